package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.entity.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {
    private static final String IOB2 = "# text = 记者在上海采访。\n1\t记者\tO\t-\t-\n2\t在\tO\t-\t-\n3\t上海\tB-LOC\t-\t-\n"
            + "4\t采访\tO\t-\t-\n5\t。\tO\t-\t-\n\n";
    private static final String JSON =
            "[{\"file\":\"a\",\"text\":\"市长李明华到会。\",\"entities\":[{\"start\":2,\"end\":5,\"type\":\"PER\"}]}]";

    @TempDir
    Path folder;

    @Test
    void readsBothFormsBelowTheFolderAndNoTrainingData() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/dev.iob2"), IOB2);
        Files.writeString(folder.resolve("a/b/train.iob2"), IOB2);
        Files.writeString(folder.resolve("entities.json"), JSON);

        assertThat(EntityGold.in(folder)).extracting(EntityGold::name).containsExactly("a/b/dev.iob2", "entities.json");
    }

    @Test
    void saysThatAFolderHoldsNoGold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityGold.in(folder))
                .withMessageContaining("holds no entity gold");
    }

    @Test
    void countsExactSpansAndShowsWhatADictionaryChanged() throws IOException {
        // given
        Files.writeString(folder.resolve("dev.iob2"), IOB2);
        Dictionary wrong = Dictionary.parse("上海\torganisation").dictionary();

        // when
        EntityReport report = EntityEvaluation.run(EntityGold.in(folder), wrong);

        // then
        EntityReport.Part part = report.parts().get(0);
        assertThat(part.newsmill().all()).isEqualTo(new Score(0, 1, 1));
        assertThat(part.withoutDictionary()).isNotNull();
        assertThat(part.withoutDictionary().all()).isEqualTo(new Score(1, 0, 0));
        assertThat(part.newsmill().errors()).hasSize(2);
    }

    @Test
    void printsTheScoresThatAProgramReads() throws IOException {
        Files.writeString(folder.resolve("entities.json"), JSON);

        Map<String, Object> json =
                EntityEvaluation.run(EntityGold.in(folder), Dictionary.EMPTY).toJson(false);

        assertThat(json).containsKeys("f1", "precision", "recall", "types", "charsPerCpuSecond", "hanlp", "files");
        assertThat(json.get("types"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("person", "place", "organisation");
    }

    @Test
    void countsTheOfficesOfAFileThatHasThem() throws IOException {
        // given
        Files.writeString(
                folder.resolve("entities.json"),
                "[{\"text\":\"海门市召开会议。市长李明华到会。\",\"entities\":[],\"roles\":["
                        + "{\"person\":\"李明华\",\"surface\":\"市长\",\"role\":\"市长\",\"scope\":null,\"former\":false,"
                        + "\"scope_implied\":\"海门\"},"
                        + "{\"person\":\"李明华\",\"surface\":\"书记\",\"role\":\"书记\",\"scope\":null,\"former\":false}]}]");

        // when
        EntityReport report = EntityEvaluation.run(EntityGold.in(folder), Dictionary.EMPTY);

        // then
        OfficeGold.Result offices = report.parts().get(0).offices();
        assertThat(offices).isNotNull();
        assertThat(offices.score()).isEqualTo(new Score(1, 0, 1));
        assertThat(offices.inferred()).isEqualTo(new Score(1, 0, 0));
        assertThat(offices.errors()).singleElement().asString().contains("missed office", "书记");
        assertThat(report.toJson(false).get("offices"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("precision", 100.0)
                .containsEntry("recall", 50.0);
    }

    @Test
    void countsTraditionalTextsByTheLabelsOfTheirSimplifiedTwinsToo() throws IOException {
        // given
        Path traditional = Files.createDirectories(folder.resolve("uner-gsd"));
        Path simplified = Files.createDirectories(folder.resolve("uner-gsdsimp"));
        String labelled = "# sent_id = 1\n" + IOB2;
        Files.writeString(simplified.resolve("zh_gsdsimp-dev.iob2"), labelled);
        Files.writeString(
                traditional.resolve("zh_gsd-dev.iob2"),
                labelled.replace("记者", "記者").replace("采访", "採訪").replace("B-LOC", "O"));

        // when
        List<EntityReport.Part> parts =
                EntityEvaluation.run(EntityGold.in(folder), Dictionary.EMPTY).parts();

        // then
        assertThat(parts.get(0).newsmill().all()).isEqualTo(new Score(0, 1, 0));
        EntityReport.Result byTwin = parts.get(0).byTwin();
        assertThat(byTwin).isNotNull();
        assertThat(byTwin.all()).isEqualTo(new Score(1, 0, 0));
        assertThat(parts.get(1).byTwin()).isNull();
    }

    @Test
    void precisionRecallAndF1AreThoseOfTheirDefinition() {
        Score score = new Score(3, 1, 2);

        assertThat(score.precision()).isEqualTo(75);
        assertThat(score.recall()).isEqualTo(60);
        assertThat(score.f1()).isEqualTo(200.0 * 3 / 9);
        assertThat(Score.NONE.f1()).isZero();
        assertThat(List.of(Type.values())).hasSize(3);
    }
}
