package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.text.entity.Dictionary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which user dictionary is used. */
final class DictionaryOption {
    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description =
                    "Names that are known: a line each with name, type (person, place, organisation, or none for what is never a"
                            + " name) and aliases apart by |, columns apart by tabs. Part of the release. Default: none.")
    @Nullable
    Path dictionary;

    /**
     * Reads the dictionary, if one is named.
     *
     * @throws Failure if it cannot be read or has bad lines; each of them is told in a sentence of its own
     */
    Dictionary read(Terminal terminal) {
        Path file = dictionary;
        if (file == null) {
            return Dictionary.EMPTY;
        }
        return UserTable.read(terminal, "dictionary", file, content -> {
            Dictionary.Parsed parsed = Dictionary.parse(content);
            return new UserTable<>(parsed.dictionary(), parsed.problems());
        });
    }
}
