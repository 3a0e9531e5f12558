package dev.newsmill.text.entity;

import dev.newsmill.text.entity.crf.Lexicons;
import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.segment.Sentences;
import dev.newsmill.text.segment.Sentences.Sentence;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Finds persons, places and organisations in normalised texts. Thread-safe, deterministic.
 *
 * <p>A conditional random field over characters reads sentence by sentence; then the document is made consistent: a name found once is
 * found again, also in its shorter forms, in title and text alike. Chinese in simplified script only: of other languages only the
 * dictionary's names are tagged, for Chinese rules would only do harm.
 */
public final class EntityTagger {
    private EntityTagger() {}

    /**
     * @param text normalised: Chinese in simplified script; any length
     * @param language of the original
     * @return the names in order of their start; they do not overlap
     */
    public static List<Tagged> tag(String text, Language language) {
        return tag("", text, language, Dictionary.EMPTY).text();
    }

    /**
     * Tags title and text as one document.
     *
     * @param title normalised; may be empty
     * @param text normalised; may be empty
     * @param dictionary names that are known beforehand; it has the last word
     */
    public static Tagging tag(String title, String text, Language language, Dictionary dictionary) {
        List<Mentions> fields = List.of(mentions(title, language), mentions(text, language));
        for (Mentions field : fields) {
            if (language.isChinese()) {
                read(field);
            }
            dictionary.correct(field);
        }
        Map<String, String> full = Map.of();
        if (language.isChinese()) {
            full = Consistency.apply(fields);
            fields.forEach(dictionary::correct);
        }
        var names = new CanonicalNames(dictionary, full, fields);
        return new Tagging(written(title, names.of(fields.get(0))), written(text, names.of(fields.get(1))));
    }

    /** Traditional quotation marks are read as simplified ones, so that texts in both scripts are tagged alike. */
    private static Mentions mentions(String text, Language language) {
        return new Mentions(language.isChinese() ? Quotes.simplified(text) : text);
    }

    private static List<Tagged> written(String text, List<Tagged> names) {
        return names.stream()
                .map(name -> name.written(text.substring(name.start(), name.end())))
                .toList();
    }

    private static void read(Mentions field) {
        for (Sentence sentence : Sentences.of(field.text())) {
            if (sentence.text().codePoints().noneMatch(Character::isIdeographic)) {
                continue;
            }
            for (Stretch name : Knowledge.model().names(Lexicons.features().of(sentence.text()))) {
                int start = sentence.start() + name.start();
                field.add(Type.values()[name.kind()], start, sentence.start() + name.end());
            }
        }
        Quotes.balance(field);
        field.removeIf(GenericTerms::contains);
    }

    /** Name to SHA-256 of the model and of every word list. */
    public static SortedMap<String, String> digests() {
        return Knowledge.digests();
    }
}
