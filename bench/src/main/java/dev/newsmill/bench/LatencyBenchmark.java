package dev.newsmill.bench;

import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Measures the latency of an idle system: publishes one raw article, reads the enriched topic until its event is there, waits up to a
 * fifth of a second, so as not to fall into step with the commits, and publishes the next.
 */
final class LatencyBenchmark {
    static final int ARTICLES = 200;

    /** The topology's caches and connections are not warm before. */
    private static final int WARM_UP = 20;

    private static final int LONGEST_PAUSE_MILLIS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final BenchConfig config;
    private final String enriched;
    private final RunName run;

    /** @param run whose topology is to be measured; it goes on from where it stood */
    LatencyBenchmark(BenchConfig config, RunName run) {
        this.config = config;
        this.run = run;
        this.enriched = Topics.ARTICLE_ENRICHED.in(run);
    }

    /** @param articles {@link #ARTICLES} and some more for warming up, none of which is in the raw topic */
    Latency run(List<ArticleFetched> articles, Release release) throws ExecutionException, InterruptedException {
        SplittableRandom random = new SplittableRandom(config.seed());
        List<Long> nanos = new ArrayList<>();
        try (EnrichRunner runner = EnrichRunner.start(config.topology(run), release);
                var producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                config.bootstrapServers(),
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        Topics.ARTICLE_FETCHED.keySerde().serializer(),
                        Topics.ARTICLE_FETCHED.valueSerde().serializer());
                var consumer = consumer()) {
            for (ArticleFetched article : articles) {
                long start = System.nanoTime();
                producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED.name(), article.id(), article));
                awaitEvent(consumer, article.id().value(), runner);
                nanos.add(System.nanoTime() - start);
                pause(consumer, Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        }
        return Latency.of(nanos.subList(WARM_UP, nanos.size()));
    }

    /** How many articles {@link #run} wants. */
    static int wanted() {
        return WARM_UP + ARTICLES;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(enriched).stream()
                .map(partition -> new TopicPartition(enriched, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private void awaitEvent(KafkaConsumer<byte[], byte[]> consumer, String id, EnrichRunner runner) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                if (id.equals(Topics.ARTICLE_ENRICHED
                        .keySerde()
                        .deserializer()
                        .deserialize(enriched, record.key())
                        .value())) {
                    return;
                }
            }
            if (runner.hasFailed()) {
                throw new IllegalStateException("the topology stopped; its log says why");
            }
        }
        throw new IllegalStateException(
                "article " + id + " was not enriched within " + LONGEST_WAIT.toSeconds() + " s");
    }

    private static void pause(KafkaConsumer<byte[], byte[]> consumer, Duration pause) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < pause.toNanos()) {
            consumer.poll(Duration.ofMillis(10));
        }
    }
}
