package dev.newsmill.app;

import dev.newsmill.app.command.BenchCommand;
import dev.newsmill.app.command.ConsoleCommand;
import dev.newsmill.app.command.DemoCommand;
import dev.newsmill.app.command.EffectiveConfig;
import dev.newsmill.app.command.EnrichCommand;
import dev.newsmill.app.command.EvalCommand;
import dev.newsmill.app.command.EvalDatesCommand;
import dev.newsmill.app.command.EvalDuplicatesCommand;
import dev.newsmill.app.command.EvalEntitiesCommand;
import dev.newsmill.app.command.EvalExtractionCommand;
import dev.newsmill.app.command.EvalLanguageCommand;
import dev.newsmill.app.command.EvalScriptCommand;
import dev.newsmill.app.command.FloorCommand;
import dev.newsmill.app.command.IngestCommand;
import dev.newsmill.app.command.IngestFilesCommand;
import dev.newsmill.app.command.IngestHttpCommand;
import dev.newsmill.app.command.IngestStdinCommand;
import dev.newsmill.app.command.LearnBoilerplateCommand;
import dev.newsmill.app.command.LearnCommand;
import dev.newsmill.app.command.LearnStopKeysCommand;
import dev.newsmill.app.command.LedgerCommand;
import dev.newsmill.app.command.OfficesCommand;
import dev.newsmill.app.command.ReplayCommand;
import dev.newsmill.app.command.ReplayStartCommand;
import dev.newsmill.app.command.ReplayVerifyCommand;
import dev.newsmill.app.command.SearchCommand;
import dev.newsmill.app.command.Settings;
import dev.newsmill.app.command.Shutdown;
import dev.newsmill.app.command.SinkCommand;
import dev.newsmill.app.command.TailCommand;
import dev.newsmill.app.command.Terminal;
import dev.newsmill.app.command.TrainCommand;
import dev.newsmill.app.command.TrainEntitiesCommand;
import dev.newsmill.app.command.UpCommand;
import dev.newsmill.app.command.VersionCommand;
import dev.newsmill.app.command.WhyCommand;
import dev.newsmill.app.failure.Sentence;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: the list of sub-commands, and how failures become one sentence and an exit code. */
@Command(
        name = "newsmill",
        description = "Turns a live stream of crawled news into clean, de-duplicated, entity-tagged events.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "First steps: newsmill demo", "Help on a command: newsmill COMMAND --help"})
public final class NewsmillCli implements Runnable {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private NewsmillCli() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.in,
                Boolean.getBoolean("newsmill.terminal"),
                System.getenv());
        int code = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** @return the exit code: 0 done, 1 failed, 2 wrong usage */
    @SuppressWarnings("IllegalCatch") // the very edge: nothing may leave as a stack trace
    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = commandLine(terminal);
        try {
            Settings settings = Settings.of(List.of(arguments), terminal.environment());
            line.setDefaultValueProvider(settings);
            settings.requireKnown(line);
            return line.execute(arguments);
        } catch (RuntimeException | Error e) {
            return failed(terminal, e, List.of(arguments).contains("--verbose"));
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new NewsmillCli())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new CommandLine(new IngestCommand())
                        .addSubcommand(new IngestHttpCommand(terminal))
                        .addSubcommand(new IngestFilesCommand(terminal))
                        .addSubcommand(new IngestStdinCommand(terminal)))
                .addSubcommand(new EnrichCommand(terminal))
                .addSubcommand(new SinkCommand(terminal))
                .addSubcommand(new ConsoleCommand(terminal))
                .addSubcommand(new TailCommand(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(new WhyCommand(terminal))
                .addSubcommand(new OfficesCommand(terminal))
                .addSubcommand(new LedgerCommand(terminal))
                .addSubcommand(new CommandLine(new ReplayCommand())
                        .addSubcommand(new ReplayStartCommand(terminal))
                        .addSubcommand(new ReplayVerifyCommand(terminal)))
                .addSubcommand(new CommandLine(new LearnCommand())
                        .addSubcommand(new LearnBoilerplateCommand(terminal))
                        .addSubcommand(new LearnStopKeysCommand(terminal)))
                .addSubcommand(new FloorCommand(terminal))
                .addSubcommand(new BenchCommand(terminal))
                .addSubcommand(new CommandLine(new EvalCommand())
                        .addSubcommand(new EvalExtractionCommand(terminal))
                        .addSubcommand(new EvalDatesCommand(terminal))
                        .addSubcommand(new EvalScriptCommand(terminal))
                        .addSubcommand(new EvalLanguageCommand(terminal))
                        .addSubcommand(new EvalEntitiesCommand(terminal))
                        .addSubcommand(new EvalDuplicatesCommand(terminal)))
                .addSubcommand(new CommandLine(new TrainCommand()).addSubcommand(new TrainEntitiesCommand(terminal)))
                .addSubcommand(new VersionCommand(terminal));
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(parsed -> execute(terminal, parsed))
                .setParameterExceptionHandler(NewsmillCli::wrongUsage)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e, verbose(parsed)));
    }

    /** Without a sub-command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        PrintWriter err = e.getCommandLine().getErr();
        err.println("newsmill: " + Sentence.firstLine(e.getMessage()).replace("option option", "option"));
        err.println("Try '" + command + " --help'.");
        err.flush();
        return WRONG_USAGE;
    }

    private static int failed(Terminal terminal, Throwable e, boolean verbose) {
        if (Shutdown.isUnderWay()) {
            return FAILED;
        }
        terminal.err().println("newsmill: " + Sentence.of(e));
        if (verbose) {
            e.printStackTrace(terminal.err());
        }
        terminal.err().flush();
        return e instanceof IllegalArgumentException ? WRONG_USAGE : FAILED;
    }

    private static int execute(Terminal terminal, ParseResult parsed) {
        ParseResult command = innermost(parsed);
        if (command.hasMatchedOption("--print-config")) {
            EffectiveConfig.print(command.commandSpec().commandLine(), terminal.out());
            return 0;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static boolean verbose(ParseResult parsed) {
        return innermost(parsed).hasMatchedOption("--verbose");
    }

    private static ParseResult innermost(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
