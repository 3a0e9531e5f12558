package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.List;

/** Decides line by line what of the article's part of a page is its text. */
final class HtmlBody {
    private static final double MOST_LINKED = 0.5;

    /** Where a follow-up heading stands behind this share of the text, the rest is not the article's. */
    private static final double FOLLOW_UP_FROM = 0.4;

    private HtmlBody() {}

    static BitSet find(List<Line> lines, BitSet container) {
        BitSet body = new BitSet();
        int total = 0;
        for (int i = container.nextSetBit(0); i >= 0; i = container.nextSetBit(i + 1)) {
            total += lines.get(i).length();
        }
        int seen = 0;
        for (int i = container.nextSetBit(0); i >= 0; i = container.nextSetBit(i + 1)) {
            Line line = lines.get(i);
            seen += line.length();
            if (endsArticle(line) && seen >= total * FOLLOW_UP_FROM) {
                break;
            }
            body.set(i, isText(line));
        }
        return hasSentence(lines, body) ? body : new BitSet();
    }

    private static boolean endsArticle(Line line) {
        return line.kind() == LineKind.FOLLOW_UP
                || line.kind() == LineKind.NEIGHBOURS
                || line.kind() == LineKind.EDITOR;
    }

    private static boolean isText(Line line) {
        return line.kind() == LineKind.TEXT && (line.linkShare() <= MOST_LINKED);
    }

    private static boolean hasSentence(List<Line> lines, BitSet body) {
        return body.stream()
                .mapToObj(lines::get)
                .anyMatch(line -> Characters.weight(line.text()) >= 15 && Characters.punctuation(line.text()) > 0);
    }
}
