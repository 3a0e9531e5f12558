package dev.newsmill.app.command;

import dev.newsmill.ingest.IngestReport;

/** Tells what came of feeding. */
final class Reports {
    private Reports() {}

    /** @return the exit code: 0 if everything was sent */
    static int print(Terminal terminal, IngestReport report) {
        report.notes().forEach(terminal::say);
        report.problems().forEach(terminal::say);
        terminal.print(report.acknowledged() + " records acknowledged, " + report.unreadable() + " of them unreadable, "
                + (report.problems().size() == 1
                        ? "1 problem"
                        : report.problems().size() + " problems"));
        return report.problems().isEmpty() ? 0 : 1;
    }
}
