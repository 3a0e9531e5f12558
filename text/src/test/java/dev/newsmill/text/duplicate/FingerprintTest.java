package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void hashesContentAsPublishedForSha256() {
        // FIPS 180-4, example "abc": ba7816bf 8f01cfea 414140de 5dae2223 ...
        assertThat(Fingerprint.contentHash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void hasAboutAsManyKeysForALongTextAsForAShortOne() {
        for (int length : new int[] {400, 1000, 2000, 8000, 100_000}) {
            Fingerprint fingerprint = Fingerprint.v1("标题\n" + Prose.random(length, length));

            assertThat(fingerprint.keys()).as("%d characters", length).hasSizeBetween(15, 60);
        }
    }

    @Test
    void keepsTheBodyKeyAmongDistinctRisingKeys() {
        Fingerprint fingerprint = Fingerprint.v1("标题\n" + Prose.random(7, 2000));

        assertThat(fingerprint.keys())
                .contains(fingerprint.bodyKey())
                .isEqualTo(new TreeSet<>(fingerprint.keys()).stream().toList());
    }

    @Test
    void hasTheSameBodyKeyUnderAnotherTitleAndAnotherPunctuation() {
        String body = Prose.random(8, 600);

        assertThat(Fingerprint.v1("甲\n" + body).bodyKey())
                .isEqualTo(Fingerprint.v1("乙\n" + body.replace("，", " , ")).bodyKey());
    }

    @Test
    void sharesAKeyWithAnExcerptWhereverItStands() {
        int met = 0;
        for (int seed = 0; seed < 100; seed++) {
            String text = Prose.random(seed, 2000);
            int start = new Random(seed).nextInt(1200);
            String host = Prose.random(1000 + seed, 2000);
            Fingerprint inside = Fingerprint.v1(
                    "\n" + host.substring(0, 900) + text.substring(start, start + 800) + host.substring(900));
            TreeSet<Long> shared = new TreeSet<>(Fingerprint.v1("\n" + text).keys());
            shared.retainAll(inside.keys());
            met += shared.isEmpty() ? 0 : 1;
        }
        assertThat(met).as("excerpts of 800 characters met").isGreaterThanOrEqualTo(95);
    }

    @Test
    void knowsShortTextsByContentAndByTitleWithNumbers() {
        Fingerprint flash = Fingerprint.v1("青河市今日新增三条公交线路\n首班车6时发车，末班车22时收车。");
        Fingerprint reworded = Fingerprint.v1("青河市今日新增三条公交线路\n头班车6时发车，最后一班22时收车。");
        Fingerprint other = Fingerprint.v1("青河市今日新增三条公交线路\n首班车7时发车，末班车21时收车。");

        assertThat(flash.keys()).hasSize(2).containsAnyElementsOf(reworded.keys());
        assertThat(flash.keys()).doesNotContainAnyElementsOf(other.keys());
    }

    @Test
    void alwaysHasAKeyWhateverTheText() {
        for (String content : new String[] {"", "\n", "。", "\n。。。", "甲", "\ud800", "abc", "1", "1,2.\n3%"}) {
            assertThat(Fingerprint.v1(content).keys()).as("'%s'", content).isNotEmpty();
        }
    }

    @Test
    void readsItsFeaturesBackFromBytes() {
        Features features = Fingerprint.v1("青河市12月公报\n" + Prose.random(3, 2000) + "增长5.2%，达到300亿元。")
                .features();

        assertThat(Features.ofBytes(features.toBytes())).isEqualTo(features);
        assertThat(features.toBytes()).hasSizeLessThan(350);
        assertThatThrownBy(() -> Features.ofBytes(new byte[] {9, 9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }
}
