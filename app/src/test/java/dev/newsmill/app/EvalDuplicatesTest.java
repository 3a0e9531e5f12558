package dev.newsmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalDuplicatesTest {
    private static final String ONE = "{\"title\": \"堤防加固\", \"text\": \"北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌。\"}";
    private static final String OTHER = "{\"title\": \"学生演出\", \"text\": \"望湖镇中学的学生昨天到敬老院表演节目，老人们看得十分高兴。\"}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void pairsJudgedAsLabelledAreCountedAndTheCodeIsZero() throws IOException {
        write(pair(ONE, ONE, "true"), "", pair(ONE, OTHER, "false"));

        assertThat(run()).isZero();
        assertThat(out.toString()).containsPattern("mine +duplicate +1 +1 ").containsPattern("mine +other +1 +0 ");
    }

    @Test
    void anotherTextTakenForADuplicateGivesCodeOne() throws IOException {
        write(pair(ONE, OTHER, "false"), pair(ONE, ONE, "false"));

        assertThat(run()).isEqualTo(1);
        assertThat(run("--details")).isEqualTo(1);
        assertThat(out.toString()).contains("pairs.jsonl line 2: mine");
    }

    @Test
    void aDuplicateThatIsMissedHasNoBound() throws IOException {
        write(pair(ONE, OTHER, "true"));

        assertThat(run()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": {"text": "x"}, "duplicate": true}                        | 'b': missing
            {"b": {"text": "x"}, "duplicate": true}                        | 'a': missing
            {"a": {"text": "x"}, "b": {"text": "y"}}                       | 'duplicate': missing
            {"a": {"text": "x"}, "b": {}, "duplicate": true}               | 'b': it has neither a title and a text nor a page
            null                                                           | no JSON object
            """)
    void aBadLineIsToldInOneSentenceWithItsFileAndLine(String bad, String what) throws IOException {
        write(pair(ONE, ONE, "true"), bad);

        assertThat(run()).isNotZero();
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .contains("pairs.jsonl' line 2 is no labelled pair: " + what + "; docs/evaluation.md describes one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": {"text": "x"}, "b": {"text": "y"}, "duplicate": "true"}  | 'duplicate': a value of another type
            {"a": {"text": "x"}, "b": "y", "duplicate": true}              | 'b': a value of another type
            {"a": {"text": "x"},                                           | line 2
            pair                                                           | line 2
            """)
    void aLineThatIsNoJsonOrOfAnotherTypeIsToldToo(String bad, String where) throws IOException {
        write(pair(ONE, ONE, "true"), bad);

        assertThat(run()).isNotZero();
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .contains("pairs.jsonl' line 2 is no labelled pair: ", where)
                .doesNotContain("line 1", "dev.newsmill", "LabelledPairs");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Files.write(folder.resolve("pairs.jsonl"), "新闻".getBytes(Charset.forName("GBK")));

        assertThat(run()).isNotZero();
        assertThat(err.toString()).contains("pairs.jsonl' is not UTF-8 text");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(folder.resolve("pairs.jsonl"), String.join("\n", lines));
    }

    private static String pair(String a, String b, String duplicate) {
        return "{\"a\": " + a + ", \"b\": " + b + ", \"duplicate\": " + duplicate + ", \"variant\": \"mine\"}";
    }

    private int run(String... more) {
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(new byte[0]),
                false,
                Map.of("NEWSMILL_HOME", folder.resolve("home").toString()));
        Stream<String> command = Stream.of("eval", "duplicates", "--gold", folder.toString());
        return NewsmillCli.run(terminal, Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }
}
