package dev.newsmill.console;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.newsmill.events.ArticleEnriched;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the queries found into HTML. Every value is escaped by the templates. Thread-safe. */
final class Pages {
    private static final String FOLDER = "/console/templates/";

    private final Template live = template("live");
    private final Template card = template("card");
    private final Template article = template("article");
    private final Template search = template("search");
    private final Template entity = template("entity");
    private final Template ledger = template("ledger");
    private final Template problem = template("problem");
    private final String run;

    Pages(ConsoleConfig config) {
        this.run = config.run().value();
    }

    /** What every page has. {@code section} names the entry of the menu. */
    record Frame(
            String title,
            String run,
            boolean atLive,
            boolean atSearch,
            boolean atLedger,
            @Nullable String query) {
        /** Lists read best in one column. */
        boolean narrow() {
            return atLive || atSearch;
        }
    }

    private Frame frame(String title, String section, @Nullable String query) {
        return new Frame(title, run, section.equals("live"), section.equals("search"), section.equals("ledger"), query);
    }

    /** A list with its frame. */
    record Listing(
            Frame frame,
            List<Card> cards,
            boolean nothing,
            boolean nothingFound,
            boolean partial,
            @Nullable String next,
            @Nullable String cursor,
            @Nullable String query,
            @Nullable String words,
            @Nullable EntityView entity) {}

    String live(ArticlePage page, Cursor cursor) {
        return live.execute(listing(frame("Live", "live", null), page, cursor, null, null));
    }

    String card(ArticleEnriched event) {
        return card.execute(Card.of(event));
    }

    String search(ArticlePage page, String query) {
        String title = query.isBlank() ? "Search" : query;
        return search.execute(listing(frame(title, "search", query), page, null, query, null));
    }

    String entity(EntityView view) {
        return entity.execute(listing(frame(view.name(), "", null), view.articles(), null, null, view));
    }

    private static Listing listing(
            Frame frame,
            ArticlePage page,
            @Nullable Cursor cursor,
            @Nullable String query,
            @Nullable EntityView entity) {
        List<Card> cards = page.articles().stream()
                .map(line -> Card.of(line, page.words()))
                .toList();
        return new Listing(
                frame,
                cards,
                cards.isEmpty(),
                cards.isEmpty() && query != null && !query.isBlank(),
                page.partial(),
                page.next(),
                cursor == null ? null : cursor.toString(),
                query == null || query.isBlank() ? null : query,
                page.words().isEmpty() ? null : String.join(" · ", page.words()),
                entity);
    }

    String article(ArticleView view, List<Why.Line> outcomes) {
        record Page(Frame frame, ArticleSheet sheet) {}
        ArticleSheet sheet = ArticleSheet.of(view, outcomes);
        return article.execute(new Page(frame(sheet.heading(), "", null), sheet));
    }

    /** What became of records that never were an article. */
    String declined(String id, Why why) {
        List<String> sentences = new ArrayList<>(why.rejections());
        why.outcomes().stream()
                .filter(outcome -> outcome.reason() != null)
                .map(outcome ->
                        "Raw record " + outcome.raw() + ": " + outcome.outcome().label() + ", " + outcome.reason())
                .forEach(sentences::add);
        return problem(id, "This article was never accepted", sentences);
    }

    String ledger(Ledger books, List<Declined> declined) {
        record Total(long rawEnd, long committed, long enriched, long unchanged, long rejected, long deadLetter) {}
        record Page(
                Frame frame, Ledger ledger, Total total, boolean working, boolean broken, List<Declined> declined) {}
        List<Ledger.PartitionLine> lines = books.partitions();
        Total total = new Total(
                lines.stream().mapToLong(Ledger.PartitionLine::rawEnd).sum(),
                lines.stream().mapToLong(Ledger.PartitionLine::committed).sum(),
                lines.stream().mapToLong(Ledger.PartitionLine::enriched).sum(),
                lines.stream().mapToLong(Ledger.PartitionLine::unchanged).sum(),
                lines.stream().mapToLong(Ledger.PartitionLine::rejected).sum(),
                lines.stream().mapToLong(Ledger.PartitionLine::deadLetter).sum());
        boolean broken = !books.problems().isEmpty();
        return ledger.execute(new Page(
                frame("Ledger", "ledger", null), books, total, !books.balanced() && !broken, broken, declined));
    }

    String problem(String title, String heading, List<String> sentences) {
        record Page(Frame frame, String heading, List<String> sentences) {}
        return problem.execute(new Page(frame(title, "", null), heading, sentences));
    }

    private static Template template(String name) {
        return Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withLoader(Pages::open)
                .loadTemplate(name);
    }

    private static Reader open(String name) {
        InputStream stream = Pages.class.getResourceAsStream(FOLDER + name + ".html");
        if (stream == null) {
            throw new UncheckedIOException(
                    new IOException("template '" + name + "' is missing from the console's jar"));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
