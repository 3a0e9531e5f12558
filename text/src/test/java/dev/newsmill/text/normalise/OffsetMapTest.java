package dev.newsmill.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
    /** Original {@code ab[xyz]cd}, normalised {@code abQcd} with Q for the bracket of five units. */
    private static final OffsetMap SHRUNK = OffsetMap.of(List.of(2, 1, 2, 5), 5, 9);

    @Test
    void mapsWhatRunsInStepByTheSameDistance() {
        assertThat(SHRUNK.toOriginal(0, 2)).isEqualTo(new Range(0, 2));
        assertThat(SHRUNK.toOriginal(3, 5)).isEqualTo(new Range(7, 9));
        assertThat(SHRUNK.toNormalised(7, 8)).isEqualTo(new Range(3, 4));
    }

    @Test
    void coversAnEditWhollyWhenARangeTouchesAPartOfIt() {
        assertThat(SHRUNK.toOriginal(1, 3)).isEqualTo(new Range(1, 7));
        assertThat(SHRUNK.toNormalised(4, 5)).isEqualTo(new Range(2, 3));
        assertThat(SHRUNK.toNormalised(0, 3)).isEqualTo(new Range(0, 3));
    }

    @Test
    void keepsAnEmptyRangeEmptyBesideAnEdit() {
        assertThat(SHRUNK.toOriginal(2, 2)).isEqualTo(new Range(2, 2));
        assertThat(SHRUNK.toOriginal(3, 3)).isEqualTo(new Range(7, 7));
        assertThat(SHRUNK.toNormalised(5, 5)).isEqualTo(new Range(2, 3));
    }

    @Test
    void isRebuiltFromItsEdits() {
        assertThat(OffsetMap.of(SHRUNK.edits(), 5, 9)).isEqualTo(SHRUNK);
        assertThat(OffsetMap.identity(4).edits()).isEmpty();
    }

    @Test
    void refusesEditsThatDoNotAccountForTheLengths() {
        assertThatThrownBy(() -> OffsetMap.of(List.of(2, 1, 2, 5), 5, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lengths 5 and 8");
        assertThatThrownBy(() -> OffsetMap.of(List.of(2, 1, 3, 5), 5, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OffsetMap.of(List.of(2, 1, 2), 5, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARangeOutsideTheText() {
        assertThatThrownBy(() -> SHRUNK.toOriginal(3, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SHRUNK.toNormalised(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
