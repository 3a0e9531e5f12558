package dev.newsmill.app.command;

import dev.newsmill.app.failure.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What stands in for a flag that was not given: the variable {@code NEWSMILL_<FLAG>}, then the line {@code <flag>} of the properties
 * file, then the default written beside the flag. Immutable.
 */
public final class Settings implements IDefaultValueProvider {
    private static final String CONFIG = "--config";

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final String fileName;

    private Settings(Map<String, String> environment, Map<String, String> file, String fileName) {
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
        this.fileName = fileName;
    }

    /**
     * Reads the properties file that {@code --config} or {@code NEWSMILL_CONFIG} names, if any.
     *
     * @throws IllegalArgumentException if the file is missing or unreadable
     */
    public static Settings of(List<String> arguments, Map<String, String> environment) {
        String name = fileNamed(arguments, environment);
        if (name == null) {
            return new Settings(environment, Map.of(), "");
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("configuration file '" + name + "': " + Sentence.of(e), e);
        }
        Map<String, String> file = new HashMap<>();
        lines.stringPropertyNames().forEach(key -> file.put(key, lines.getProperty(key)));
        return new Settings(environment, file, name);
    }

    /** @throws IllegalArgumentException if the file names an option that no command has: a typo must not vanish silently */
    public void requireKnown(CommandLine root) {
        Set<String> known = new TreeSet<>();
        collect(root, known);
        for (String key : new TreeSet<>(file.keySet())) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(
                        "configuration file '" + fileName + "': no command has an option '" + key + "'");
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.longestName().equals(CONFIG)) {
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        String variable = "NEWSMILL_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String set = environment.get(variable);
        return set == null || set.isEmpty() ? file.get(name) : set;
    }

    private static void collect(CommandLine command, Set<String> names) {
        command.getCommandSpec()
                .options()
                .forEach(option -> names.add(option.longestName().replaceFirst("^--", "")));
        command.getSubcommands().values().forEach(sub -> collect(sub, names));
    }

    private static @Nullable String fileNamed(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith(CONFIG + "=")) {
                return argument.substring(CONFIG.length() + 1);
            }
            if (argument.equals(CONFIG) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return environment.get("NEWSMILL_CONFIG");
    }
}
