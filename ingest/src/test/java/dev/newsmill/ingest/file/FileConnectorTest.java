package dev.newsmill.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.Limits;
import dev.newsmill.ingest.CollectingSink;
import dev.newsmill.ingest.IngestReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileConnectorTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private final CollectingSink sink = new CollectingSink();

    @Test
    void readsADirectoryWithEverythingBelowInTheOrderOfNames() throws IOException {
        // given
        write("b/2.html", "<p>二");
        write("b/1.HTM", "<p>一");
        write("a.txt", "文");
        write("c.jsonl", "{\"body\":\"三\"}\n{\"body\":\"四\"}\n");
        write("d.json", "[{\"body\":\"五\"},{\"body\":\"六\"}]");
        write("e.json", "{\"body\":\"七\"}");

        // when
        IngestReport report = read(directory);

        // then
        assertThat(report).isEqualTo(new IngestReport(8, 0, List.of(), List.of()));
        assertThat(sink.articles)
                .extracting(article -> article.body().text())
                .containsExactly("文", "<p>一", "<p>二", "三", "四", "五", "六", "七");
        assertThat(sink.articles)
                .extracting(ArticleFetched::contentType)
                .startsWith("text/plain", "text/html", "text/html");
        assertThat(sink.articles).extracting(ArticleFetched::source).containsOnly("archive");
        assertThat(sink.articles).extracting(ArticleFetched::connector).containsOnly("file");
    }

    @Test
    void aPageWithoutNotesIsNamedByItsPathAndDatedByItsFile() throws IOException {
        // given
        Path page = write("x/y.txt", "文");
        Instant written = Instant.parse("2024-05-06T07:08:09Z");
        Files.setLastModifiedTime(page, FileTime.from(written));

        // when
        read(directory);
        read(page);

        // then
        assertThat(sink.articles).extracting(ArticleFetched::externalId).containsExactly("x/y.txt", "y.txt");
        assertThat(sink.articles).extracting(ArticleFetched::fetchedAt).containsOnly(written);
    }

    @Test
    void aFileTimeThatCannotBeOneOfFetchingGivesWayToNow() throws IOException {
        // given
        Files.setLastModifiedTime(write("old.txt", "1"), FileTime.fromMillis(0));
        Files.setLastModifiedTime(write("new.txt", "2"), FileTime.from(NOW.plusSeconds(301)));

        // when
        read(directory);

        // then
        assertThat(sink.articles).extracting(ArticleFetched::fetchedAt).containsExactly(NOW, NOW);
    }

    @Test
    void notesBesideAPageAreItsFields() throws IOException {
        // given
        write("p.html.gz", gzip("<p>中".getBytes(Charset.forName("GBK"))));
        write(
                "p.html.gz.meta.json",
                "{\"url\":\"https://a.example/p\",\"fetchedAt\":\"2025-01-02T03:04:05Z\",\"declaredCharset\":\"gb2312\",\"title\":\"题\"}");

        // when
        IngestReport report = read(directory);

        // then
        assertThat(report).isEqualTo(new IngestReport(1, 0, List.of(), List.of()));
        ArticleFetched article = sink.articles.get(0);
        assertThat(article.url()).isEqualTo("https://a.example/p");
        assertThat(article.source()).isEqualTo("a.example");
        assertThat(article.fetchedAt()).isEqualTo(Instant.parse("2025-01-02T03:04:05Z"));
        assertThat(article.declaredCharset()).isEqualTo("gb2312");
        assertThat(article.contentType()).isEqualTo("text/html");
        assertThat(article.hints().title()).isEqualTo("题");
        assertThat(article.body()).isEqualTo(Body.ofBytes("<p>中".getBytes(Charset.forName("GBK"))));
    }

    @Test
    void wrongNotesAreAProblemAndThePageIsNotSent() throws IOException {
        // given
        write("p.txt", "文");
        write("p.txt.meta.json", "{\"titel\":\"题\"}");
        write("q.txt", "文");
        write("q.txt.meta.json", "{\"body\":\"题\"}");

        // when
        IngestReport report = read(directory);

        // then
        assertThat(sink.articles).isEmpty();
        assertThat(report.problems())
                .containsExactly(
                        "file 'p.txt' was not sent: unknown field 'titel' (in its name or its .meta.json)",
                        "file 'q.txt' was not sent: a body does not belong beside a page (in its name or its .meta.json)");
    }

    @Test
    void brokenJsonGoesAsItIsAndTheRestIsRead() throws IOException {
        // given
        write("a.jsonl.gz", gzip("{\"body\":\"1\"}\n{\"bo\n{\"body\":\"2\"}\n".getBytes(StandardCharsets.UTF_8)));
        write("b.json", "[{\"body\":\"3\"},{\"titel\":\"x\"}]");
        write("c.json", "{");

        // when
        IngestReport report = read(directory);

        // then
        assertThat(report.acknowledged()).isEqualTo(6);
        assertThat(report.unreadable()).isEqualTo(3);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).hasSize(3);
        assertThat(report.notes().get(0)).startsWith("file 'a.jsonl.gz' line 2: not JSON: ");
        assertThat(report.notes().get(1)).startsWith("file 'b.json' item 2: unknown field 'titel'");
        assertThat(sink.unreadable)
                .containsExactly(
                        "{\"bo".getBytes(StandardCharsets.UTF_8),
                        "{\"titel\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                        "{".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        // given
        write("a.pdf", "x");
        write(".hidden/b.txt", "x");
        write(".c.txt", "x");
        write("lost.html.meta.json", "{}");
        write("README.md", "x");
        write("expected.json", "[]");

        // when
        IngestReport report = read(directory);

        // then
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes())
                .containsExactlyInAnyOrder(
                        "file 'a.pdf' is of no kind we read and was left out",
                        "directory '.hidden' is hidden and was left out",
                        "file '.c.txt' is of no kind we read and was left out",
                        "file 'lost.html.meta.json' describes 'lost.html', which is not there");
    }

    @Test
    void whatWasAskedForAndCannotBeReadIsAProblem() throws IOException {
        // given
        Path missing = directory.resolve("missing.txt");
        Path pdf = write("a.pdf", "x");
        Path notGzip = write("b.txt.gz", "plain");
        Path cut = write("c.jsonl.gz", cut(gzip("{\"body\":\"1\"}\n".repeat(9).getBytes(StandardCharsets.UTF_8))));
        Path good = write("d.txt", "x");

        // when
        IngestReport report = read(missing, pdf, notGzip, cut, good);

        // then
        assertThat(report.problems()).hasSize(4);
        assertThat(report.problems().get(0)).isEqualTo("file '" + missing + "' does not exist");
        assertThat(report.problems().get(1)).startsWith("file '" + pdf + "' is none of .txt, ");
        assertThat(report.problems().get(2)).startsWith("file 'b.txt.gz' cannot be read: Not in GZIP format");
        assertThat(report.problems().get(3)).startsWith("file 'c.jsonl.gz' cannot be read to the end: it was cut off");
        assertThat(sink.articles)
                .last()
                .extracting(article -> article.body().text())
                .isEqualTo("x");
    }

    @Test
    void aGzipBombIsAProblemAndNotAnOutOfMemory() throws IOException {
        // given
        write("bomb.txt.gz", gzipOfSpaces(1L << 30));
        write("bomb.json.gz", gzipOfSpaces(1L << 30));
        write("fits.txt.gz", gzipOfSpaces(Limits.MAX_RECORD_BYTES));

        // when
        IngestReport report = read(directory);

        // then
        assertThat(report.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem)
                .contains("holds more than "));
        assertThat(sink.articles).hasSize(1);
    }

    @Test
    void stopsWhenTheBrokersTakeNothing() throws IOException {
        // given
        for (int i = 0; i < 9; i++) {
            write(i + ".txt", "x");
        }
        var away = new CollectingSink(3);

        // when
        IngestReport report =
                new FileConnector(away, Clock.fixed(NOW, ZoneOffset.UTC), "archive").read(List.of(directory));

        // then
        assertThat(report.acknowledged()).isEqualTo(3);
        assertThat(report.problems()).containsExactly("file '3.txt': not acknowledged: the broker is away");
    }

    private IngestReport read(Path... paths) {
        return new FileConnector(sink, Clock.fixed(NOW, ZoneOffset.UTC), "archive").read(List.of(paths));
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Packed members may follow one another, so a bomb costs little to make. */
    private static byte[] gzipOfSpaces(long count) throws IOException {
        byte[] spaces = new byte[Limits.MAX_RECORD_BYTES];
        Arrays.fill(spaces, (byte) ' ');
        byte[] member = gzip(spaces);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (long made = 0; made < count; made += spaces.length) {
            packed.write(member);
        }
        return packed.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 9);
    }
}
