package dev.newsmill.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.sink.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void onlyOneHolderAtATime() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(Failure.class)
                    .hasMessage("data directory '" + first.root() + "' is in use by process "
                            + ProcessHandle.current().pid() + ": stop it, or choose another with --data-dir");
        }
    }

    @Test
    void canBeTakenAgainAfterItWasReleased() {
        // given
        DataDirectory.open(folder).close();

        // when
        DataDirectory second = DataDirectory.open(folder);

        // then
        try (second) {
            assertThat(second.log()).isDirectory();
        }
    }

    @Test
    void aPathThatIsAFileGivesOneSentence() throws IOException {
        // given
        Path file = Files.createFile(folder.resolve("file"));

        // when, then
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("data directory '" + file.resolve("data") + "' cannot be written (")
                .hasMessageEndingWith("): choose another with --data-dir");
    }

    @Test
    void nothingRunsInAFolderThatNobodyHolds() throws IOException {
        // given
        try (DataDirectory data = DataDirectory.open(folder)) {
            endpoints(data.root()).write(data.endpoints());
        }

        // when, then
        assertThat(DataDirectory.running(folder)).isEmpty();
        assertThat(DataDirectory.running(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void whoeverHoldsItTellsWhereItListens() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            // given
            Endpoints written = endpoints(data.root());

            // when
            written.write(data.endpoints());

            // then
            assertThat(DataDirectory.running(folder)).contains(written);
        }
    }

    @Test
    void lookingWhetherItRunsDoesNotTakeIt() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            // when
            DataDirectory.running(folder);

            // then
            assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(Failure.class);
            assertThat(data.root()).isDirectory();
        }
    }

    private static Endpoints endpoints(Path root) {
        return new Endpoints(
                root,
                ProcessHandle.current().pid(),
                "127.0.0.1:20001",
                new DatabaseConfig("jdbc:postgresql://127.0.0.1:20002/newsmill", "postgres", "secret"),
                "http://127.0.0.1:8080",
                null);
    }
}
