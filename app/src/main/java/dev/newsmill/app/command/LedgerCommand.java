package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.console.Ledger;
import dev.newsmill.console.LedgerQueries;
import dev.newsmill.events.Json;
import dev.newsmill.events.RunName;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill ledger}: where every raw record has gone. */
@Command(
        name = "ledger",
        description = "Shows where every raw record has gone; exit code 1 when the sums do not agree yet.",
        footer = "  newsmill ledger --json")
public final class LedgerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--run",
            paramLabel = "NAME",
            defaultValue = "live",
            description = "Which enrichment run. Default: ${DEFAULT-VALUE}.")
    String run = "live";

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if it balances, else 1. */
    @Override
    public Integer call() throws Exception {
        RunName name = new RunName(run);
        try (Target system = target.connect(terminal, EnumSet.allOf(Need.class));
                LedgerQueries queries = LedgerQueries.open(system.view(name))) {
            Ledger ledger = queries.read();
            if (json) {
                terminal.print(Json.MAPPER.writeValueAsString(ledger));
            } else {
                Texts.ledger(ledger).forEach(terminal::print);
                Texts.flags(ledger).forEach(terminal::print);
                ledger.problems().forEach(terminal::print);
                terminal.print(Texts.verdict(ledger));
            }
            return ledger.balanced() ? 0 : 1;
        }
    }
}
