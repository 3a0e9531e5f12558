package dev.newsmill.text.language;

/**
 * The language a text is written in.
 *
 * @param tag BCP 47: {@code zh-Hans}, {@code zh-Hant}, {@code zh} when both scripts are mixed, {@code ja}, {@code ko}, {@code en},
 *     ...; {@code und} when unknown
 * @param script ISO 15924 code of the original: {@code Hans}, {@code Hant}, {@code Hani} when both are mixed, {@code Jpan}, {@code Kore}, {@code Latn}, ...;
 *     {@code Zyyy} when there are no letters
 * @param confidence 0 to 1; comparable between texts, not a probability
 */
public record Language(String tag, String script, double confidence) {
    public Language {
        if (tag.isBlank() || script.isBlank()) {
            throw new IllegalArgumentException("language tag '" + tag + "' and script '" + script + "' must be filled");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("language confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** Whether this is Chinese, in whichever script. */
    public boolean isChinese() {
        return tag.equals("zh") || tag.startsWith("zh-");
    }
}
