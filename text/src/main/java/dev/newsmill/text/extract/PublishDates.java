package dev.newsmill.text.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses when the page was published. Dates inside the running text tell of events and are never candidates. Each place
 * where a page may state its date has a trust; the most trusted plausible date wins, of equals the first.
 */
final class PublishDates {
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
    private static final int DAYS_AHEAD = 1;
    private static final int MOST_CANDIDATES = 20;
    private static final double AGREEMENT = 0.04;
    private static final double MOST_SURE = 0.99;
    private static final int LONGEST_LINE = 200;

    private static final Pattern PUBLISHED_LABEL = Cue.compile(
            "(发布|发表|出版|刊登|上传|录入|添加|(?<!更新)时\\s?间|(?<!更新)日\\s?期|公開|掲載|配信|published|posted|publication date)");
    private static final Pattern UPDATED_LABEL = Cue.compile("(更新|修改|updated|modified)");
    private static final Pattern DATE_ALONE =
            Pattern.compile("^[\\s(（\\[]*[\\d一二三四五六七八九〇零○]{4}\\s?[-/.年][^。，,]{3,30}$");

    private final Reading reading;
    private final ZoneId zone;
    private final ZonedDateTime fetched;
    private final List<Dated> found = new ArrayList<>();
    private boolean implausible;

    private record Dated(DateReading reading, String rule, double trust) {}

    /** The date, if any, and whether dates were found that cannot be true. */
    record Choice(@Nullable Published published, boolean implausible) {}

    private PublishDates(Reading reading, Page page, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
        this.fetched = page.fetchedAt().atZone(zone);
    }

    static Choice choose(Reading reading, Page page, ZoneId zone) {
        PublishDates dates = new PublishDates(reading, page, zone);
        dates.addMetadata();
        dates.addLines();
        if (page.publishedHint() != null) {
            dates.addAll(DateReader.readCompact(page.publishedHint()), "hint", 0.75);
        }
        if (page.url() != null) {
            dates.addAll(DateReader.readCompact(page.url()), "url", 0.55);
        }
        return new Choice(dates.best(), dates.implausible);
    }

    private void addMetadata() {
        for (Found stated : reading.metadata().published()) {
            double trust =
                    switch (stated.rule()) {
                        case "json-ld" -> 0.94;
                        case "open-graph", "microdata" -> 0.92;
                        case "meta" -> 0.85;
                        default -> 0.65;
                    };
            addAll(DateReader.readCompact(stated.value()), stated.rule(), trust);
        }
        for (Found stated : reading.metadata().modified()) {
            addAll(DateReader.read(stated.value()), stated.rule() + "-modified", 0.5);
        }
    }

    private void addLines() {
        reading.indexesAround().filter(i -> !reading.body().get(i)).forEach(i -> {
            Line line = reading.lines().get(i);
            if (line.length() <= LONGEST_LINE && line.linkShare() < 0.6) {
                addLine(line, i);
            }
        });
    }

    private void addLine(Line line, int index) {
        String text = line.text();
        boolean ahead = index < reading.last();
        List<DateReading> dates = DateReader.read(text);
        Matcher published = PUBLISHED_LABEL.matcher(text);
        boolean updated = UPDATED_LABEL.matcher(text).find();
        if (!dates.isEmpty() && line.kind() != LineKind.COPYRIGHT && line.kind() != LineKind.NEIGHBOURS) {
            if (published.find()) {
                addAll(dates.subList(0, 1), "label", ahead ? 0.95 : 0.7);
            } else if (updated) {
                addAll(dates.subList(0, 1), "update-label", ahead ? 0.6 : 0.45);
            } else if (line.kind() != LineKind.TEXT && ahead) {
                addAll(dates.subList(0, 1), "publish-line", 0.8);
            } else if (DATE_ALONE.matcher(text).find()) {
                addAll(dates.subList(0, 1), ahead ? "date-line" : "closing-date-line", ahead ? 0.78 : 0.5);
            }
        } else if (line.kind() == LineKind.PUBLISH && ahead) {
            Optional<DateReading> relative = RelativeDates.read(text, fetched);
            relative.ifPresent(date -> addAll(List.of(date), "relative", 0.5));
        }
    }

    private void addAll(List<DateReading> readings, String rule, double trust) {
        for (DateReading date : readings) {
            if (found.size() < MOST_CANDIDATES) {
                found.add(new Dated(date, date.inferred() ? rule + " (inferred)" : rule, trust));
            }
        }
    }

    private boolean isPlausible(DateReading date) {
        LocalDate day = date.dayIn(zone);
        return !day.isBefore(EARLIEST) && !day.isAfter(fetched.toLocalDate().plusDays(DAYS_AHEAD));
    }

    private @Nullable Published best() {
        Dated best = null;
        for (Dated dated : found) {
            if (!isPlausible(dated.reading())) {
                implausible = true;
            } else if (best == null || dated.trust() > best.trust()) {
                best = dated;
            }
        }
        if (best == null) {
            return null;
        }
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
            boolean sameDay = dated.reading().dayIn(zone).equals(day) && dated.trust() >= 0.6;
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
