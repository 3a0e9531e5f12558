package dev.newsmill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Limits;
import dev.newsmill.events.RawCoordinates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StdinConnectorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void sendsGoodLinesAsArticlesAndBrokenOnesAsTheyAre() {
        // given
        CollectingSink sink = new CollectingSink();
        String broken = "{\"source\":\"a\",\"body\":\"中";
        String jsonl = "{\"source\":\"a\",\"body\":\"1\"}\n\n" + broken
                + "\r\n{\"body\":\"2\"}\n{\"source\":\"a\",\"body\":\"3\"}";

        // when
        IngestReport report = new StdinConnector(sink, CLOCK, null).read(stream(jsonl));

        // then
        assertThat(report.acknowledged()).isEqualTo(4);
        assertThat(report.unreadable()).isEqualTo(2);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).hasSize(2);
        assertThat(report.notes().get(0)).startsWith("line 3: not JSON: ");
        assertThat(report.notes().get(1)).startsWith("line 4: missing 'source'; ");
        assertThat(sink.articles).extracting(article -> article.body().text()).containsExactly("1", "3");
        assertThat(sink.articles).extracting(ArticleFetched::connector).containsOnly("stdin");
        assertThat(sink.unreadable.get(0)).isEqualTo(broken.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDefaultSourceStandsInForAMissingOne() {
        CollectingSink sink = new CollectingSink();

        new StdinConnector(sink, CLOCK, "wire")
                .read(stream("{\"body\":\"2\"}\n{\"url\":\"http://b.example\",\"body\":\"2\"}"));

        assertThat(sink.articles).extracting(ArticleFetched::source).containsExactly("wire", "b.example");
    }

    @Test
    void aLineBeyondTheLimitIsAProblemAndTheNextOneIsRead() {
        // given
        InputStream long1 = new ByteArrayInputStream(new byte[Limits.MAX_RECORD_BYTES + 2]);
        CollectingSink sink = new CollectingSink();

        // when
        IngestReport report =
                new StdinConnector(sink, CLOCK, "a").read(new SequenceInputStream(long1, stream("\n{\"body\":\"2\"}")));

        // then
        assertThat(report.problems()).containsExactly("line 1: longer than 8388608 bytes; it was not sent");
        assertThat(report.acknowledged()).isEqualTo(1);
    }

    @Test
    void stopsAtTheFirstRecordThatTheBrokersDoNotTake() {
        IngestReport report =
                new StdinConnector(new CollectingSink(2), CLOCK, "a").read(stream("{\"body\":\"2\"}\n".repeat(50)));

        assertThat(report.acknowledged()).isEqualTo(2);
        assertThat(report.problems()).containsExactly("line 3: not acknowledged: the broker is away");
    }

    @Test
    void aStreamThatBreaksOffIsAProblemAfterItsGoodLines() {
        // given
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("pipe burst");
            }
        };

        // when
        IngestReport report = new StdinConnector(new CollectingSink(), CLOCK, "a")
                .read(new SequenceInputStream(stream("{\"body\":\"2\"}\n"), breaking));

        // then
        assertThat(report.acknowledged()).isEqualTo(1);
        assertThat(report.problems()).containsExactly("standard input broke off: pipe burst");
    }

    @Test
    @Timeout(60)
    void countsOnlyWhatWasAcknowledgedAndBoundsWhatIsInFlight() {
        // given
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService broker = Executors.newFixedThreadPool(2);
        ArticleSink slow = new ArticleSink() {
            @Override
            public CompletionStage<RawCoordinates> publish(ArticleFetched article) {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                return CompletableFuture.supplyAsync(
                        () -> {
                            inFlight.decrementAndGet();
                            return new RawCoordinates(0, 1);
                        },
                        broker);
            }

            @Override
            public CompletionStage<RawCoordinates> publishUnreadable(byte[] line) {
                throw new AssertionError("no line is unreadable here");
            }
        };

        // when
        IngestReport report = new StdinConnector(slow, CLOCK, "a").read(stream("{\"body\":\"2\"}\n".repeat(20_000)));

        // then
        broker.shutdown();
        assertThat(report.acknowledged()).isEqualTo(20_000);
        assertThat(most.get()).isBetween(1, 1000);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
