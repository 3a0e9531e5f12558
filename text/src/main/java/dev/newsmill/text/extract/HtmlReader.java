package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Turns a parsed page into {@link Block}s: lines as a browser would break them, each with the element it stands in. Elements
 * that never hold an article's text are left out. Walks without recursion and stops after a bounded number of nodes.
 */
final class HtmlReader implements NodeFilter {
    private static final int MOST_NODES = 200_000;
    private static final int MOST_BLOCKS = 10_000;

    /** How far above its limit the parser may leave the innermost elements. */
    private static final int PARSER_MARGIN = 4;

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "select",
            "option",
            "button",
            "textarea",
            "input",
            "nav",
            "footer",
            "aside",
            "figcaption",
            "figure",
            "audio",
            "video",
            "map",
            "menu",
            "dialog",
            "rp",
            "rt",
            "head");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "form",
            "center",
            "address",
            "body",
            "hr",
            "fieldset",
            "details",
            "summary",
            "caption",
            "hgroup",
            "marquee");

    private static final Pattern UNLIKELY = Pattern.compile(
            "comment|disqus|sidebar|side-bar|breadcrumb|related|recommend|share|social|sponsor|advert|promo|newsletter|subscribe|popup"
                    + "|modal|cookie|banner|pagination|pager|copyright|footer|menu|toolbar|hot-?news|rank|login|agegate|skyscraper"
                    + "|shoutbox|combx|legends|remark|taboola|outbrain|read-?more|teaser|tags?-?list|caption|credit-?line");
    /** Names that stand for an advertisement whatever else the element is called. */
    private static final Pattern ADVERT = Pattern.compile(
            "(?:^|\\s)(?:ads?|ads?[-_][a-z0-9_-]+|[a-z0-9_-]+[-_]ads?|adsbygoogle|adbox|adslot|adcontainer)(?=\\s|$)");

    private static final Pattern LIKELY =
            Pattern.compile("article|body|content|main|story|entry|post|text|column|detail|page|container|wrapper");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linkCharacters;
    private int links;
    /** How many elements are open that keep their line breaks. */
    private int preformatted;

    private final InlineGaps gaps = new InlineGaps();
    private int nodes;
    /** The row of data being read, or null. */
    private @Nullable Element row;

    private boolean cut;

    private final boolean strict;
    private final int deepest;

    private HtmlReader(boolean strict, int deepest) {
        this.strict = strict;
        this.deepest = deepest;
    }

    /**
     * @param strict whether to leave out elements whose names suggest comments, related articles, adverts and the like
     * @param deepest at which depth the parser stops to nest
     */
    static HtmlReader read(Document document, boolean strict, int deepest) {
        HtmlReader reader = new HtmlReader(strict, deepest);
        NodeTraversor.filter(reader, document.body());
        reader.flush(document.body());
        return reader;
    }

    /** In the order of the page. */
    List<Block> blocks() {
        return blocks;
    }

    /** Whether the page was larger or nested deeper than what is read. */
    boolean isCut() {
        return cut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        cut |= depth >= deepest - PARSER_MARGIN;
        if (++nodes > MOST_NODES || blocks.size() >= MOST_BLOCKS) {
            cut = true;
            return FilterResult.STOP;
        }
        if (node instanceof TextNode textNode) {
            addText(textNode.getWholeText(), node.parent() instanceof Element parent ? parent : null);
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isLeftOut(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (row != null) {
            text.append(' ');
        } else if (tag.equals("tr") && TableRow.isData(element)) {
            flush(element.parent());
            row = element;
        } else if (tag.equals("br")) {
            flush(element.parent());
        } else if (BLOCKS.contains(tag)) {
            flush(element.parent());
        }
        if (isLink(element)) {
            links++;
        }
        gaps.open(tag);
        preformatted += tag.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private void addText(String words, @Nullable Element owner) {
        if (gaps.isBefore(text, words)) {
            text.append(' ');
        }
        int from = 0;
        for (int end = words.indexOf('\n'); preformatted > 0 && end >= 0; end = words.indexOf('\n', from)) {
            append(words.substring(from, end));
            if (blocks.size() >= MOST_BLOCKS) {
                return;
            }
            flush(owner);
            from = end + 1;
        }
        append(words.substring(from));
    }

    private void append(String words) {
        text.append(words);
        linkCharacters += links > 0
                ? (int) words.chars().filter(c -> !Characters.isSpace(c)).count()
                : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            gaps.close(element.normalName());
            preformatted -= element.normalName().equals("pre") ? 1 : 0;
            if (element == row) {
                row = null;
                flush(element);
            } else if (isLink(element)) {
                links--;
            } else if (row != null) {
                text.append(' ');
            } else if (BLOCKS.contains(element.normalName())) {
                flush(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** An anchor without a target is a place and no link; left open, it may hold the whole page. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    private boolean isLeftOut(Element element) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return true;
        }
        if (element.hasAttr("hidden")
                || "true".equals(element.attr("aria-hidden"))
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none")) {
            return true;
        }
        if (!strict || tag.equals("body") || tag.equals("a") || tag.equals("article")) {
            return false;
        }
        String names = ElementName.of(element);
        return names.length() > 1
                && (ADVERT.matcher(names).find()
                        || UNLIKELY.matcher(names).find()
                                && !LIKELY.matcher(names).find());
    }

    private void flush(@Nullable Element owner) {
        if (text.isEmpty()) {
            return;
        }
        String line = squeezed(text);
        text.setLength(0);
        int inLinks = linkCharacters;
        linkCharacters = 0;
        if (!line.isEmpty() && owner != null) {
            blocks.add(Block.of(line, inLinks, inlineOwner(owner)));
        }
    }

    private static Element inlineOwner(Element owner) {
        Element block = owner;
        while (!BLOCKS.contains(block.normalName()) && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    /** White space as a browser shows it: runs of ordinary white space are one space; full-width spaces stay. */
    private static String squeezed(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return Characters.trim(out.toString());
    }
}
