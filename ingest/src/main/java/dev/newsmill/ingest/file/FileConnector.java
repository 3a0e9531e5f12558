package dev.newsmill.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Limits;
import dev.newsmill.ingest.ArticleSink;
import dev.newsmill.ingest.Delivery;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.ingest.Interruptible;
import dev.newsmill.ingest.JsonLines;
import dev.newsmill.ingest.article.ArticleParser;
import dev.newsmill.ingest.article.Intake;
import dev.newsmill.ingest.article.Parsed;
import dev.newsmill.ingest.article.SentArticle;
import dev.newsmill.ingest.article.SentJson;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads articles from files and from directories, these with everything below them and in the order of their names.
 *
 * <table>
 * <caption>By name; each may end in {@code .gz} besides</caption>
 * <tr><td>.txt .html .htm</td><td>one page; its bytes stay as they are unless they are UTF-8</td></tr>
 * <tr><td>.json</td><td>one article, or an array of them</td></tr>
 * <tr><td>.jsonl</td><td>one article per line, of any number of lines</td></tr>
 * <tr><td>&lt;page&gt;.meta.json</td><td>what is known about the page beside it: an article without a body</td></tr>
 * </table>
 *
 * <p>A page without such notes gets the default source, its relative path as external id and its file's time as the time of fetching.
 * Other files are left out with a note; so are README.md and expected.json inside a directory, without one.
 */
public final class FileConnector {
    private static final int MAX_DOCUMENT_BYTES = 2 * Limits.MAX_RECORD_BYTES;
    private static final int MAX_SIDECAR_BYTES = 1 << 20;
    private static final String CONNECTOR = "file";

    private final ArticleSink sink;
    private final Clock clock;
    private final String defaultSource;

    public FileConnector(ArticleSink sink, Clock clock, String defaultSource) {
        this.sink = sink;
        this.clock = clock;
        this.defaultSource = defaultSource;
    }

    /** Returns when everything read is acknowledged or has failed. An interrupt ends the reading early. */
    public IngestReport read(List<Path> filesOrDirectories) {
        Delivery delivery = new Delivery(sink);
        return Interruptible.report(delivery, () -> {
            for (Document document : DocumentFinder.find(filesOrDirectories, delivery)) {
                if (delivery.isStopped()) {
                    return;
                }
                read(document, delivery);
            }
        });
    }

    private void read(Document document, Delivery delivery) throws InterruptedException {
        try (InputStream in = open(document)) {
            switch (document.kind()) {
                case JSON_LINES ->
                    JsonLines.feed(in, document.where() + " ", () -> intake(document, clock.instant()), delivery);
                case JSON -> readJson(document, in, delivery);
                case PLAIN, HTML -> readPage(document, in, delivery);
            }
        } catch (NoSuchFileException e) {
            delivery.problem(document.where() + " vanished before it was read");
        } catch (AccessDeniedException e) {
            delivery.problem(document.where() + " cannot be read: permission denied");
        } catch (EOFException e) {
            delivery.problem(document.where() + " cannot be read to the end: it was cut off");
        } catch (IOException e) {
            delivery.problem(document.where() + " cannot be read: " + e.getMessage());
        }
    }

    private static InputStream open(Document document) throws IOException {
        InputStream file = Files.newInputStream(document.path());
        if (!document.gzipped()) {
            return file;
        }
        try {
            return new GZIPInputStream(new BufferedInputStream(file, 64 << 10), 64 << 10);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void readPage(Document document, InputStream in, Delivery delivery)
            throws IOException, InterruptedException {
        byte[] page = in.readNBytes(Limits.MAX_RECORD_BYTES + 1);
        if (page.length > Limits.MAX_RECORD_BYTES) {
            delivery.problem(
                    document.where() + " holds more than " + Limits.MAX_RECORD_BYTES + " bytes; it was not sent");
            return;
        }
        Parsed parsed;
        try {
            parsed = ArticleParser.parse(page, known(document), intake(document, clock.instant()));
        } catch (IllegalArgumentException e) {
            parsed = new Parsed.Malformed(String.valueOf(e.getMessage()));
        }
        if (parsed instanceof Parsed.Malformed malformed) { // the page is sound, what is said about it is not
            delivery.problem(document.where() + " was not sent: " + malformed.reason() + " (in its name or its "
                    + Document.SIDECAR + ")");
            return;
        }
        delivery.send(document.where(), parsed, page);
    }

    private SentArticle known(Document document) throws IOException {
        String type = document.kind() == Document.Kind.HTML ? "text/html" : "text/plain";
        if (!Files.exists(document.sidecar())) {
            return SentArticle.page(null, defaultSource, document.name(), null).withContentType(type);
        }
        SentArticle known;
        try (InputStream in = Files.newInputStream(document.sidecar())) {
            known = SentJson.read(in.readNBytes(MAX_SIDECAR_BYTES)); // one cut off is no JSON
        }
        return known.contentType() == null ? known.withContentType(type) : known;
    }

    private void readJson(Document document, InputStream in, Delivery delivery)
            throws IOException, InterruptedException {
        byte[] json = in.readNBytes(MAX_DOCUMENT_BYTES + 1);
        if (json.length > MAX_DOCUMENT_BYTES) {
            delivery.problem(document.where() + " holds more than " + MAX_DOCUMENT_BYTES
                    + " bytes; it was not sent; write one article per line and name it .jsonl");
            return;
        }
        Intake intake = intake(document, clock.instant());
        JsonNode tree;
        try {
            tree = SentJson.tree(json);
        } catch (IllegalArgumentException e) {
            delivery.send(document.where(), new Parsed.Malformed(String.valueOf(e.getMessage())), json);
            return;
        }
        if (!tree.isArray()) {
            delivery.send(document.where(), ArticleParser.parse(tree, intake), json);
            return;
        }
        for (int i = 0; i < tree.size() && !delivery.isStopped(); i++) {
            delivery.send(
                    document.where() + " item " + (i + 1),
                    ArticleParser.parse(tree.get(i), intake),
                    tree.get(i).toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The file's own time stands for the time of fetching where it can. */
    private Intake intake(Document document, Instant now) {
        return new Intake(CONNECTOR, defaultSource, fileTime(document, now), now);
    }

    private static Instant fileTime(Document document, Instant now) {
        Instant written;
        try {
            written = Files.getLastModifiedTime(document.path()).toInstant();
        } catch (IOException e) { // vanished meanwhile: what was read is still good
            return now;
        }
        boolean plausible =
                written.isAfter(ArticleParser.EARLIEST) && !written.isAfter(now.plus(ArticleFetched.MAX_AHEAD));
        return plausible ? written : now;
    }
}
