package dev.newsmill.sink;

import dev.newsmill.events.RunName;
import java.util.Map;

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
}
