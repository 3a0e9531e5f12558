package dev.newsmill.text.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses when the page was published. Each place where a page may state its date has a trust; the most trusted plausible date wins,
 * of equals the first. All that was found is kept as candidates.
 */
final class PublishDates {
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
    private static final int DAYS_AHEAD = 1;
    private static final int MOST_CANDIDATES = 20;
    private static final double AGREEMENT = 0.04;
    private static final double MOST_SURE = 0.99;
    private static final double TELLS_THE_TIME = 0.6;

    private final ZoneId zone;
    private final ZonedDateTime fetched;
    private final List<Dated> found;

    /** The date, if any, and whether a date that cannot be true stands where a better one was to be expected. */
    record Choice(@Nullable Published published, boolean implausible) {}

    private PublishDates(List<Dated> found, ZonedDateTime fetched, ZoneId zone) {
        this.found = found.subList(0, Math.min(found.size(), MOST_CANDIDATES));
        this.fetched = fetched;
        this.zone = zone;
    }

    static Choice choose(Reading reading, Page page, ZoneId zone) {
        ZonedDateTime fetched = page.fetchedAt().atZone(zone);
        List<Dated> found = new ArrayList<>();
        for (Found stated : reading.metadata().published()) {
            addAll(found, DateReader.readCompact(stated.value()), stated.rule(), trust(stated.rule()));
        }
        for (Found stated : reading.metadata().modified()) {
            addAll(found, DateReader.read(stated.value()), stated.rule() + "-modified", 0.5);
        }
        found.addAll(DatedLines.find(reading, fetched));
        if (page.publishedHint() != null) {
            addAll(found, DateReader.readCompact(page.publishedHint()), "hint", 0.75);
        }
        if (page.url() != null) {
            addAll(found, DateReader.readCompact(path(page.url())), "url", 0.55);
        }
        return new PublishDates(found, fetched, zone).choice();
    }

    /** What a query or a fragment says is of a visit, not of the article. */
    private static String path(String url) {
        String page = url.replaceFirst("[?#].*$", "");
        int host = page.indexOf("://");
        int path = page.indexOf('/', host < 0 ? 0 : host + 3);
        return path < 0 ? "" : page.substring(path);
    }

    private static double trust(String place) {
        return switch (place) {
            case "json-ld" -> 0.94;
            case "open-graph", "microdata" -> 0.92;
            case "meta" -> 0.85;
            case "meta-date" -> 0.6;
            default -> 0.65;
        };
    }

    private static void addAll(List<Dated> found, List<DateReading> readings, String place, double trust) {
        readings.forEach(reading -> found.add(Dated.of(reading, place, trust)));
    }

    private boolean isPlausible(Dated dated) {
        LocalDate day = dated.reading().dayIn(zone);
        return !day.isBefore(EARLIEST) && !day.isAfter(fetched.toLocalDate().plusDays(DAYS_AHEAD));
    }

    private Choice choice() {
        Dated best = null;
        double mostImplausible = 0;
        for (Dated dated : found) {
            if (!isPlausible(dated)) {
                mostImplausible = Math.max(mostImplausible, dated.trust());
            } else if (dated.trust() > (best == null ? 0 : best.trust())) {
                best = dated;
            }
        }
        if (best == null) {
            return new Choice(null, mostImplausible > 0);
        }
        return new Choice(published(best), mostImplausible > best.trust());
    }

    private Published published(Dated best) {
        Dated precise = mostPrecise(best);
        DateReading date = precise.reading();
        String readZone = date.time() != null && date.offset() == null ? zone.getId() : null;
        return new Published(
                date.iso(zone), date.precision(), readZone, precise.rule(), confidence(best), candidates());
    }

    /** Of the dates on the day chosen, the one that also tells the time. */
    private Dated mostPrecise(Dated best) {
        LocalDate day = best.reading().dayIn(zone);
        Dated precise = best;
        for (Dated dated : found) {
            boolean sameDay = dated.reading().dayIn(zone).equals(day) && dated.trust() >= TELLS_THE_TIME;
            if (sameDay
                    && dated.reading().precision().compareTo(precise.reading().precision()) > 0) {
                precise = dated;
            }
        }
        return precise;
    }

    private double confidence(Dated best) {
        LocalDate day = best.reading().dayIn(zone);
        long agreeing = found.stream()
                .filter(dated -> !dated.rule().equals(best.rule()))
                .filter(dated -> dated.reading().dayIn(zone).equals(day))
                .map(Dated::rule)
                .distinct()
                .count();
        return Math.round(Math.min(MOST_SURE, best.trust() + agreeing * AGREEMENT) * 100) / 100.0;
    }

    private List<Candidate> candidates() {
        return found.stream()
                .map(dated ->
                        new Candidate(dated.reading().text(), dated.reading().iso(zone), dated.rule()))
                .distinct()
                .toList();
    }
}
