package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopKeysTest {
    @Test
    void readsBackTheTableItWrites() {
        StopKeys keys = StopKeys.of(List.of(-1L, 42L, Long.MIN_VALUE));

        StopKeys read = StopKeys.parse(keys.table()).keys();

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
    void namesEveryLineThatIsNoKey() {
        StopKeys.Parsed parsed = StopKeys.parse("# ok\n00000000000000ff\nkey\n\n+0000000000000ff\r\nff\n");

        assertThat(parsed.keys().size()).isEqualTo(1);
        assertThat(parsed.problems()).hasSize(3);
        assertThat(parsed.problems().get(0)).contains("line 3", "'key'");
        assertThat(parsed.problems().get(1)).contains("line 5", "'+0000000000000ff'");
        assertThat(parsed.problems().get(2)).contains("line 6", "'ff'");
    }
}
