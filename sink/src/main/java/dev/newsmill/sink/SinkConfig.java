package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What the sink needs to know.
 *
 * @param bootstrapServers Kafka's {@code host:port} list
 * @param run whose topics are read and whose schema is written
 * @param kafka consumer settings passed through; ours win for isolation, offsets and deserializers
 */
public record SinkConfig(String bootstrapServers, DatabaseConfig database, RunName run, Map<String, String> kafka) {
    public SinkConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("'bootstrapServers' is blank: give Kafka's host:port");
        }
        kafka = Map.copyOf(kafka);
    }

    /** The effective consumer settings but for the deserializers. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "news-sink-" + run);
        settings.putAll(kafka);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return settings;
    }
}
