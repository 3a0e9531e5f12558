package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import dev.newsmill.enrich.EnrichTopology;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.events.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Measures what finding duplicates costs as history grows: the whole topology with exactly-once, but for the step that enriches
 * articles, in whose place {@link MakeDocument} stands. After each length of history the topology is closed, its state measured, and
 * the next documents are fed. Before, the same documents are published at once by {@link WithoutDuplicates}: the difference is the cost
 * of the protocol. And before that, the first length is run three times, or the first rows would be the compiler's.
 */
public final class HistoryBenchmark {
    private static final List<RunName> WARM_UPS =
            List.of(new RunName("warmup1"), new RunName("warmup2"), new RunName("warmup3"));
    private static final RunName WITHOUT = new RunName("without");
    private static final RunName MEASURED = new RunName("history");
    private static final List<Integer> LENGTHS = List.of(10_000, 30_000, 100_000, 300_000);

    private final BenchConfig config;
    private final Release release = Release.current();
    private final HistoryDocuments documents;
    private final Consumer<String> progress;

    /** @param progress takes one sentence per step */
    public HistoryBenchmark(BenchConfig config, Consumer<String> progress) {
        this.config = config;
        this.documents = new HistoryDocuments(config.seed());
        this.progress = progress;
    }

    /** A row for each of 10,000, 30,000, 100,000 and 300,000 documents below the longest history, and one for that. */
    static List<Integer> lengths(int longest) {
        List<Integer> lengths = new ArrayList<>(
                LENGTHS.stream().filter(length -> length < longest).toList());
        lengths.add(longest);
        return lengths;
    }

    /** Runs all segments. The raw topic must be empty or missing: the broker must be this benchmark's own. */
    public HistoryReport run() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()))) {
            for (RunName run : runs()) {
                TopicSetup.ensure(admin, run, config.partitions(), (short) 1);
            }
        }
        List<Integer> lengths = lengths(config.history());
        feed(0, lengths.get(0));
        for (RunName warmUp : WARM_UPS) {
            progress.accept("history: " + warmUp.value());
            try (Progress warm = progressOf(warmUp)) {
                segment(warmUp, warm, 0, lengths.get(0));
            }
        }
        progress.accept("history: documents published at once");
        double without;
        try (Progress published = progressOf(WITHOUT);
                KafkaStreams streams = new KafkaStreams(
                        WithoutDuplicates.topology(WITHOUT, this::makeDocument),
                        config.topology(WITHOUT).streams())) {
            streams.start();
            without = published
                    .await("without duplicates", lengths.get(0), () -> requireRunning(streams))
                    .cpuSecondsPer1000();
        }
        List<HistoryRow> rows = new ArrayList<>();
        try (Progress measured = progressOf(MEASURED)) {
            int from = 0;
            for (int to : lengths) {
                if (from > 0) {
                    feed(from, to);
                }
                progress.accept("history: documents " + from + " to " + to);
                HistoryRow row = segment(MEASURED, measured, from, to);
                progress.accept("history: " + row.line());
                rows.add(row);
                from = to;
            }
        }
        return new HistoryReport(without, rows);
    }

    private static List<RunName> runs() {
        List<RunName> runs = new ArrayList<>(WARM_UPS);
        runs.addAll(List.of(WITHOUT, MEASURED));
        return runs;
    }

    private MakeDocument makeDocument() {
        return new MakeDocument(documents, release);
    }

    private Progress progressOf(RunName run) {
        return new Progress(
                config.bootstrapServers(), List.of(Topics.ARTICLE_OUTCOME.in(run), Topics.ARTICLE_ENRICHED.in(run)));
    }

    private void feed(int from, int to) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = from; number < to; number++) {
                byte[] name = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
                producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED.name(), name, name));
            }
            producer.flush();
        }
    }

    private HistoryRow segment(RunName run, Progress counted, int from, int to) {
        Topology topology = EnrichTopology.build(
                run, config.partitions(), release.duplicates().cap(), this::makeDocument);
        Row row;
        double compared;
        try (KafkaStreams streams =
                new KafkaStreams(topology, config.topology(run).streams())) {
            streams.start();
            row = counted.await("history", to, () -> requireRunning(streams));
            compared = compared(streams);
        }
        long size = StateSize.of(config.topology(run).stateDir());
        return new HistoryRow(to, row.articlesPerSecond(), row.cpuSecondsPer1000(), compared / (to - from), size / to);
    }

    private static void requireRunning(KafkaStreams streams) {
        if (streams.state() == KafkaStreams.State.ERROR) {
            throw new IllegalStateException("the topology stopped; its log says why");
        }
    }

    private static double compared(KafkaStreams streams) {
        return streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("compared-total"))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
