package dev.newsmill.enrich;

import dev.newsmill.events.Limits;
import dev.newsmill.events.RunName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;

/**
 * How enrichment runs.
 *
 * @param bootstrapServers as Kafka takes them
 * @param stateDir local state; lost state is restored from the broker
 * @param threads stream threads, at least 1
 * @param kafka settings passed through to Kafka Streams. Ours win for the application id, the guarantee, the names of internal topics,
 *     the optimisation and the error handlers: the results depend on them
 */
public record EnrichConfig(
        String bootstrapServers, RunName run, Path stateDir, int threads, Map<String, String> kafka) {
    public EnrichConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap servers: none given; name at least one host:port");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " given; at least 1 is needed");
        }
        kafka = Map.copyOf(kafka);
    }

    /** Settings of an admin client: the user's, for example for TLS, at our brokers. */
    Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** The effective settings: defaults of ours, overridden by the user, overridden by what the results depend on. */
    public Properties streams() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(threads));
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "-1");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Integer.toString(Limits.MAX_MESSAGE_BYTES));
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Limits.MAX_MESSAGE_BYTES));
        // A killed instance is replaced after this, not after Kafka's 45 s.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), "2000");
        // A thread hands over what it has fetched topic by topic. Small bites keep probes and answers coming while a
        // backlog
        // of articles is read; with Kafka's 1 MB no event came before some hundred articles per partition were through.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), "65536");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "100");
        // The rules do not depend on order, so a task never waits for its other topic.
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, "-1");
        settings.putAll(kafka);

        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, run.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndFailExceptionHandler.class.getName());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName());
        settings.put(
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DefaultProductionExceptionHandler.class.getName());
        settings.put(DeadLetterHandler.RUN, run.value());
        return settings;
    }
}
