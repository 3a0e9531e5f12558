package dev.newsmill.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void saysWhatAnExcerptHasInCommonWithItsSource() {
        String text = Prose.random(1, 2000);
        String passage = text.substring(500, 1300);
        String host = Prose.random(2, 1500);

        Likeness why = Likeness.of("甲\n" + host.substring(0, 700) + passage + host.substring(700), "乙\n" + text);

        assertThat(why.passage()).contains(passage);
        assertThat(why.sharedKeys()).isPositive().isLessThan(why.keys());
        assertThat(why.partOfSmaller()).isBetween(0.25, 0.55);
        assertThat(why.rule()).startsWith("contained:");
    }

    @Test
    void saysThatTextsWithOtherNumbersAreToldApart() {
        String form = Prose.random(3, 300);
        String one = form + "12元，345人，67%，89次，1011户。";
        String other = form + "21元，453人，76%，98次，1110户。";

        assertThat(Likeness.of("\n" + one, "\n" + other).rule()).contains("numbers or names are others");
    }

    @Test
    void namesTheBoundOfTheRuleThatDecidedAboutShortTexts() {
        String text = Prose.random(6, 90);
        String edited = text.substring(0, 52) + Prose.random(7, 38);

        String sameTitle =
                Likeness.of("河口大桥今天建成通车了\n" + text, "河口大桥今天建成通车了\n" + edited).rule();
        String inside = Likeness.of("甲\n" + text, "乙\n" + Prose.random(8, 200) + text + Prose.random(9, 200))
                .rule();

        assertThat(sameTitle).startsWith("near: short texts with one title").endsWith("at least 0.3 is needed");
        assertThat(inside).startsWith("contained: a short text in a longer one").endsWith("at least 0.7 is needed");
    }

    @Test
    void findsNoPassageInUnrelatedTexts() {
        Likeness why = Likeness.of("\n" + Prose.random(4, 800), "\n" + Prose.random(5, 800));

        assertThat(why.passage()).isEmpty();
        assertThat(why.sharedKeys()).isZero();
        assertThat(why.rule()).isEqualTo("no duplicate: too little in common");
    }
}
