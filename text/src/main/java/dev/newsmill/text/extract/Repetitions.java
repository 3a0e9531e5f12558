package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages carry their article twice, for two kinds of screen or because of a broken template: the second copy is not text. */
final class Repetitions {
    /** In Chinese characters: shorter lines, such as a refrain, may well stand twice. */
    private static final double SHORTEST = 25;

    /** So many long lines in a row make a copy. */
    private static final int LEAST_RUN = 3;

    private Repetitions() {}

    /** The body without its second copy of itself. */
    static BitSet without(List<Line> lines, BitSet body) {
        Map<String, Integer> said = new HashMap<>();
        List<Integer> run = new ArrayList<>();
        BitSet once = (BitSet) body.clone();
        int expected = -1;
        int number = 0;
        for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
            if (lines.get(i).weight() < SHORTEST) {
                continue;
            }
            Integer before = said.putIfAbsent(Characters.bare(lines.get(i).text()), number++);
            if (before == null || before != expected) {
                run.clear();
            }
            if (before != null) {
                run.add(i);
                expected = before + 1;
                if (run.size() >= LEAST_RUN) {
                    run.forEach(once::clear);
                }
            }
        }
        return once;
    }
}
