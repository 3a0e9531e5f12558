package dev.newsmill.app.command;

import dev.newsmill.console.Ledger;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how many raw records have their outcome: a bar where a person watches, a line per change where not. */
final class Progress implements AutoCloseable {
    private final Terminal terminal;
    private final @Nullable ProgressBar bar;
    private long shown = -1;

    Progress(Terminal terminal, PrintStream screen) {
        this.terminal = terminal;
        this.bar = terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName("processed")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(screen))
                        .setUpdateIntervalMillis(100)
                        .build()
                : null;
    }

    void show(Ledger ledger) {
        long all = ledger.partitions().stream()
                .mapToLong(Ledger.PartitionLine::rawEnd)
                .sum();
        long done = ledger.partitions().stream()
                .mapToLong(Ledger.PartitionLine::outcomes)
                .sum();
        if (bar != null) {
            bar.maxHint(all).stepTo(done);
        } else if (done != shown) {
            terminal.say("processed " + done + " of " + all);
        }
        shown = done;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
