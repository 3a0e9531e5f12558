package dev.newsmill.text.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells rows of data, which read as one line, from rows that only lay out a page. */
final class TableRow {
    private static final int MOST_NODES = 80;
    private static final int MOST_CHARACTERS = 240;
    private static final Set<String> LAYOUT =
            Set.of("table", "ul", "ol", "h1", "h2", "h3", "h4", "form", "br", "blockquote", "article", "section");

    private TableRow() {}

    /** Two cells or more with little text and no layout of their own, in a table of at least two rows. */
    static boolean isData(Element row) {
        Element table = row.parent();
        if (row.childrenSize() < 2 || table == null || table.childrenSize() < 2) {
            return false;
        }
        Deque<Node> open = new ArrayDeque<>(row.childNodes());
        int characters = 0;
        for (int nodes = 0; !open.isEmpty(); nodes++) {
            Node node = open.pop();
            if (node instanceof TextNode text) {
                characters += text.text().strip().length();
            }
            boolean layout = node instanceof Element element && LAYOUT.contains(element.normalName());
            if (layout || nodes > MOST_NODES || characters > MOST_CHARACTERS) {
                return false;
            }
            node.childNodes().forEach(open::push);
        }
        return true;
    }
}
