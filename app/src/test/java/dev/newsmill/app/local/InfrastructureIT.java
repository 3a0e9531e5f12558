package dev.newsmill.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.sink.DatabaseConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {
    @TempDir
    Path folder;

    @Test
    void everythingIsThereAgainAfterARestartAndOnTheSamePorts() throws Exception {
        // given
        Endpoints before;
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                Infrastructure first = Infrastructure.start(data, new Home(folder.resolve("home")))) {
            before = first.endpoints();
            before.write(data.endpoints());
            createTopic(first, "kept");
            execute(first, "create table kept (n int)");
            execute(first, "insert into kept values (42)");
        }

        // when
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                Infrastructure second = Infrastructure.start(data, new Home(folder.resolve("home")))) {

            // then
            assertThat(second.endpoints()).isEqualTo(before);
            assertThat(topics(second)).contains("kept");
            assertThat(number(second, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void theDatabaseLeavesNoCommitToTheOperatingSystem() throws Exception {
        // given
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                Infrastructure running = Infrastructure.start(data, new Home(folder.resolve("home")))) {

            // when, then
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(number(running, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void nobodyElseOnTheMachineIsLetIntoTheDatabase() throws Exception {
        // given
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                Infrastructure running = Infrastructure.start(data, new Home(folder.resolve("home")))) {
            running.endpoints().write(data.endpoints());

            // when, then
            assertThatThrownBy(() -> connect(running, ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> connect(running, "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            for (Path secret : List.of(data.postgresPassword(), data.endpoints())) {
                assertThat(Files.getPosixFilePermissions(secret))
                        .as(secret.toString())
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            }
        }
    }

    @Test
    void aDatabaseWhosePasswordIsGoneSaysWhatToDo() throws Exception {
        // given
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Infrastructure.start(data, new Home(folder.resolve("home"))).close();
            Files.delete(data.postgresPassword());

            // when, then
            assertThatThrownBy(() -> Infrastructure.start(data, new Home(folder.resolve("home"))))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("postgres.password' is missing")
                    .hasMessageContaining("restore it");
        }
    }

    private static void createTopic(Infrastructure infrastructure, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics(Infrastructure infrastructure) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static void execute(Infrastructure infrastructure, String sql) throws SQLException {
        try (Connection connection = connect(infrastructure);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String number(Infrastructure infrastructure, String sql) throws SQLException {
        try (Connection connection = connect(infrastructure);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(Infrastructure infrastructure) throws SQLException {
        return connect(infrastructure, infrastructure.database().password());
    }

    private static Connection connect(Infrastructure infrastructure, String password) throws SQLException {
        DatabaseConfig database = infrastructure.database();
        return DriverManager.getConnection(database.url(), database.user(), password);
    }
}
