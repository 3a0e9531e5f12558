package dev.newsmill.app.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Prints what a command would run with, wherever each value comes from: its options as lines of a {@code --config} file, then as
 * comments the settings of its Kafka client. Secrets are masked.
 */
public final class EffectiveConfig {
    private static final Set<String> ABOUT_THE_COMMAND = Set.of("--help", "--verbose", "--config", "--print-config");
    private static final Pattern SECRET = Pattern.compile("password|secret|(?<!stop-)keys$|jaas|credential|token");

    private EffectiveConfig() {}

    public static void print(CommandLine command, PrintWriter out) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = option.longestName();
            if (!ABOUT_THE_COMMAND.contains(name) && !(option.getValue() instanceof Map)) {
                out.println(line(name.substring(2), option.getValue()));
            }
        }
        if (command.getCommand() instanceof KafkaClient client) {
            out.println("# Kafka client:");
            new TreeMap<>(named(client.kafkaSettings()))
                    .forEach((key, value) -> out.println("#   " + line(key, value)));
        }
        out.flush();
    }

    private static Map<String, Object> named(Map<?, ?> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }

    private static String line(String key, @Nullable Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : Objects.toString(value, "");
        return key + "=" + (text.isEmpty() || !SECRET.matcher(key).find() ? text : "********");
    }
}
