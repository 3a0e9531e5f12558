package dev.newsmill.text.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Decides line by line what of the article's part of a page is its text. */
final class HtmlBody {
    private static final double MOST_LINKED = 0.5;

    /** A sentence may hold a long link; a line of links is no sentence. */
    private static final double MOST_LINKED_SENTENCE = 0.8;

    private static final double SENTENCE = 20;

    /** Where a closing line stands behind this share of the text, the rest is not the article's. */
    private static final double CLOSED_FROM = 0.4;

    private final List<Block> blocks;
    private final BitSet part;
    /** By the element around the lines. */
    private final Map<Element, String> parents = new IdentityHashMap<>();

    private final String usual;

    private HtmlBody(List<Block> blocks, BitSet part) {
        this.blocks = blocks;
        this.part = part;
        this.usual = usualPlace();
    }

    /** The lines of the part that are the article's text; empty when there is no sentence among them. */
    static BitSet find(List<Block> blocks, BitSet part) {
        return new HtmlBody(blocks, part).find();
    }

    private BitSet find() {
        BitSet body = new BitSet();
        int total = part.stream().map(i -> blocks.get(i).line().length()).sum();
        int seen = 0;
        boolean interrupted = false;
        for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
            Block block = blocks.get(i);
            Line line = block.line();
            seen += line.length();
            if (seen >= total * CLOSED_FROM && closes(line)) {
                break;
            }
            if (line.kind() == LineKind.FOLLOW_UP) {
                interrupted = seen >= total * CLOSED_FROM;
            } else if (interrupted) {
                interrupted = !isUsualSentence(block, MOST_LINKED);
            }
            body.set(i, !interrupted && isText(block));
        }
        return hasSentence(body) ? body : new BitSet();
    }

    private static boolean closes(Line line) {
        return line.kind() == LineKind.COMMENTS || line.kind() == LineKind.NEIGHBOURS || line.kind() == LineKind.EDITOR;
    }

    private boolean isText(Block block) {
        Line line = block.line();
        return line.kind() == LineKind.TEXT
                && (line.linkShare() <= MOST_LINKED || isUsualSentence(block, MOST_LINKED_SENTENCE));
    }

    private boolean isUsualSentence(Block block, double mostLinked) {
        Line line = block.line();
        return line.kind() == LineKind.TEXT
                && line.linkShare() <= mostLinked
                && line.weight() >= SENTENCE
                && Characters.endsSentence(line.text())
                && place(block.owner()).equals(usual);
    }

    /** The place in which most of the text stands. */
    private String usualPlace() {
        Map<String, Double> weights = new HashMap<>();
        String most = "";
        for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
            Line line = blocks.get(i).line();
            if (line.kind() == LineKind.TEXT && line.linkShare() <= MOST_LINKED) {
                String place = place(blocks.get(i).owner());
                double weight = weights.merge(place, line.weight(), Double::sum);
                most = weight > weights.getOrDefault(most, 0.0) ? place : most;
            }
        }
        return most;
    }

    private String place(Element owner) {
        Element parent = owner.parent();
        String around = parent == null
                ? ""
                : parents.computeIfAbsent(parent, key -> key.normalName() + '.' + ElementName.classOf(key));
        return owner.normalName() + '<' + around;
    }

    private boolean hasSentence(BitSet body) {
        return body.stream()
                .mapToObj(i -> blocks.get(i).line())
                .anyMatch(line -> line.weight() >= 15 && line.punctuation() > 0);
    }
}
