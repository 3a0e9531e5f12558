package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Limits;
import dev.newsmill.events.RunName;
import dev.newsmill.events.TopicSetup;
import dev.newsmill.events.Topics;
import dev.newsmill.text.duplicate.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Measures, in one JVM run and on the same articles: (a) the bare {@code enrich} function on as many threads as the topology has, (b)
 * the topology with exactly-once, (c) a pass-through topology with exactly-once. Before them, the text functions alone; after them, the
 * fingerprint alone, and the latency of (b) when there is nothing else to do.
 *
 * <p>Each part is warmed up first. A topology's time runs from its first committed outcomes to its last results, so that joining the
 * consumer group does not count.
 */
public final class Benchmark {
    private static final RunName WARM_UP = new RunName("warmup");
    private static final RunName MEASURED = new RunName("measured");
    private static final String PASSED = "bench.article.passed";

    private final BenchConfig config;
    private final List<String> samples;
    private final ArticleGenerator generator;
    private final Release release = Release.current();
    private final Consumer<String> progress;

    /** @param progress takes one sentence per step */
    public Benchmark(BenchConfig config, List<String> samples, Consumer<String> progress) {
        this.config = config;
        this.samples = List.copyOf(samples);
        this.generator = new ArticleGenerator(samples, config.seed());
        this.progress = progress;
    }

    /** Runs all parts. The raw topic must be empty or missing. */
    public BenchReport run(HistoryReport history) throws ExecutionException, InterruptedException {
        List<ArticleFetched> articles = generator.articles(0, config.articles());
        progress.accept("text functions");
        TextReport text = new TextBenchmark(samples, generator).run();
        progress.accept("enrich function: warm-up, then " + config.articles() + " articles");
        Row function = new FunctionBenchmark(config.threads(), release)
                .run(generator.articles(config.articles(), config.articles() + config.warmUp()), articles);

        try (Admin admin = Admin.create(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()))) {
            TopicSetup.ensure(admin, WARM_UP, config.partitions(), (short) 1);
            TopicSetup.ensure(admin, MEASURED, config.partitions(), (short) 1);
            admin.createTopics(List.of(new NewTopic(PASSED, config.partitions(), (short) 1)
                            .configs(Topics.ARTICLE_FETCHED.config())))
                    .all()
                    .get();
        }
        feed(articles);
        progress.accept("pass-through topology: " + config.articles() + " articles");
        Row passThrough = passThrough();
        progress.accept("topology: warm-up");
        topology(WARM_UP, Math.min(config.warmUp(), config.articles()), release);
        progress.accept("topology: " + config.articles() + " articles");
        Row topology = topology(MEASURED, config.articles(), release);
        progress.accept("fingerprints");
        DuplicateCost duplicates = DuplicateCost.of(
                StateSize.of(config.topology(MEASURED).stateDir()) / articles.size(),
                fingerprintSeconds(articles),
                topology,
                history.without(),
                history.rows());
        progress.accept("latency: " + LatencyBenchmark.wanted() + " articles one at a time");
        int fresh = config.articles() + config.warmUp();
        Latency latency = new LatencyBenchmark(config, MEASURED)
                .run(generator.articles(fresh, fresh + LatencyBenchmark.wanted()), release);
        return BenchReport.of(config, List.of(function, topology, passThrough), text, duplicates, latency);
    }

    /** CPU of one fingerprint, the mean over the articles; on this thread. */
    private double fingerprintSeconds(List<ArticleFetched> articles) {
        List<String> contents = new ArrayList<>();
        for (ArticleFetched article : articles) {
            Accepted accepted = (Accepted) Enricher.enrich(article, release);
            contents.add(ArticleEnriched.content(
                    accepted.event().title(), accepted.event().text()));
        }
        CpuClock clock = new CpuClock();
        int keys = 0;
        for (String content : contents) {
            keys += Fingerprint.v1(content).keys().size();
        }
        double seconds = clock.cpuSeconds();
        if (keys < contents.size()) {
            throw new IllegalStateException(contents.size() + " articles have only " + keys + " keys");
        }
        return seconds / contents.size();
    }

    private void feed(List<ArticleFetched> articles) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Limits.MAX_MESSAGE_BYTES);
        try (var producer = new KafkaProducer<>(
                settings,
                Topics.ARTICLE_FETCHED.keySerde().serializer(),
                Topics.ARTICLE_FETCHED.valueSerde().serializer())) {
            for (ArticleFetched article : articles) {
                producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED.name(), article.id(), article));
            }
            producer.flush();
        }
    }

    private Row topology(RunName run, int atLeast, Release release) throws ExecutionException, InterruptedException {
        Progress counted = new Progress(
                config.bootstrapServers(), List.of(Topics.ARTICLE_OUTCOME.in(run), Topics.ARTICLE_ENRICHED.in(run)));
        try (counted;
                EnrichRunner runner = EnrichRunner.start(config.topology(run), release)) {
            return counted.await("(b) topology, exactly once", atLeast, () -> requireRunning(runner));
        }
    }

    private static void requireRunning(EnrichRunner runner) {
        if (runner.hasFailed()) {
            throw new IllegalStateException("the topology stopped; its log says why");
        }
    }

    private Row passThrough() {
        Topology topology = new Topology();
        String raw = Topics.ARTICLE_FETCHED.name();
        var bytes = Serdes.ByteArray();
        topology.addSource("read-" + raw, bytes.deserializer(), bytes.deserializer(), raw);
        topology.addSink("write-" + PASSED, PASSED, bytes.serializer(), bytes.serializer(), "read-" + raw);
        return streams("(c) pass-through, exactly once", new RunName("passthrough"), PASSED, topology);
    }

    private Row streams(String name, RunName run, String results, Topology topology) {
        try (Progress counted = new Progress(config.bootstrapServers(), List.of(results));
                KafkaStreams streams =
                        new KafkaStreams(topology, config.topology(run).streams())) {
            streams.start();
            return counted.await(name, config.articles(), () -> {});
        }
    }
}
