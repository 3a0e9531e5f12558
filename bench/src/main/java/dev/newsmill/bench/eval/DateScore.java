package dev.newsmill.bench.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well publish days are found, over some pages.
 *
 * @param right of the known, how many days are right
 * @param known pages whose day a person could tell
 * @param falseAnswers of the unknown, how many got an answer all the same
 * @param unknown pages whose day a person could not tell
 * @param details one row per page when wanted, else empty
 */
public record DateScore(
        int right,
        int known,
        int falseAnswers,
        int unknown,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> details) {
    public DateScore {
        details = List.copyOf(details);
    }

    /**
     * One page.
     *
     * @param labelled null when a person could not tell
     * @param found null when there was no answer
     * @param method the rule that answered; empty without an answer
     */
    public record Row(
            String corpus,
            String page,
            @Nullable LocalDate labelled,
            @Nullable LocalDate found,
            String method) {
        /** Whether the answer is right, which it also is where there is none and none was expected. */
        public boolean right() {
            return java.util.Objects.equals(labelled, found);
        }
    }

    static DateScore of(List<Row> rows, boolean details) {
        int known = (int) rows.stream().filter(row -> row.labelled() != null).count();
        int right = (int) rows.stream()
                .filter(row -> row.labelled() != null && row.right())
                .count();
        int falseAnswers = (int) rows.stream()
                .filter(row -> row.labelled() == null && row.found() != null)
                .count();
        return new DateScore(right, known, falseAnswers, rows.size() - known, details ? rows : List.of());
    }
}
