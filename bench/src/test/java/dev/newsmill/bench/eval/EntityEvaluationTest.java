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
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("person", "place", "organisation");
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
