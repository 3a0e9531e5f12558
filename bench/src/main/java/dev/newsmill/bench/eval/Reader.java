package dev.newsmill.bench.eval;

import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.extract.Extraction;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Form;
import dev.newsmill.text.extract.Page;
import java.time.Instant;
import java.time.ZoneId;

/** Reads labelled pages the way the enrichment reads fetched ones: decoded, then extracted; not normalised. */
final class Reader {
    /** Where nobody noted when a page was fetched: late enough for every date, and the same on every run. */
    private static final Instant LATE = Instant.parse("2026-01-01T00:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Reader() {}

    static String decoded(LabelledPage page) {
        return Decoder.decode(page.content(), null).text();
    }

    static Extraction read(LabelledPage page, String decoded) {
        Instant fetchedAt = page.fetchedAt() == null ? LATE : page.fetchedAt();
        return Extractor.extract(new Page(decoded, Form.HTML, page.url(), fetchedAt, null, null, null), ZONE);
    }
}
