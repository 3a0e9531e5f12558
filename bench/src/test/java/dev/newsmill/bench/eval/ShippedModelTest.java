package dev.newsmill.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.entity.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What the shipped tagger must reach on the development gold. */
@EnabledIfEnvironmentVariable(named = "NEWSMILL_GOLD", matches = ".+", disabledReason = "NEWSMILL_GOLD names no gold")
class ShippedModelTest {
    private static final Path GOLD = Path.of(String.valueOf(System.getenv("NEWSMILL_GOLD")));

    @Test
    void reachesSeventyOnUniversalNer() throws IOException {
        EntityReport.Part part = evaluate("ner/uner-gsdsimp");

        assertThat(part.newsmill().all().f1()).isGreaterThanOrEqualTo(70);
        assertThat(part.newsmill().all().f1()).isGreaterThan(part.hanLp().all().f1() + 20);
    }

    @Test
    void reachesEightyEightOnTheSeedsAndNinetySevenOfThePersons() throws IOException {
        EntityReport.Result result = evaluate("seeds").newsmill();
        Map<Type, Score> types = result.types();

        assertThat(result.all().f1()).isGreaterThanOrEqualTo(88);
        assertThat(types.getOrDefault(Type.PERSON, Score.NONE).f1()).isGreaterThanOrEqualTo(97);
    }

    @Test
    void findsTheOfficesOfTheSeeds() throws IOException {
        OfficeGold.Result offices = evaluate("seeds").offices();

        assertThat(offices).isNotNull();
        assertThat(offices.score().precision()).isGreaterThanOrEqualTo(92);
        assertThat(offices.score().recall()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void tagsTraditionalTextsWithinOnePointOfTheirSimplifiedTwins() throws IOException {
        EntityReport.Result traditional = evaluate("ner/uner-gsd").byTwin();

        assertThat(traditional).isNotNull();
        assertThat(traditional.all().f1())
                .isCloseTo(evaluate("ner/uner-gsdsimp").newsmill().all().f1(), within(1.0));
    }

    private static EntityReport.Part evaluate(String folder) throws IOException {
        return EntityEvaluation.run(EntityGold.in(GOLD.resolve(folder)), Dictionary.EMPTY)
                .parts()
                .get(0);
    }
}
