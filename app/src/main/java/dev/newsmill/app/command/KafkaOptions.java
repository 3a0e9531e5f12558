package dev.newsmill.app.command;

import dev.newsmill.app.failure.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How Kafka is reached. */
public final class KafkaOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "Kafka brokers. Default: those of the system that runs on this machine.")
    @Nullable
    String bootstrapServers;

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "A Kafka client setting, passed through; repeatable.")
    Map<String, String> kafka = new LinkedHashMap<>();

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "File of Kafka client settings, for example for TLS; --kafka wins over it.")
    @Nullable
    Path kafkaProperties;

    /** For showing settings without a connection. */
    String namedServers() {
        return bootstrapServers == null ? "(the system that runs on this machine)" : bootstrapServers;
    }

    /** The settings to pass through: the file's, overridden one by one. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (kafkaProperties != null) {
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(kafkaProperties, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "--kafka-properties '" + kafkaProperties + "': " + Sentence.of(e), e);
            }
            lines.stringPropertyNames().forEach(key -> settings.put(key, lines.getProperty(key)));
        }
        settings.putAll(kafka);
        return settings;
    }
}
