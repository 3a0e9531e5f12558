package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void hashesContentAsPublishedForSha256() {
        // FIPS 180-4, example "abc": ba7816bf 8f01cfea 414140de 5dae2223 ...
        assertThat(Fingerprint.contentHash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void hasTheHashesFirstHalfAsItsOneKey() {
        assertThat(Fingerprint.v1("abc")).isEqualTo(new Fingerprint("v1", List.of(0xba7816bf8f01cfeaL)));
    }

    @Test
    void isExactForEqualContentAndNothingElse() {
        var one = new Features(Fingerprint.contentHash("甲"));
        var same = new Features(Fingerprint.contentHash("甲"));
        var other = new Features(Fingerprint.contentHash("乙"));

        assertThat(Relation.near(one, same)).contains(new Match(Kind.EXACT, 1.0));
        assertThat(Relation.near(one, other)).isEmpty().isEqualTo(Relation.near(other, one));
    }
}
