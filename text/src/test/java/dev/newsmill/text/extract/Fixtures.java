package dev.newsmill.text.extract;

import dev.newsmill.text.decode.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** Pages to extract from. */
final class Fixtures {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant FETCHED = Instant.parse("2023-07-10T02:00:00Z");

    private Fixtures() {}

    /** A document of the repository's {@code seeds/}. */
    static String seed(String name) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(System.getProperty("newsmill.root"), "seeds", name));
            return Decoder.decode(bytes, null).text();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Page page(String content, Form form) {
        return new Page(content, form, null, null, FETCHED, null, null, null);
    }

    static Extraction html(String content) {
        return Extractor.extract(page(content, Form.HTML), SHANGHAI, Boilerplate.none());
    }

    static Extraction plain(String content) {
        return Extractor.extract(page(content, Form.PLAIN), SHANGHAI, Boilerplate.none());
    }
}
