package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline. Lines around the article and titles from the page's metadata are candidates; each piece of evidence
 * gives points, the most points win, of equals the first.
 */
final class Titles {
    private static final double LEAST_POINTS = 1;
    private static final double SHORTEST = 2;
    private static final double LONGEST = 80;
    /** The words of a shorter line are in any text. */
    private static final double FULLY_COUNTED = 8;

    private static final int MOST_SHOWN = 8;

    private static final Pattern LABEL =
            Cue.compile("^[\\s(（\\[【]*(?:原文?|文章|本文|新闻)?标\\s?题\\s{0,3}[:：]\\s*(.+?)[\\s)）\\]】]*$");
    private static final Pattern SITE_SEPARATOR =
            Pattern.compile("\\s*[_|｜]+\\s*|\\s+[-–—·«»:]+\\s+|(?<=\\p{IsHan})--?(?=\\p{IsHan})");

    private final Reading reading;
    private final RepeatedLines repeated;
    private final Overlap overlap;
    private final List<Found> stated = new ArrayList<>();
    private final List<Scored> candidates = new ArrayList<>();

    private record Scored(Found found, double points) {}

    private Titles(Reading reading, @Nullable String hint) {
        this.reading = reading;
        this.repeated = RepeatedLines.of(reading.lines());
        this.overlap = new Overlap(reading.bodyText());
        if (hint != null && !hint.isBlank()) {
            stated.add(new Found(Characters.trim(hint), "hint"));
        }
        stated.addAll(reading.metadata().titles());
    }

    static Chosen choose(Reading reading, @Nullable String hint) {
        Titles titles = new Titles(reading, hint);
        titles.addLines();
        titles.addStated();
        return titles.best();
    }

    private void addLines() {
        int first = reading.first();
        int last = reading.last();
        reading.indexesAround().forEach(i -> {
            Line line = reading.lines().get(i);
            Matcher label = LABEL.matcher(line.text());
            if (line.kind() == LineKind.TITLE_LABEL && line.length() < 300 && label.matches()) {
                add(new Found(Characters.trim(label.group(1)), "label"), 4);
            } else if (isPossible(line) && (!reading.body().get(i) || line.heading() || isStated(line.text()))) {
                double distance = i < first ? (first - i) * 0.1 : i > last ? 1 + (i - last) * 0.2 : 0.2;
                addLine(line, i, distance);
            }
        });
        reading.lines().stream()
                .filter(line -> line.heading() && isPossible(line) && isStated(line.text()))
                .forEach(line -> add(new Found(line.text(), "heading"), 4));
    }

    private void addLine(Line line, int index, double distance) {
        double points = -distance;
        String rule = index < reading.first() ? "before-body" : index > reading.last() ? "after-body" : "within-body";
        if (line.heading()) {
            points += 2;
            rule = "heading";
        }
        if (index + 1 < reading.lines().size() && reading.lines().get(index + 1).kind() == LineKind.PUBLISH) {
            points += 2;
            rule = "before-publish-line";
        }
        if (repeated.times(line.text()) > 1) {
            points += 1;
        }
        add(new Found(line.text(), rule), points);
    }

    private void addStated() {
        for (Found found : stated) {
            add(found, found.rule().equals("title-element") ? 1 : 1.5);
            String shorter = withoutSite(found.value());
            if (!shorter.equals(found.value())) {
                add(new Found(shorter, found.rule() + "-without-site"), 1.5);
            }
        }
    }

    private void add(Found found, double points) {
        String bare = Characters.bare(found.value());
        double sum = points + 3 * overlap.of(found.value()) * Math.min(1, bare.length() / FULLY_COUNTED);
        if (bare.isEmpty()) {
            return;
        }
        for (Found other : stated) {
            if (found.rule().startsWith(other.rule())) {
                continue;
            }
            String otherBare = Characters.bare(other.value());
            if (otherBare.equals(bare)) {
                sum += 1.5;
            } else if (otherBare.startsWith(bare) && bare.length() >= 4) {
                sum += 1;
            } else if (otherBare.contains(bare) && bare.length() >= 4) {
                sum += 0.3;
            }
        }
        candidates.add(new Scored(found, sum));
    }

    private boolean isStated(String text) {
        String bare = Characters.bare(text);
        return bare.length() >= 4
                && stated.stream()
                        .anyMatch(found -> Characters.bare(found.value()).contains(bare));
    }

    private static boolean isPossible(Line line) {
        if (line.length() > 400 || line.kind() != LineKind.TEXT || line.linkShare() > 0.8) {
            return false;
        }
        double weight = Characters.weight(line.text());
        String text = line.text();
        boolean sentence = text.endsWith("。") || text.endsWith("，") || text.endsWith(":") || text.endsWith("：");
        return weight >= SHORTEST && weight <= LONGEST && !sentence;
    }

    private String withoutSite(String title) {
        String best = title;
        double most = -1;
        for (String part : SITE_SEPARATOR.split(title)) {
            double points = overlap.of(part) * 2 + Math.min(Characters.weight(part), 30) / 30;
            if (points > most && !part.isBlank()) {
                most = points;
                best = part;
            }
        }
        return Characters.trim(best);
    }

    private Chosen best() {
        List<Scored> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble((Scored s) -> -s.points()))
                .toList();
        if (sorted.isEmpty() || sorted.get(0).points() < LEAST_POINTS) {
            return new Chosen(null, "none", shown(sorted, ""));
        }
        Found best = sorted.get(0).found();
        return new Chosen(best.value(), best.rule(), shown(sorted, best.value()));
    }

    private static List<String> shown(List<Scored> sorted, String chosen) {
        return sorted.stream()
                .map(Scored::found)
                .filter(found -> !found.value().equals(chosen))
                .map(Found::toString)
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
    }
}
