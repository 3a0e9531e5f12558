package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.local.Endpoints;
import dev.newsmill.app.local.Home;
import dev.newsmill.app.local.LocalSystem;
import dev.newsmill.app.local.Parts;
import java.io.IOException;

/** Lets commands in other terminals find a system, for as long as it runs. */
final class Announcement implements AutoCloseable {
    private final Home home;
    private final Endpoints endpoints;

    private Announcement(Home home, Endpoints endpoints) {
        this.home = home;
        this.endpoints = endpoints;
    }

    /** Without a home folder that can be written the system still runs; other commands then need {@code --data-dir}. */
    static void of(LocalSystem system, Terminal terminal, Parts parts) {
        Home home = terminal.home();
        try {
            home.announce(system.endpoints());
            parts.add(new Announcement(home, system.endpoints()));
        } catch (IOException e) {
            terminal.say("'" + home.root() + "' cannot be written (" + e.getMessage()
                    + "): commands in other terminals need --data-dir, or set NEWSMILL_HOME");
        }
    }

    @Override
    public void close() {
        try {
            home.withdraw(endpoints);
        } catch (IOException e) {
            throw new Failure("'" + home.root() + "' cannot be written: " + e.getMessage(), e);
        }
    }
}
