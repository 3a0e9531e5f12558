package dev.newsmill.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options that every command has. */
@Command(
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        sortOptions = false)
public final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Properties file with a line 'name=value' for each option; flags and NEWSMILL_* variables win.")
    @Nullable
    Path config;

    @Option(
            names = "--print-config",
            description = "Print the options this command would run with, secrets masked, and end.")
    boolean printConfig;

    @Option(names = "--verbose", description = "Show the stack trace when something fails.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
