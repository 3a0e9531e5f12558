package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReportTest {
    @TempDir
    Path gold;

    @Test
    void countsTheCharactersThatDifferFromTheLabelledSentence() throws IOException {
        // given: the second label is wrong in one character, quotation marks do not count
        Files.createDirectories(gold.resolve("script"));
        Files.writeString(gold.resolve("script/own.tsv"), "# comment\n發展經濟\t发展经济\n「皇后」說\t“皇后”曰\n");

        // when
        ScriptReport report = ScriptReport.measure(gold, true);

        // then
        assertThat(report.all().wrong()).isEqualTo(1);
        assertThat(report.all().total()).isEqualTo(7);
        assertThat(report.texts().get("own").details())
                .containsExactly(new ScriptReport.Row("own.tsv:3", "「皇后」說", "说", "曰"));
        assertThat(Json.MAPPER.writeValueAsString(report)).startsWith("{\"wrong\":1,\"total\":7,\"own\":{\"wrong\":1");
    }

    @Test
    void pairsSentencesOfUniversalNerByTheirIds() throws IOException {
        // given
        Files.createDirectories(gold.resolve("uner-gsd"));
        Files.createDirectories(gold.resolve("uner-gsdsimp"));
        Files.writeString(
                gold.resolve("uner-gsd/zh_gsd-ud-dev.iob2"),
                "# sent_id = a\n# text = 著名學者\n\n# sent_id = b\n# text = 沒有對應\n");
        Files.writeString(gold.resolve("uner-gsdsimp/zh_gsdsimp-ud-dev.iob2"), "# sent_id = a\n# text = 著名学者\n");

        // when
        ScriptReport report = ScriptReport.measure(gold, false);

        // then
        assertThat(report.texts()).containsKey("zh_gsdsimp-ud-dev");
        assertThat(report.all().wrong()).isZero();
        assertThat(report.all().total()).isEqualTo(4);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> ScriptReport.measure(gold, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no sentences in both scripts");
    }
}
