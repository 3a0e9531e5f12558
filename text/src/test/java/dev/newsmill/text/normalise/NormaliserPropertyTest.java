package dev.newsmill.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserPropertyTest {
    private static final List<Language> LANGUAGES = List.of(
            new Language("zh-Hant", "Hant", 1),
            new Language("zh-Hans", "Hans", 1),
            new Language("zh", "Hani", 1),
            new Language("ja", "Jpan", 1),
            new Language("en", "Latn", 1));
    private static final int TEXTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 20221122, 77})
    void changesNothingTheSecondTime(long seed) {
        for (int i = 0; i < TEXTS; i++) {
            String text = AnyText.of(seed + i, i % 60);
            for (Language language : LANGUAGES) {
                String once = Normaliser.normalise(text, language).text();

                Normalised twice = Normaliser.normalise(once, language);

                assertThat(twice.text())
                        .as("seed %d text %d %s", seed, i, language)
                        .isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 5551212})
    void containsEveryRangeThatGoesToTheOtherTextAndBack(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String original = AnyText.of(seed + i, 1 + i % 60);
            Normalised result = Normaliser.normalise(original, LANGUAGES.get(i % LANGUAGES.size()));
            OffsetMap map = OffsetMap.of(result.offsets().edits(), result.text().length(), original.length());
            for (int j = 0; j < 20; j++) {
                int start = random.nextInt(result.text().length() + 1);
                int end = start + random.nextInt(result.text().length() - start + 1);
                Range there = map.toOriginal(start, end);
                Range back = map.toNormalised(there.start(), there.end());
                assertThat(back.start())
                        .as("seed %d text %d [%d,%d)", seed, i, start, end)
                        .isLessThanOrEqualTo(start);
                assertThat(back.end())
                        .as("seed %d text %d [%d,%d)", seed, i, start, end)
                        .isGreaterThanOrEqualTo(end);
                int from = random.nextInt(original.length() + 1);
                int to = from + random.nextInt(original.length() - from + 1);
                Range here = map.toNormalised(from, to);
                Range again = map.toOriginal(here.start(), here.end());
                assertThat(again.start())
                        .as("seed %d text %d original [%d,%d)", seed, i, from, to)
                        .isLessThanOrEqualTo(from);
                assertThat(again.end())
                        .as("seed %d text %d original [%d,%d)", seed, i, from, to)
                        .isGreaterThanOrEqualTo(to);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 90210})
    void containsEverySingleRangeOfShortTexts(long seed) {
        for (int i = 0; i < TEXTS; i++) {
            String original = AnyText.of(seed + i, 1 + i % 16);
            OffsetMap map = Normaliser.normalise(original, LANGUAGES.get(i % LANGUAGES.size()))
                    .offsets();
            for (int start = 0; start <= map.normalisedLength(); start++) {
                for (int end = start; end <= map.normalisedLength(); end++) {
                    Range there = map.toOriginal(start, end);
                    Range back = map.toNormalised(there.start(), there.end());
                    assertThat(back.start() <= start && end <= back.end())
                            .as("seed %d text %d [%d,%d)", seed, i, start, end)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 19_491_001})
    void holdsForAMillionCharacters(long seed) {
        String original = AnyText.of(seed, 1_000_000);
        OffsetMap map = Normaliser.normalise(original, LANGUAGES.get(0)).offsets();
        var random = new Random(seed);
        int at = 0;
        int originalAt = 0;
        var rebuilt = new StringBuilder();
        while (at < map.normalisedLength()) {
            int cut = Math.min(map.normalisedLength(), at + 1 + random.nextInt(40));
            Range range = map.toOriginal(at, cut);
            Range back = map.toNormalised(range.start(), range.end());
            assertThat(back.start() <= at && cut <= back.end())
                    .as("seed %d [%d,%d)", seed, at, cut)
                    .isTrue();
            assertThat(range.start()).as("seed %d [%d,%d)", seed, at, cut).isEqualTo(originalAt);
            rebuilt.append(original, range.start(), range.end());
            originalAt = range.end();
            at = Math.max(cut, back.end());
        }

        assertThat(rebuilt.toString().equals(original)).as("seed %d", seed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 424242})
    void rebuildsTheOriginalFromTheSlicesOfItsParts(long seed) {
        for (int i = 0; i < TEXTS; i++) {
            String original = AnyText.of(seed + i, i % 80);
            OffsetMap map = Normaliser.normalise(original, LANGUAGES.get(i % LANGUAGES.size()))
                    .offsets();
            var rebuilt = new StringBuilder();
            int at = 0;
            do {
                int end = Math.min(at + 1, map.normalisedLength());
                Range range = map.toOriginal(at, end);
                // A cut inside an edit yields the whole edit again: go on behind it.
                end = Math.max(end, map.toNormalised(range.start(), range.end()).end());
                rebuilt.append(original, range.start(), range.end());
                at = end;
            } while (at < map.normalisedLength());
            assertThat(rebuilt.toString()).as("seed %d text %d", seed, i).isEqualTo(original);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"區(qū)", "&amp;", "&#38;", " \n", "e\u0301", "(", "著", "\uD800", "任何普通的句子。"})
    void takesTimeInProportionToTheLength(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Normalised result = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Normaliser.normalise(text, LANGUAGES.get(0)));

        assertThat(result.offsets().originalLength()).isEqualTo(text.length());
    }
}
