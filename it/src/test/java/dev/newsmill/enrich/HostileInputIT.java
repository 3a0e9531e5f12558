package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.management.ThreadMXBean;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.text.normalise.OffsetMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Files made to hurt, and real pages damaged 10,000 times, through the whole pure function: no exception, in bounded time and memory.
 */
class HostileInputIT {
    private static final Instant FETCHED = Instant.parse("2023-05-28T02:00:00Z");
    private static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));
    private static final int MUTATIONS = 10_000;
    private static final int MUTATIONS_OF_SEEDS = 200;
    private static final int THREADS = 2;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What one call may allocate in all, far more than it holds at a time. */
    private static final long MOST_BYTES = 256L << 20;

    private static final long MOST_BYTES_PER_INPUT_BYTE = 4_096;

    private final Release release = Release.current();

    @Test
    void everyHostileFileIsReadAsEveryKindOfPage() throws IOException {
        for (Path file : files(gold("hostile"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (String type : new String[] {null, "text/html", "text/plain; charset=gb2312"}) {
                survives(file.getFileName() + " as " + type, Body.ofBytes(bytes), type);
            }
        }
    }

    @Test
    void everyNaughtyStringIsReadAsATextAndAsAPage() throws IOException {
        for (String line : Files.readAllLines(gold("hostile").resolve("blns.json"))) {
            survives(line, Body.ofText(line), "text/plain");
            survives(
                    line,
                    Body.ofText("<html><title>" + line + "</title><p>" + line + "，" + line + "。</p>"),
                    "text/html");
        }
    }

    @Test
    void damagedRealPagesAreRead() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files(gold("extraction"))) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".html")) {
                pages.add(Files.readAllBytes(file));
            } else if (name.endsWith(".html.gz")) {
                try (GZIPInputStream unpacked =
                        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                    pages.add(unpacked.readAllBytes());
                }
            }
        }

        damage(pages, MUTATIONS, "text/html");
    }

    @Test
    void damagedSampleDocumentsAreRead() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files(ROOT.resolve("seeds"))) {
            pages.add(Files.readAllBytes(file));
        }

        damage(pages, MUTATIONS_OF_SEEDS, null);
    }

    private void damage(List<byte[]> pages, int mutations, @Nullable String type) {
        assertThat(pages).isNotEmpty();
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        try {
            pool.submit(() -> IntStream.range(0, mutations).parallel().forEach(seed -> {
                        byte[] page = Mutations.of(pages.get(seed % pages.size()), seed);
                        survives(
                                "page " + seed % pages.size() + " damaged with seed " + seed, Body.ofBytes(page), type);
                    }))
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    private void survives(String what, Body body, @Nullable String type) {
        ArticleFetched article = new ArticleFetched(
                ArticleId.of("https://hostile.example/a.html", "hostile.example", null, body.toBytes()),
                "https://hostile.example/a.html",
                "hostile.example",
                null,
                FETCHED,
                FETCHED,
                "files",
                type,
                null,
                body,
                Hints.NONE);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        Enricher.Result result = enriched(what, article);
        long nanos = System.nanoTime() - start;
        allocated = thread.getCurrentThreadAllocatedBytes() - allocated;

        assertThat(Duration.ofNanos(nanos)).as(what).isLessThan(LONGEST);
        assertThat(allocated)
                .as("%s: bytes allocated", what)
                .isLessThan(MOST_BYTES + MOST_BYTES_PER_INPUT_BYTE * body.toBytes().length);
        if (result instanceof Enricher.Accepted accepted) {
            isWhole(what, accepted.event());
        }
    }

    @SuppressWarnings("IllegalCatch") // to say which input it was
    private Enricher.Result enriched(String what, ArticleFetched article) {
        try {
            return Enricher.enrich(article, release);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    private static void isWhole(String what, ArticleEnriched event) {
        String text = event.title() + '\n' + event.text();
        assertThat(text.chars().noneMatch(c -> c == 0)).as(what + ": no NUL").isTrue();
        assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .as(what + ": no half characters")
                .isTrue();
        ArticleEnriched.Original original = event.originalText();
        if (original != null) {
            OffsetMap.of(
                    original.edits(), event.text().length(), original.text().length());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path gold(String name) {
        String given = System.getenv("NEWSMILL_GOLD");
        Path gold = given == null || given.isBlank() ? ROOT.resolve("../shared/gold") : Path.of(given);
        Path folder = gold.resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            String reason =
                    "skipped: there is no folder '" + folder + "'; NEWSMILL_GOLD names the folder with the gold data";
            System.err.println(reason);
            abort(reason);
        }
        return folder;
    }
}
