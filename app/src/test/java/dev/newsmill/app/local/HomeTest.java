package dev.newsmill.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.sink.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final long NOBODY = 999_999_999L;

    @TempDir
    Path folder;

    @Test
    void theVariableNamesTheFolder() {
        assertThat(Home.of(Map.of("NEWSMILL_HOME", folder.toString())).root()).isEqualTo(folder);
        assertThat(Home.of(Map.of()).root().getFileName()).hasToString(".newsmill");
    }

    @Test
    void findsTheSystemThatWasAnnounced() throws IOException {
        // given
        Home home = new Home(folder);
        Endpoints running = endpoints("a b=c\\d:é常", ProcessHandle.current().pid());

        // when
        home.announce(running);

        // then
        assertThat(home.running()).contains(running);
    }

    @Test
    void aDeadSystemIsNotFound() throws IOException {
        // given
        Home home = new Home(folder);

        // when
        home.announce(endpoints("data", NOBODY));

        // then
        assertThat(home.running()).isEmpty();
    }

    @Test
    void withdrawingLeavesALaterAnnouncementAlone() throws IOException {
        // given
        Home home = new Home(folder);
        Endpoints first = endpoints("first", ProcessHandle.current().pid());
        Endpoints second = endpoints("second", ProcessHandle.current().pid());
        home.announce(first);
        home.announce(second);

        // when
        home.withdraw(first);

        // then
        assertThat(home.running()).contains(second);
    }

    private static Endpoints endpoints(String directory, long pid) {
        return new Endpoints(
                Path.of(directory),
                pid,
                "127.0.0.1:1",
                new DatabaseConfig("jdbc:postgresql://127.0.0.1:2/newsmill", "postgres", "secret"),
                null,
                null);
    }
}
