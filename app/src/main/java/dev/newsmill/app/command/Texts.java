package dev.newsmill.app.command;

import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.console.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms that several commands print. */
final class Texts {
    private static final int DAY_LENGTH = 10;

    private Texts() {}

    /** The day of an ISO 8601 value, {@code –} for none. */
    static String day(@Nullable String published) {
        if (published == null) {
            return "–";
        }
        return published.substring(0, Math.min(DAY_LENGTH, published.length()));
    }

    /** A number with its noun, which takes an s in the plural. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static List<String> ledger(Ledger ledger) {
        Table table = new Table(List.of(
                Column.number("partition"),
                Column.number("raw"),
                Column.number("committed"),
                Column.number("enriched"),
                Column.number("unchanged"),
                Column.number("rejected"),
                Column.number("dead-letter")));
        ledger.partitions()
                .forEach(line -> table.row(
                        line.partition(),
                        line.rawEnd(),
                        line.committed(),
                        line.enriched(),
                        line.unchanged(),
                        line.rejected(),
                        line.deadLetter()));
        return table.lines();
    }

    /** Each flag that some verdict carries: on how many documents, and what it means. */
    static List<String> flags(Ledger ledger) {
        return ledger.flagged().stream()
                .map(flag ->
                        count(flag.documents(), "document") + " flagged '" + flag.flag() + "': " + flag.explanation())
                .toList();
    }

    /** The ledger's result in one line. */
    static String verdict(Ledger ledger) {
        String rows = ledger.rows() + " documents in the database, " + ledger.duplicates() + " of them duplicates";
        if (ledger.balanced()) {
            return "the ledger balances: " + rows;
        }
        return "the ledger does NOT balance: " + rows + ", " + ledger.pending() + " records on their way, "
                + ledger.setAside() + " set aside";
    }
}
