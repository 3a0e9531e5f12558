package dev.newsmill.app.command;

import dev.newsmill.app.command.TargetOptions.Need;
import dev.newsmill.app.table.Table;
import dev.newsmill.app.table.Table.Column;
import dev.newsmill.console.OfficeQueries;
import dev.newsmill.console.Offices;
import dev.newsmill.events.Json;
import dev.newsmill.events.RunName;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill offices}: who held which office when. */
@Command(
        name = "offices",
        description = "Shows who held which office when, as far as the articles tell.",
        footer = "  newsmill offices --role 市长 --organisation 常州 --on 2022-08")
public final class OfficesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(names = "--person", paramLabel = "NAME", description = "Only this person.")
    @Nullable
    String person;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only this office, for example 市委书记.")
    @Nullable
    String role;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Only of the place or body whose name starts so.")
    @Nullable
    String organisation;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "Only offices of that day, month or year (2022-08-28, 2022-08, 2022): a document of that time tells of them,"
                            + " or one before and one after it. Former offices are left out.")
    @Nullable
    String on;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many, 1 to 200. Default: ${DEFAULT-VALUE}.")
    int limit = 50;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    public OfficesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0, also when nothing was found. */
    @Override
    public Integer call() throws Exception {
        Offices.Query query = new Offices.Query(person, role, organisation, on, limit);
        Offices found;
        try (Target system = target.connect(terminal, EnumSet.of(Need.DATABASE));
                OfficeQueries offices = OfficeQueries.open(system.view(RunName.LIVE))) {
            found = offices.find(query);
        }
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(found));
        } else if (found.offices().isEmpty()) {
            terminal.say("no article tells of such an office");
        } else {
            table(found).lines().forEach(terminal::print);
            if (found.more()) {
                terminal.say("there are more than " + limit + ": narrow the search or raise --limit");
            }
        }
        return 0;
    }

    private static Table table(Offices found) {
        Table table = new Table(List.of(
                Column.text("person", 24),
                Column.text("office", 30),
                Column.text("of", 30),
                Column.text("scope", 22),
                Column.text("former", 6),
                Column.text("first", 10),
                Column.text("last", 10),
                Column.number("documents")));
        for (Offices.Held held : found.offices()) {
            table.row(
                    held.name(),
                    held.role(),
                    Objects.requireNonNullElse(held.organisation(), ""),
                    held.scope().words(),
                    held.former() ? "yes" : "",
                    held.first(),
                    held.last(),
                    held.documents());
        }
        return table;
    }
}
