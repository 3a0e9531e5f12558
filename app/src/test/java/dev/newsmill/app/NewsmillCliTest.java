package dev.newsmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmillCliTest {
    private static final String CLOSED = "127.0.0.1:1";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void ownHome() {
        environment.put("NEWSMILL_HOME", folder.resolve("home").toString());
    }

    @Test
    void printsWhatACommandWouldRunWithAndKeepsItsSecrets() throws IOException {
        // given
        Path config =
                Files.writeString(folder.resolve("newsmill.properties"), "database-user=from-the-file\nthreads=3\n");
        environment.put("NEWSMILL_DATABASE_PASSWORD", "not-for-your-eyes");

        // when
        int sink = run("sink", "--print-config", "--config", config.toString(), "--bootstrap-servers", "one:9092");
        int enrich =
                run("enrich", "--print-config", "--config", config.toString(), "--kafka", "num.standby.replicas=1");

        // then
        assertThat(sink).isZero();
        assertThat(enrich).isZero();
        assertThat(out.toString())
                .contains("bootstrap-servers=one:9092")
                .contains("database-user=from-the-file")
                .contains("threads=3")
                .contains("processing.guarantee=exactly_once_v2")
                .contains("num.standby.replicas=1")
                .contains("isolation.level=read_committed")
                .contains("database-password=********")
                .doesNotContain("not-for-your-eyes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "up", "enrich --bootstrap-servers x:1", "replay start --run r2", "why 0-1", "version"})
    void everyCommandThatKnowsAReleaseTakesAllOfItsOptions(String command) {
        // when
        int code = run((command + " --print-config --trusted-date-sources a.example,b.example --stop-keys keys.txt"
                        + " --duplicate-cap 7 --boilerplate lines.tsv --dictionary names.tsv")
                .split(" "));

        // then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "trusted-date-sources=a.example,b.example",
                        "stop-keys=keys.txt",
                        "duplicate-cap=7",
                        "boilerplate=lines.tsv",
                        "dictionary=names.tsv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "ingest",
                "ingest http",
                "ingest files",
                "ingest stdin",
                "enrich",
                "sink",
                "console",
                "tail",
                "search",
                "why",
                "ledger",
                "replay",
                "replay start",
                "replay verify",
                "learn",
                "learn boilerplate",
                "learn stop-keys",
                "floor",
                "eval",
                "eval extraction",
                "eval dates",
                "bench",
                "eval",
                "eval script",
                "eval language",
                "version"
            })
    void everyCommandHelpsWithAnExample(String command) {
        // when
        int code = run((command + " --help").split(" "));

        // then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Usage: newsmill " + command)
                .contains("--config=FILE", "--verbose")
                .containsPattern("Example:\\R  .*newsmill " + command.split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "                                | no command given                       | newsmill --help",
                "serach x                        | Unmatched arguments                    | newsmill --help",
                "tail --kafka foo                | Value for option '--kafka'             | newsmill tail --help",
                "search                          | Missing required parameter: 'QUERY'    | newsmill search --help",
                "demo --console-port http        | 'http' is not an int                   | newsmill demo --help",
                "tail --format xml               | expected one of                        | newsmill tail --help",
                "replay start                    | Missing required option: '--run=NAME'  | newsmill replay start --help",
                "eval                            | extraction, dates                      | newsmill eval --help",
                "learn                           | boilerplate                            | newsmill learn --help",
                "ingest                          | http, files or stdin                   | newsmill ingest --help",
                "eval                            | say what to measure                    | newsmill eval --help",
                "why                             | Missing required parameter: 'ID'       | newsmill why --help"
            })
    void wrongUsageIsOneSentenceAndExitCode2(String arguments, String sentence, String help) {
        // when
        int code = run(arguments == null ? new String[0] : arguments.split(" "));

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains(sentence).contains("Try '" + help + "'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "version --duplicate-cap 0                      | --duplicate-cap: 0 given; at least 1 is needed",
                "floor 0                                        | ERA: 0 given; the first era that can be kept is 1",
                "learn stop-keys --from x --out y --holders 0   | --holders: 0 given; at least 1 is needed",
                "tail --limit 0                                 | --limit 0 is not at least 1",
                "tail --since soon                              | --since 'soon' is not a time",
                "search x --limit 1000                          | limit 1000 is not between 1 and 200",
                "ledger --run R2                                | run 'R2' is not a name",
                "ledger --bootstrap-servers 127.0.0.1:1         | this needs both",
                "search x --database-url mysql://x              | does not start with jdbc:postgresql:",
                "sink                                           | has its own sink",
                "search x --database-password bad               | given without --database-url",
                "tail --bootstrap-servers x:1 --kafka-properties none | --kafka-properties 'none': 'none' does not exist",
                "tail --config none                             | configuration file 'none': 'none' does not exist",
                "tail --bootstrap-servers x:1 --kafka request.timeout.ms=abc | request.timeout.ms",
                "tail --bootstrap-servers x:1 --kafka default.api.timeout.ms=abc | 'abc' is not a number",
                "up --console-port 99999                        | port 99999 is not between 0 and 65535"
            })
    void aWrongValueIsOneSentenceAndExitCode2(String arguments, String sentence) {
        // when
        int code = run(arguments.split(" "));

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail", "search x", "ledger", "why 0-0", "replay verify --run r2", "ingest files x"})
    void withoutARunningSystemItSaysHowToNameOne(String arguments) {
        // when
        int code = run(arguments.split(" "));

        // then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "newsmill: no running system found: start one with 'newsmill up', or name one"
                                + " with --data-dir or with --bootstrap-servers and --database-url\n");
    }

    @Test
    void anUnreachableBrokerIsOneSentence() {
        // when
        int code = run("tail", "--bootstrap-servers", CLOSED, "--kafka", "default.api.timeout.ms=1500");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("newsmill: broker '" + CLOSED + "' cannot be used: nobody answers");
    }

    @Test
    void aHostThatDoesNotExistIsOneSentence() {
        // when
        int code = run("tail", "--bootstrap-servers", "no-such-host.invalid:9092");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("newsmill: broker 'no-such-host.invalid:9092' cannot be used: ");
    }

    @Test
    void aFolderThatIsNoDataDirectoryIsRefusedAndLeftAlone() throws IOException {
        // when
        int code = run("search", "x", "--data-dir", folder.resolve("typo").toString());

        // then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("newsmill: '" + folder.resolve("typo")
                        + "' is not a data directory of Newsmill: correct --data-dir\n");
        assertThat(folder.resolve("typo")).doesNotExist();
    }

    @Test
    void aTakenPortIsOneSentenceBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            int code = run(
                    "up",
                    "--data-dir",
                    folder.resolve("data").toString(),
                    "--console-port",
                    Integer.toString(taken.getLocalPort()));

            // then
            assertThat(code).isEqualTo(1);
            assertThat(err.toString())
                    .contains("newsmill: port " + taken.getLocalPort()
                            + " is taken: stop what listens there, or choose another with --console-port");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aFlagBeatsAVariableAndAVariableBeatsTheFile() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("n.properties"), "run=infile\n");

        // when, then: the run's name is wrong each time, so the message tells whose value won
        run("ledger", "--config", file.toString(), "--run", "FLAG");
        assertThat(err.toString()).contains("run 'FLAG'");
        environment.put("NEWSMILL_RUN", "VARIABLE");
        run("ledger", "--config", file.toString());
        assertThat(err.toString()).contains("run 'VARIABLE'");
        environment.remove("NEWSMILL_RUN");
        Files.writeString(file, "run=FILE\n");
        run("ledger", "--config=" + file);
        assertThat(err.toString()).contains("run 'FILE'");
    }

    @Test
    void aTypoInTheConfigurationFileDoesNotVanish() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("n.properties"), "bootstrap-server=x:1\n");

        // when
        int code = run("tail", "--config", file.toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "newsmill: configuration file '" + file + "': no command has an option 'bootstrap-server'\n");
    }

    @Test
    void aStackTraceIsShownOnlyWhenAskedFor() {
        // when
        run("tail", "--since", "soon");
        String quiet = err.toString();
        run("tail", "--since", "soon", "--verbose");

        // then
        assertThat(quiet).doesNotContain("\tat ");
        assertThat(err.toString().substring(quiet.length())).contains("\tat dev.newsmill.app");
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(new byte[0]),
                false,
                environment);
        return NewsmillCli.run(terminal, arguments);
    }
}
