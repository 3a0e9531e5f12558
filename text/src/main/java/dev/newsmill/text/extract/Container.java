package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of the page that holds the article by the density of running text: each line of text gives points to the
 * elements around it, fewer the further out; links take points away; names of classes count a little. The idea is that of
 * Arc90's Readability, applied to lines so that pages without paragraphs are read as well.
 */
final class Container {
    private static final int OUTERMOST = 5;
    private static final double NAME_POINTS = 12;
    private static final double PARENT_KEEPS = 0.75;
    private static final double SIBLING_SHARE = 0.2;
    private static final double LEAST_POINTS = 3;

    private static final Set<String> TRANSPARENT =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "blockquote", "dd", "dt");
    private static final Pattern GOOD_NAME =
            Pattern.compile("article|body|content|entry|main|news|post|story|text|zoom|detail|blog|正文");
    private static final Pattern BAD_NAME = Pattern.compile(
            "comment|foot|masthead|media|meta|promo|related|scroll|share|shoutbox|sidebar|sponsor|tags|widget|nav|hot|rank|recommend|list|ad-|-ad\\b");

    private final List<Block> blocks;
    /** In the order of the page, so that of equals the first wins. */
    private final Map<Element, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private double points;
        private int characters;
        private int linkCharacters;
    }

    private Container(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The indexes of the blocks inside the article's part of the page; empty when there is none. */
    static BitSet find(List<Block> blocks) {
        return new Container(blocks).find();
    }

    private BitSet find() {
        for (Block block : blocks) {
            count(block);
        }
        Element top = null;
        double best = LEAST_POINTS;
        for (Map.Entry<Element, Tally> entry : tallies.entrySet()) {
            double points = points(entry.getKey());
            if (points > best) {
                best = points;
                top = entry.getKey();
            }
        }
        return top == null ? new BitSet() : within(parts(widened(top)));
    }

    private void count(Block block) {
        double points = linePoints(block);
        Element element = TRANSPARENT.contains(block.owner().normalName())
                        && block.owner().parent() != null
                ? block.owner().parent()
                : block.owner();
        int level = 0;
        for (Element e = block.owner(); e != null; e = e.parent()) {
            Tally tally = tallies.computeIfAbsent(e, key -> new Tally());
            tally.characters += block.line().length();
            tally.linkCharacters += block.linkCharacters();
        }
        for (Element e = element; e != null && level < OUTERMOST; e = e.parent()) {
            Tally tally = tallies.computeIfAbsent(e, key -> new Tally());
            tally.points += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
            level++;
        }
    }

    private static double linePoints(Block block) {
        Line line = block.line();
        if (line.kind() != LineKind.TEXT || line.weight() < 10 || line.linkShare() > 0.5) {
            return 0;
        }
        return 0.5 + Math.min(line.punctuation(), 10) + Math.min(line.weight() / 50, 3);
    }

    private double points(Element element) {
        Tally tally = tallies.get(element);
        if (tally == null || tally.points == 0) {
            return 0;
        }
        double linkShare = tally.characters == 0 ? 1 : Math.min(1, (double) tally.linkCharacters / tally.characters);
        return (tally.points + namePoints(element)) * (1 - linkShare);
    }

    private static double namePoints(Element element) {
        String names = ElementName.of(element);
        double points = element.normalName().equals("article") ? NAME_POINTS : 0;
        points += GOOD_NAME.matcher(names).find() ? NAME_POINTS : 0;
        points -= BAD_NAME.matcher(names).find() ? NAME_POINTS : 0;
        return points;
    }

    /** As long as the parent has nearly as many points of its own, the article goes on beside the element found. */
    private Element widened(Element top) {
        Element widest = top;
        double limit = points(top) * PARENT_KEEPS;
        for (Element e = top.parent(); e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (points(e) >= limit) {
                widest = e;
                limit = Math.max(limit, points(e) * PARENT_KEEPS);
            }
        }
        return widest;
    }

    private List<Element> parts(Element top) {
        Element parent = top.parent();
        if (parent == null || parent.normalName().equals("html")) {
            return List.of(top);
        }
        double least = Math.max(5, points(top) * SIBLING_SHARE);
        List<Element> parts = new ArrayList<>();
        for (Element sibling : parent.children()) {
            if (sibling == top || points(sibling) >= least || isParagraph(sibling)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    private boolean isParagraph(Element element) {
        Tally tally = tallies.get(element);
        return element.normalName().equals("p")
                && tally != null
                && tally.characters > 60
                && tally.linkCharacters * 4 < tally.characters;
    }

    private BitSet within(List<Element> parts) {
        Set<Element> inside = new HashSet<>(parts);
        BitSet found = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            found.set(i, isInside(blocks.get(i).owner(), inside));
        }
        return found;
    }

    private static boolean isInside(@Nullable Element element, Set<Element> inside) {
        Element e = element;
        while (e != null) {
            if (inside.contains(e)) {
                return true;
            }
            e = e.parent();
        }
        return false;
    }
}
