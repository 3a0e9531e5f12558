package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article where the page itself says it is: the JSON-LD {@code articleBody}, an element with
 * {@code itemprop=articleBody}, an element whose name says so, {@code <main>}. None is believed unless a good part of the page's
 * visible running text lies in it; many pages say nothing.
 */
final class StatedBody {
    private static final double LEAST_OF_PAGE = 0.3;
    private static final double LEAST_OF_STATED = 0.6;
    private static final double NEARLY_ALL = 0.9;
    private static final int SHORTEST_MATCH = 4;
    private static final int MOST_BODIES = 3;
    private static final int LONGEST_BODY = 100_000;
    private static final int MOST_MATCHED = 2_000;
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");

    private static final Pattern NAME = Pattern.compile(
            "(^|[\\s_-])(article|story|news|post|entry|detail|page|main|blog|single)[_-]?_?(body|content|text|txt|main|inner|copy|detail|con|wrap)([\\s_-]|$)"
                    + "|(^|\\s)(content|article|story|post|text|zoom|body|main)(\\s|$)"
                    + "|content[_-]?(text|body|detail|main|article)|body-?(text|copy|content)|rich_?-?text|正文");

    private final List<Block> blocks;
    private final Map<Element, Double> weights = new IdentityHashMap<>();
    /** In the order of the page. */
    private final List<Element> elements = new ArrayList<>();

    private double total;

    private StatedBody(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Empty when the page does not say, or says what is not there. */
    static BitSet find(List<Block> blocks, List<String> articleBodies) {
        StatedBody stated = new StatedBody(blocks);
        stated.weigh();
        for (String articleBody : articleBodies.subList(0, Math.min(articleBodies.size(), MOST_BODIES))) {
            String text = articleBody.substring(0, Math.min(articleBody.length(), LONGEST_BODY));
            BitSet body = stated.matching(Characters.bare(TAG.matcher(text).replaceAll(" ")));
            if (!body.isEmpty()) {
                return body;
            }
        }
        return stated.named();
    }

    private void weigh() {
        for (Block block : blocks) {
            double weight = runningText(block.line());
            total += weight;
            for (Element e = block.owner(); e != null; e = e.parent()) {
                if (!weights.containsKey(e)) {
                    elements.add(e);
                }
                weights.merge(e, weight, Double::sum);
            }
        }
    }

    private static double runningText(Line line) {
        return line.linkShare() > 0.4 || line.weight() < 15 || line.punctuation() == 0 ? 0 : line.weight();
    }

    /** The blocks whose text the stated body contains, if together they are most of it. */
    private BitSet matching(String stated) {
        BitSet body = new BitSet();
        int matched = 0;
        double weight = 0;
        for (int i = 0; i < Math.min(blocks.size(), MOST_MATCHED); i++) {
            Line line = blocks.get(i).line();
            String bare = Characters.bare(line.text());
            if (bare.length() >= SHORTEST_MATCH && stated.contains(bare)) {
                body.set(i);
                matched += bare.length();
                weight += runningText(line);
            }
        }
        boolean believed = matched >= stated.length() * LEAST_OF_STATED && weight >= total * LEAST_OF_PAGE;
        return believed ? body : new BitSet();
    }

    private BitSet named() {
        for (Rank rank : List.of(Rank.MICRODATA, Rank.NAME, Rank.MAIN)) {
            Element best = best(rank);
            if (best != null) {
                return within(best, rank);
            }
        }
        return new BitSet();
    }

    /** The one with the most running text; one inside it that has nearly all of that is better. */
    private @Nullable Element best(Rank wanted) {
        Element best = null;
        double most = total * LEAST_OF_PAGE;
        for (Element element : elements) {
            double weight = weights.getOrDefault(element, 0.0);
            if (weight > 0 && rank(element) == wanted) {
                boolean inner = best != null && weight >= most * NEARLY_ALL && isInside(element, Set.of(best));
                if (inner || weight > most) {
                    best = element;
                    most = Math.max(most, weight);
                }
            }
        }
        return best;
    }

    private enum Rank {
        MICRODATA,
        NAME,
        MAIN,
        NONE
    }

    private static Rank rank(Element element) {
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return Rank.MICRODATA;
        }
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html")) {
            return Rank.NONE;
        }
        String names = ElementName.of(element);
        if (tag.equals("article") || names.length() > 1 && NAME.matcher(names).find()) {
            return Rank.NAME;
        }
        return tag.equals("main") ? Rank.MAIN : Rank.NONE;
    }

    /** A body may be stated in several parts. */
    private BitSet within(Element best, Rank rank) {
        Set<Element> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.add(best);
        if (rank == Rank.MICRODATA) {
            elements.stream().filter(e -> rank(e) == Rank.MICRODATA).forEach(parts::add);
        }
        BitSet body = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            body.set(i, isInside(blocks.get(i).owner(), parts));
        }
        return body;
    }

    private static boolean isInside(Element element, Set<Element> parts) {
        for (Element e = element; e != null; e = e.parent()) {
            if (parts.contains(e)) {
                return true;
            }
        }
        return false;
    }
}
