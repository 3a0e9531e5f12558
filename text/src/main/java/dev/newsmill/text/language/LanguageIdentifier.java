package dev.newsmill.text.language;

/** Tells the language and script of a text by the characters it is made of. Thread-safe, deterministic. */
public final class LanguageIdentifier {
    private LanguageIdentifier() {}

    public static Language identify(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? new Language("zh-Hans", "Hans", 0.5)
                : new Language("und", "Zyyy", 0);
    }
}
