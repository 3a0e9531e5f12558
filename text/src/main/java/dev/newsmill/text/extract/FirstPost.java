package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * On a page of several posts, such as a thread or a blog's front page, the first one is the article. Posts are elements of the same
 * name and class, side by side, that hold the body; lines that tell when a post was written stand between them and at one end.
 */
final class FirstPost {
    /** Of the body's weight. */
    private static final double LEAST_HELD = 0.7;

    /** In Chinese characters: less is a button or a label. */
    private static final double LEAST_POST = 30;

    private static final int LINES_BESIDE = 5;
    private static final double MOST_LINKED = 0.5;

    private final List<Block> blocks;
    private final BitSet body;

    private static final class Post {
        private final int first;
        private int last;
        private double weight;

        private Post(int first) {
            this.first = first;
        }
    }

    private FirstPost(List<Block> blocks, BitSet body) {
        this.blocks = blocks;
        this.body = body;
    }

    /** The first post's text, or the body as it is when the page is not one of several posts. */
    static BitSet of(List<Block> blocks, BitSet body) {
        return body.isEmpty() ? body : new FirstPost(blocks, body).first();
    }

    private BitSet first() {
        double all = weight(0, blocks.size() - 1);
        Optional<Post> first = groups().stream()
                .filter(group -> group.size() > 1 && areSideBySide(group) && areDated(group))
                .filter(group -> group.stream()
                                .mapToDouble(post -> weight(post.first, post.last))
                                .sum()
                        >= all * LEAST_HELD)
                .map(group -> group.get(0))
                .findFirst();
        return first.map(this::text).orElse(body);
    }

    private BitSet text(Post post) {
        BitSet text = new BitSet();
        for (int i = post.first; i <= post.last; i++) {
            Line line = blocks.get(i).line();
            text.set(i, line.kind() == LineKind.TEXT && line.linkShare() <= MOST_LINKED);
        }
        return text;
    }

    /** Of the body's lines in the range. */
    private double weight(int first, int last) {
        double weight = 0;
        for (int i = body.nextSetBit(first); i >= 0 && i <= last; i = body.nextSetBit(i + 1)) {
            weight += blocks.get(i).line().weight();
        }
        return weight;
    }

    private static boolean areSideBySide(List<Post> group) {
        for (int k = 1; k < group.size(); k++) {
            if (group.get(k).first <= group.get(k - 1).last) {
                return false;
            }
        }
        return true;
    }

    private boolean areDated(List<Post> group) {
        int first = group.get(0).first;
        int last = group.get(group.size() - 1).last;
        boolean atAnEnd =
                isDated(Math.max(0, first - LINES_BESIDE), first) || isDated(last + 1, last + 1 + LINES_BESIDE);
        int dated = 0;
        for (int k = 1; k < group.size(); k++) {
            dated += isDated(group.get(k - 1).last + 1, group.get(k).first) ? 1 : 0;
        }
        return atAnEnd && dated * 3 >= (group.size() - 1) * 2;
    }

    private boolean isDated(int from, int before) {
        for (int i = from; i < Math.min(before, blocks.size()); i++) {
            if (blocks.get(i).line().kind() == LineKind.PUBLISH) {
                return true;
            }
        }
        return false;
    }

    /** The elements that hold enough text, by name and class, in the order of the page. */
    private List<List<Post>> groups() {
        Map<String, List<Post>> groups = new LinkedHashMap<>();
        Map<Element, Post> posts = new IdentityHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            for (Element e = block.owner(); e != null; e = e.parent()) {
                Post post = posts.get(e);
                if (post == null) {
                    String name = ElementName.classOf(e);
                    if (name.isEmpty()) {
                        continue;
                    }
                    post = new Post(i);
                    posts.put(e, post);
                    groups.computeIfAbsent(e.normalName() + '.' + name, key -> new ArrayList<>())
                            .add(post);
                }
                post.last = i;
                post.weight += block.line().weight();
            }
        }
        groups.values().forEach(group -> group.removeIf(post -> post.weight < LEAST_POST));
        return List.copyOf(groups.values());
    }
}
