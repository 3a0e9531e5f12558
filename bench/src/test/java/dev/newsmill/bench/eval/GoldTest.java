package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The quality that must hold on the development data, which is not part of the repository. */
class GoldTest {
    private static final Path ROOT = Path.of(System.getProperty("newsmill.root"));

    @Test
    void articlesAreFound() throws IOException {
        // when
        ExtractionReport report = ExtractionReport.measure(gold(), ROOT.resolve("seeds"), false);

        // then
        assertThat(report.corpora().get("aeb").f1()).isGreaterThanOrEqualTo(0.960);
        assertThat(report.corpora().get("zh-web").f1()).isGreaterThanOrEqualTo(0.935);
        assertThat(report.seeds()).isNotNull();
        assertThat(report.seeds().problems()).isEmpty();
    }

    @Test
    void publishDaysAreFoundAndNotMadeUp() throws IOException {
        // when
        DateScore score = DateReport.measure(gold(), false).corpora().get("zh-web");

        // then
        assertThat(score.known()).isEqualTo(51);
        assertThat(score.right()).isGreaterThanOrEqualTo(46);
        assertThat(score.falseAnswers()).isLessThanOrEqualTo(3);
    }

    private static Path gold() {
        String named = System.getenv("NEWSMILL_GOLD");
        Path gold = named == null ? ROOT.resolve("../shared/gold") : Path.of(named);
        assumeTrue(
                Files.isDirectory(gold.resolve("extraction")),
                () -> "no labelled data in '" + gold + "': set NEWSMILL_GOLD to its folder to run this test");
        return gold;
    }
}
