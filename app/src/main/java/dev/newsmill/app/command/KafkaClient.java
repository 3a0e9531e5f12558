package dev.newsmill.app.command;

import java.util.Map;

/** A command with a Kafka client of its own. */
interface KafkaClient {
    /** The settings its client gets: ours and the user's, as they would be used. */
    Map<?, ?> kafkaSettings();
}
