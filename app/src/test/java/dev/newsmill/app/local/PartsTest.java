package dev.newsmill.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.app.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> closed = new ArrayList<>();
    private final Parts parts = new Parts();

    @Test
    void closesTheLastOpenedFirstAndOnlyOnce() {
        // given
        parts.add(() -> closed.add("broker"));
        parts.add(() -> closed.add("console"));

        // when
        parts.close();
        parts.close();

        // then
        assertThat(closed).containsExactly("console", "broker");
    }

    @Test
    void closesTheRestWhenOneFails() {
        // given
        parts.add(() -> closed.add("broker"));
        parts.add(() -> {
            throw new IllegalStateException("stuck");
        });

        // when, then
        assertThatThrownBy(parts::close)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("did not stop cleanly: stuck");
        assertThat(closed).containsExactly("broker");
    }
}
