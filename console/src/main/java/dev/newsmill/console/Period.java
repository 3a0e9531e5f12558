package dev.newsmill.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A day, a month or a year, as its first and its last day. */
record Period(LocalDate first, LocalDate last) {
    /**
     * @param text {@code 2022-08-28}, {@code 2022-08} or {@code 2022}
     * @throws IllegalArgumentException for anything else
     */
    static Period of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    Year year = Year.parse(text);
                    yield new Period(year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new Period(month.atDay(1), month.atEndOfMonth());
                }
                default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "on '" + text + "' is no date; write a day, a month or a year: 2022-08-28, 2022-08 or 2022", e);
        }
    }
}
