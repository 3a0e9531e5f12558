package dev.newsmill.enrich;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Evidence;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleRejected;
import dev.newsmill.events.Limits;
import dev.newsmill.events.Order;
import dev.newsmill.text.decode.Decoded;
import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.duplicate.Features;
import dev.newsmill.text.duplicate.Fingerprint;
import dev.newsmill.text.entity.EntityTagger;
import dev.newsmill.text.entity.Tagging;
import dev.newsmill.text.extract.Chosen;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Page;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.summary.Keywords;
import dev.newsmill.text.summary.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fetched article into its event: decode, extract, identify, normalise, tag, summarise, fingerprint.
 *
 * <p>One pure, deterministic function: no clock, no randomness, no state, no network. Thread-safe.
 */
public final class Enricher {
    private static final int KEYWORDS = 10;
    private static final int SUMMARY_SENTENCES = 3;
    private static final int DAYS_PER_ERA = 30;

    private Enricher() {}

    /** What became of an article. */
    public sealed interface Result permits Accepted, Rejected {}

    /**
     * @param event without its verdict
     * @param keys the document's fingerprint keys, without those that the release stops
     * @param features what the document is compared by
     * @param order of this fetch
     * @param eras of this fetch: the 30-day blocks of the day fetched and of the day published, if that one is trusted
     */
    public record Accepted(ArticleEnriched event, List<Long> keys, Features features, Order order, List<Integer> eras)
            implements Result {}

    /** @param detail one sentence for a person */
    public record Rejected(ArticleRejected.Reason reason, String detail) implements Result {}

    /** Enriches one article under one release. Equal arguments give equal results. */
    public static Result enrich(ArticleFetched article, Release release) {
        byte[] body = article.body().toBytes();
        if (body.length > Limits.MAX_BODY_BYTES) {
            return new Rejected(
                    ArticleRejected.Reason.OVERSIZE_BODY,
                    "the body has " + body.length + " bytes; the limit is " + Limits.MAX_BODY_BYTES);
        }
        Decoded page = decode(article, body);
        Extraction found = extract(article, page.text(), release);
        if (found.paragraphs().isEmpty()) {
            return new Rejected(
                    ArticleRejected.Reason.NO_TEXT,
                    "no article text was found in a page of " + body.length + " bytes; rule: "
                            + found.body().rule());
        }
        ArticleEnriched event = describe(article, page, found, release);
        LocalDate fetchedDay = LocalDate.ofInstant(article.fetchedAt(), release.zone());
        LocalDate day = earliestTrusted(event, fetchedDay, release);
        Order order = new Order(Math.toIntExact(day.toEpochDay()), article.fetchedAt(), event.document());
        List<Integer> eras = List.copyOf(new TreeSet<>(List.of(era(fetchedDay), era(day))));
        Fingerprint fingerprint = Fingerprint.v1(ArticleEnriched.content(event.title(), event.text()));
        return new Accepted(
                event, release.duplicates().stopKeys().filter(fingerprint), fingerprint.features(), order, eras);
    }

    static Decoded decode(ArticleFetched article, byte[] body) {
        String text = article.body().text();
        return text == null ? Decoder.decode(body, article.declaredCharset()) : Decoder.accept(text);
    }

    static Extraction extract(ArticleFetched article, String content, Release release) {
        ArticleFetched.Hints hints = article.hints();
        return Extractor.extract(
                new Page(
                        content,
                        Extractor.formOf(article.contentType(), content),
                        Site.of(article),
                        article.url(),
                        article.fetchedAt(),
                        hints.title(),
                        hints.publishedAt(),
                        hints.author()),
                release.zone(),
                release.tables().boilerplate());
    }

    private static ArticleEnriched describe(ArticleFetched article, Decoded page, Extraction found, Release release) {
        String rawTitle = Objects.requireNonNullElse(found.title().value(), "");
        String rawText = String.join("\n", found.paragraphs());
        Language language = LanguageIdentifier.identify(rawTitle + '\n' + rawText);
        Normalised title = Normaliser.normalise(rawTitle, language);
        Normalised text = Normaliser.normalise(rawText, language);
        String contentHash = Fingerprint.contentHash(ArticleEnriched.content(title.text(), text.text()));
        Tagging names = EntityTagger.tag(
                title.text(), text.text(), language, release.tables().dictionary());
        String credit = normalised(found.credit(), language);
        TreeSet<String> flags = new TreeSet<>(page.flags());
        flags.addAll(found.flags());
        return new ArticleEnriched(
                article.id(),
                contentHash,
                article.url(),
                article.source(),
                article.fetchedAt(),
                title.text(),
                text.text(),
                EventParts.original(rawTitle, title),
                EventParts.original(rawText, text),
                EventParts.published(found.published()),
                normalised(found.byline(), language),
                normalised(found.editor(), language),
                credit,
                new ArticleEnriched.Language(language.tag(), language.script(), language.confidence()),
                EventParts.normalisations(title, text),
                EntityParts.of(
                        names,
                        new EntityParts.Source(rawTitle, title),
                        new EntityParts.Source(rawText, text),
                        language),
                EventParts.roles(text.text(), names, Objects.requireNonNullElse(credit, article.source()), language),
                Keywords.of(title.text(), text.text(), language, KEYWORDS),
                Summary.of(title.text(), text.text(), language, SUMMARY_SENTENCES),
                null,
                null,
                List.of(),
                List.copyOf(flags),
                evidence(page, found),
                release.stamp());
    }

    private static List<Evidence> evidence(Decoded page, Extraction found) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("charset", page.charset(), page.method(), List.of()));
        evidence.add(EventParts.evidence("body", found.body()));
        evidence.add(EventParts.evidence("title", found.title()));
        evidence.add(EventParts.evidence("byline", found.byline()));
        evidence.add(EventParts.evidence("editor", found.editor()));
        evidence.add(EventParts.evidence("credit", found.credit()));
        if (found.nextPage().value() != null) {
            evidence.add(EventParts.evidence("next-page", found.nextPage()));
        }
        return evidence;
    }

    private static @Nullable String normalised(Chosen field, Language language) {
        String value = field.value();
        return value == null ? null : Normaliser.normalise(value, language).text();
    }

    /** The published day counts only for sources the release trusts, and never after the fetch: nobody claims age by back-dating. */
    private static LocalDate earliestTrusted(ArticleEnriched event, LocalDate fetched, Release release) {
        ArticleEnriched.PublishedTime published = event.published();
        if (published == null || !release.trustedDateSources().contains(event.source())) {
            return fetched;
        }
        LocalDate day = LocalDate.parse(published.value().substring(0, 10));
        return day.isAfter(fetched) ? fetched : day;
    }

    private static int era(LocalDate day) {
        return Math.toIntExact(Math.floorDiv(day.toEpochDay(), DAYS_PER_ERA));
    }
}
