package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What was read of a table that the user gave.
 *
 * @param table of the good lines
 * @param problems one sentence per bad line, in order; empty when all are good
 */
record UserTable<T>(T table, List<String> problems) {
    /**
     * Reads a table of UTF-8 lines.
     *
     * @param name what the user calls it, for example {@code dictionary}
     * @throws Failure if it cannot be read or has bad lines; each of them is told in a sentence of its own
     */
    static <T> T read(Terminal terminal, String name, Path file, Function<String, UserTable<T>> parser) {
        String content;
        try {
            content = Files.readString(file);
        } catch (IOException e) {
            throw new Failure(name + " '" + file + "' cannot be read (" + e + ")", e);
        }
        UserTable<T> parsed = parser.apply(content);
        if (!parsed.problems.isEmpty()) {
            parsed.problems.forEach(problem -> terminal.say(name + " '" + file + "', " + problem));
            throw new Failure(name + " '" + file + "' has " + Texts.count(parsed.problems.size(), "bad line")
                    + "; correct the file and start again");
        }
        return parsed.table;
    }
}
