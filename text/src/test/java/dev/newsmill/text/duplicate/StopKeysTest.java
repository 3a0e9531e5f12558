package dev.newsmill.text.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopKeysTest {
    @Test
    void readsBackTheTableItWrites() {
        StopKeys keys = StopKeys.of(List.of(-1L, 42L, Long.MIN_VALUE));

        StopKeys read = StopKeys.parse(keys.table().getBytes(UTF_8));

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.sha256())
                .isEqualTo(keys.sha256())
                .isNotEqualTo(StopKeys.none().sha256());
    }

    @Test
    void neverDropsTheBodyKey() {
        Fingerprint fingerprint = Fingerprint.v1("甲\n" + Prose.random(1, 600));

        assertThat(StopKeys.of(fingerprint.keys()).filter(fingerprint)).containsExactly(fingerprint.bodyKey());
        assertThat(StopKeys.none().filter(fingerprint)).isEqualTo(fingerprint.keys());
    }

    @Test
    void namesTheLineThatIsNoKey() {
        assertThatThrownBy(() -> StopKeys.parse("# ok\n00000000000000ff\nkey\n".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3");
    }
}
