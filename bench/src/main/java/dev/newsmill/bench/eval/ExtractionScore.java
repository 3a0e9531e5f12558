package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How much of the articles' texts was found, over some pages.
 *
 * @param f1 harmonic mean of the next two, 0 to 1
 * @param precision mean over the pages with an answer of the share of the answer that is right
 * @param recall mean over all pages of the share of the text that was found
 * @param details one row per page when wanted, else empty
 */
public record ExtractionScore(
        double f1,
        double precision,
        double recall,
        int pages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> details) {
    public ExtractionScore {
        details = List.copyOf(details);
    }

    /**
     * One page, in shingles.
     *
     * @param right found and labelled
     */
    public record Row(String corpus, String page, int right, int found, int labelled) {
        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return labelled == 0 ? 0 : (double) right / labelled;
        }

        /** Harmonic mean of the page's precision and recall, 0 to 1. */
        public double f1() {
            return harmonic(precision(), recall());
        }
    }

    static ExtractionScore of(List<Row> rows, boolean details) {
        double precision = rows.stream()
                .filter(row -> row.found() > 0)
                .mapToDouble(Row::precision)
                .average()
                .orElse(0);
        double recall = rows.stream().mapToDouble(Row::recall).average().orElse(0);
        return new ExtractionScore(
                harmonic(precision, recall), precision, recall, rows.size(), details ? rows : List.of());
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
