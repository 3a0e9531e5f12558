package dev.newsmill.text.entity;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.segment.Segmenter;
import dev.newsmill.text.segment.Token;
import dev.newsmill.text.table.Table;
import java.util.List;

/**
 * Finds persons, places and organisations in a normalised text. Thread-safe, deterministic.
 *
 * <p>HanLP suggests; rules about the shape of names keep, extend or drop its suggestions; a name found once is then found wherever
 * the text repeats it. Chinese in simplified script only: of other languages nothing is tagged, for Chinese rules would only do
 * harm.
 */
public final class EntityTagger {
    private EntityTagger() {}

    /**
     * @param text normalised: Chinese in simplified script
     * @param language of the original
     * @return the names in order of their start; they do not overlap
     */
    public static List<Tagged> tag(String text, Language language) {
        if (!language.isChinese()) {
            return List.of();
        }
        List<Token> tokens = Segmenter.segmentWithNames(text);
        Spans spans = new Spans(text);
        OrganisationRules.find(text, tokens, spans);
        PersonRules.find(text, tokens, spans);
        Repeats.find(text, spans);
        return spans.inOrder();
    }

    /** The word lists the rules use. */
    public static List<Table> tables() {
        return Names.tables();
    }
}
