package dev.newsmill.ingest;

import dev.newsmill.events.Limits;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach the brokers.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param kafka further producer settings, Kafka's own names. They win over our defaults, but not over what a promise rests on:
 *     acknowledgement by all replicas, idempotence, the serializers and the record size
 */
public record IngestConfig(String bootstrapServers, Map<String, String> kafka) {
    /** These would change where a record goes, or when it can be seen. */
    private static final Set<String> REFUSED = Set.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.PARTITIONER_CLASS_CONFIG,
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG);

    /** @throws IllegalArgumentException if there is no server or a setting must not be changed */
    public IngestConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("missing bootstrap servers; give host:port, for example localhost:9092");
        }
        kafka = Map.copyOf(kafka);
        for (String setting : kafka.keySet()) {
            if (REFUSED.contains(setting)) {
                throw new IllegalArgumentException(
                        "Kafka setting '" + setting + "' cannot be changed: records would leave their partition");
            }
        }
    }

    /** The effective producer settings. A record fails after at most 40 s unless the user says otherwise. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "news-ingest");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(256 << 10));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(64 << 20));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "30000");
        // While a partition is being created the broker may refuse a first request and take a second one that was
        // already
        // on its way; it then refuses the first for ever as out of sequence. Batches are large, so this costs little.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        settings.putAll(kafka);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Limits.MAX_MESSAGE_BYTES));
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }
}
