package dev.newsmill.bench.duplicates;

import dev.newsmill.text.duplicate.Fingerprint;
import dev.newsmill.text.duplicate.Kind;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import dev.newsmill.text.extract.Boilerplate;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Form;
import dev.newsmill.text.extract.Page;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A text as the enrichment would compare it. */
record Document(Fingerprint fingerprint) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant LATE = Instant.parse("2026-01-01T00:00:00Z");

    /** What becomes of an article whose title and text are known. */
    static Document of(Story story) {
        return normalised(story.title(), story.text());
    }

    /** What becomes of a page: extraction finds title and text. */
    static Document ofPage(String page) {
        Extraction found = Extractor.extract(
                new Page(page, Form.PLAIN, null, null, LATE, null, null, null), ZONE, Boilerplate.none());
        return normalised(Objects.requireNonNullElse(found.title().value(), ""), String.join("\n", found.paragraphs()));
    }

    private static Document normalised(String title, String text) {
        Language language = LanguageIdentifier.identify(title + '\n' + text);
        String content = Normaliser.normalise(title, language).text()
                + '\n'
                + Normaliser.normalise(text, language).text();
        return new Document(Fingerprint.v1(content));
    }

    /** Whether the two would be compared at all. */
    boolean meets(Document other) {
        Set<Long> keys = new HashSet<>(fingerprint.keys());
        return !Collections.disjoint(keys, other.fingerprint.keys());
    }

    /** How the two are alike, if they meet; links included. */
    Optional<Match> compare(Document other) {
        return meets(other) ? Relation.compare(fingerprint.features(), other.fingerprint.features()) : Optional.empty();
    }

    boolean isDuplicateOf(Document other) {
        return compare(other).map(Match::kind).filter(Kind::isDuplicate).isPresent();
    }
}
