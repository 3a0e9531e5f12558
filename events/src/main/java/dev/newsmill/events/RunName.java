package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one application of one Release to the raw topic.
 *
 * @param value a lower-case letter, then up to 29 lower-case letters or digits: it becomes part of topic and schema names
 */
public record RunName(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{0,29}");

    /** The run that feeds the stable topics. */
    public static final RunName LIVE = new RunName("live");

    @JsonCreator
    public RunName {
        if (!SHAPE.matcher(Check.present("run", value)).matches()) {
            throw new IllegalArgumentException(
                    "run '" + value
                            + "' is not a name: use a lower-case letter, then up to 29 lower-case letters or digits, for example r2");
        }
    }

    /** The Kafka Streams application id, and so the consumer group. */
    public String applicationId() {
        return equals(LIVE) ? "news-enrich" : "news-enrich-" + value;
    }

    /** The database schema that holds the run's tables. */
    public String schema() {
        return "run_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
