package dev.newsmill.text.extract;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: first its body, then its fields from the lines around the body and from what the page says of
 * itself. Pure and thread-safe; time grows with the length of the page alone.
 */
public final class Extractor {
    private static final int LOOKED_AT = 4096;
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype html|html|head|body|div|p|table|article|section|meta|br|span|h1)\\b[^<>]{0,500}>",
            Pattern.CASE_INSENSITIVE);

    private Extractor() {}

    /**
     * Reads a page; never fails, whatever the content.
     *
     * @param zone the zone in which dates without one are read
     * @param boilerplate lines that are known to belong to no article
     */
    public static Extraction extract(Page page, ZoneId zone, Boilerplate boilerplate) {
        String site = page.site() == null ? "" : page.site();
        Predicate<String> known = line -> boilerplate.contains(site, line);
        Reading reading = page.form() == Form.HTML
                ? HtmlPage.read(page.content(), page.url(), known)
                : PlainPage.read(page.content(), known);
        Chosen title = Titles.choose(reading, page.titleHint());
        PublishDates.Choice date = PublishDates.choose(reading, page, zone);
        List<String> paragraphs = Paragraphs.of(reading, title.value());
        return new Extraction(
                title,
                paragraphs,
                date.published(),
                Credits.byline(reading, page.authorHint()),
                Credits.editor(reading),
                Credits.credit(reading),
                new Chosen(null, paragraphs.isEmpty() ? "none" : reading.bodyRule(), List.of()),
                reading.nextPage(),
                reading.vote().perLine(reading.lines(), reading.body()),
                flags(reading, date));
    }

    private static List<String> flags(Reading reading, PublishDates.Choice date) {
        List<String> flags = new ArrayList<>(reading.flags());
        if (date.implausible()) {
            flags.add(Extraction.DATE_IMPLAUSIBLE);
        }
        if (reading.nextPage().value() != null) {
            flags.add(Extraction.MORE_PAGES);
        }
        return flags;
    }

    /**
     * The form of a content: by its media type, else by looking for markup at its beginning.
     *
     * @param contentType a media type with or without parameters, or null
     */
    public static Form formOf(@Nullable String contentType, String content) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return Form.HTML;
        }
        if (type.startsWith("text/plain")) {
            return Form.PLAIN;
        }
        String head = content.substring(0, Math.min(content.length(), LOOKED_AT));
        return MARKUP.matcher(head).find() ? Form.HTML : Form.PLAIN;
    }
}
