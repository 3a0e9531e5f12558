package dev.newsmill.text.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newsmill.text.entity.crf.Lexicons;
import dev.newsmill.text.entity.crf.ModelFile;
import dev.newsmill.text.entity.crf.Stretch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Settings SMALL = new Settings(2, 8, 1, 0.1f, 0.2f, 3, 0, 3, 0);
    private static final List<Annotated> EXAMPLES = List.of(
            InlineMarks.parse("市长[[李明华|PER]]在[[苏州|LOC]]讲话。"),
            InlineMarks.parse("[[星辰公司|ORG]]董事长[[赵志刚|PER]]出席。"),
            InlineMarks.parse("今天天气很好。"),
            InlineMarks.parse("记者从[[南京|LOC]]发回报道。"));

    @Test
    void givesTheSameBytesForTheSameDataAndOthersForAnotherSeed() {
        byte[] one = train(SMALL);
        byte[] again = train(SMALL);
        byte[] other = train(SMALL.withSeed(4));

        assertThat(ModelFile.digest(again)).isEqualTo(ModelFile.digest(one));
        assertThat(ModelFile.digest(other)).isNotEqualTo(ModelFile.digest(one));
    }

    @Test
    void findsAgainWhatItHasLearnt() {
        var model = ModelFile.read(train(SMALL));

        for (Annotated example : EXAMPLES) {
            assertThat(model.names(Lexicons.features().of(example.text())))
                    .as(example.text())
                    .isEqualTo(example.names());
        }
    }

    @Test
    void aModelSurvivesCompressionAndWhatIsNoneIsRefused() throws IOException {
        byte[] bytes = train(SMALL);

        assertThat(ModelFile.decompress(new ByteArrayInputStream(ModelFile.compress(bytes))))
                .isEqualTo(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFile.read(new byte[] {1, 2, 3, 4, 5, 6}))
                .withMessageContaining("not a model");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFile.read(java.util.Arrays.copyOf(bytes, bytes.length - 1)))
                .withMessageContaining("ends too early");
    }

    @Test
    void readsInlineMarksAndRefusesBrokenOnes() {
        Annotated text = InlineMarks.parse("在[[苏州|LOC]][[虎丘|LOC]]。");

        assertThat(text.text()).isEqualTo("在苏州虎丘。");
        assertThat(text.names()).containsExactly(new Stretch(1, 1, 3), new Stretch(1, 3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> InlineMarks.parse("在[[苏州|CITY]]。"));
    }

    @Test
    void readsUniversalNerByTheTextThatItGives() {
        String file = "# text = 王 明住在北京市。\n1\t王\tB-PER\t-\t-\n2\t明\tI-PER\t-\t-\n3\t住在\tO\t-\t-\n4\t北京\tB-LOC\t-\t-\n"
                + "5\t市\tI-LOC\t-\t-\n6\t。\tO\t-\t-\n\n# text = 好\n1\t好\tO\t-\t-\n";

        List<Annotated> sentences = Iob2.parse(file);

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).names()).containsExactly(new Stretch(0, 0, 3), new Stretch(1, 5, 8));
        assertThat(sentences.get(1).names()).isEmpty();
    }

    @Test
    void readsTwoColumnsWithoutATextAndRefusesALineWithoutLabel() {
        List<Annotated> sentences =
                Iob2.parse("王\tB-PER\n明\tI-PER\n在\tO\nNew\tB-LOC\nYork\tI-LOC\n。\tO\n\n#\tO\n好\tO\n");

        assertThat(sentences).extracting(Annotated::text).containsExactly("王明在New York。", "#好");
        assertThat(sentences.get(0).names()).containsExactly(new Stretch(0, 0, 2), new Stretch(1, 3, 11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iob2.parse("王 B-PER\n"))
                .withMessageContaining("has no label");
    }

    @Test
    void leavesOutANameThatASentencesEndCuts() {
        List<Annotated> sentences = Examples.of(InlineMarks.parse("他在[[雅虎!中国|ORG]]工作。[[李明|PER]]来了。"));

        assertThat(sentences).extracting(Annotated::text).containsExactly("他在雅虎!", "中国工作。", "李明来了。");
        assertThat(sentences.get(2).names()).containsExactly(new Stretch(0, 0, 2));
        assertThat(sentences.get(0).names()).isEmpty();
    }

    private static byte[] train(Settings settings) {
        return new Trainer(EXAMPLES, Lexicons.features(), settings)
                .train(progress -> {})
                .toBytes(settings);
    }
}
