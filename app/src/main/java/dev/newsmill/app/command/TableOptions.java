package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.enrich.ReleaseTables;
import dev.newsmill.text.extract.Boilerplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The user's tables, which are part of the release: what is enriched with others may come out differently. */
@Command
final class TableOptions {
    @Option(
            names = "--boilerplate",
            paramLabel = "FILE",
            description = "Lines per site that belong to no article, as 'newsmill learn boilerplate' writes them.")
    @Nullable
    Path boilerplate;

    @Mixin
    DictionaryOption dictionary = new DictionaryOption();

    /** @throws Failure if a table cannot be read; the sentence names its file and line */
    ReleaseTables read(Terminal terminal) {
        return new ReleaseTables(
                boilerplate == null ? Boilerplate.none() : read("--boilerplate", boilerplate, Boilerplate::parse),
                dictionary.read(terminal));
    }

    private static <T> T read(String option, Path file, Function<byte[], T> parser) {
        try {
            return parser.apply(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(option + ": file '" + file + "' cannot be read (" + e + ")", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(option + ": file '" + file + "' " + e.getMessage(), e);
        }
    }
}
