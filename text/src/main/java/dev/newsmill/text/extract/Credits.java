package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who wrote, who edited and where it came from, by the labels that pages put before such names. */
final class Credits {
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_LINE = 300;
    private static final int TAIL = 80;
    private static final int LONGEST_VALUE = 60;
    /** Of several names together. */
    private static final int LONGEST_STATED = 200;

    private static final Pattern CREDIT =
            Cue.compile("(?:来\\s{0,2}源(?:于|自)?|稿\\s?源|出\\s{0,2}处|转自|转载自|摘自|原载|source|出典)\\s{0,3}[:：]\\s*(.+)");
    private static final Pattern RETURN_LINK = Cue.compile("返回([^，。,\\s]{1,10})[，,]?\\s*查看更多");
    private static final Pattern EDITOR =
            Cue.compile("(?:(?:本期|本文|网络|网站|值班|实习|新媒体|见习|文字|责任)?编\\s{0,2}辑|责\\s{0,2}编)(?:\\s{0,3}[:：/]\\s*|\\s+)(.+)");
    private static final Pattern REPORTER_AT = Cue.compile(
            "(?:^|[\\s\\u3000【(（〔［\\[｜|])记者\\s?([\\p{IsHan}·]{2,5}(?:[、 ][\\p{IsHan}·]{2,4}){0,4})\\s?[／/]\\s?(?:\\p{IsHan}{2,6})(?:报道|报导|电|专访|综合报道)");
    private static final Pattern AUTHOR =
            Cue.compile("(?:作\\s{0,4}者|撰\\s?文|撰\\s?稿|执\\s?笔|通讯员|记\\s{0,2}者|供\\s?稿|文\\s?字|^文)\\s{0,3}[:：／/]\\s*(.+)");
    private static final Pattern BY = Pattern.compile(
            "(?:^|[|｜·]\\s{0,3})(?:By|Written by|Text by|Words by)(?::\\s*|\\s+)(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN_BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTER =
            Cue.compile("[(（【]\\s?(?:本报|见习|实习|本网|新华社|首席)*记者\\s?[:：]?\\s?([\\p{IsHan}·、 ]{2,24})[)）】/／]");

    private static final String NAMES = "(\\p{IsHan}{2,4}(?:[ 、，\\u3000]{1,3}\\p{IsHan}{2,4}){0,5})";
    private static final Pattern REPORTER_LINE = Cue.compile("^[【(（]?[^，。]{0,16}记者[\\s:：]+" + NAMES + "[】)）]?$");
    private static final Pattern SIGNED =
            Cue.compile("[（(](?:[^（()）]{0,12}记者\\s{0,3})?" + NAMES + "(?:\\s\\p{IsHan}{2,6}(?:报道|报导))?\\s{0,2}[)）]$");

    /** Those who edited or took pictures did not write. */
    private static final Pattern NO_NAME = Cue.compile("编辑|责编|校对|摄影|审核|编审");

    /** Where a value ends: wide gaps, brackets, stops, a date, the next label, a link back. */
    private static final Pattern END = Cue.compile(
            "\\s{2,}|[\\u3000\\u00A0|｜\\[\\]【】，,。；;<>]|[(（](?![a-zü\\u00C0-\\u024F\\s]{1,8}[)）])|(?<![a-zü\\u00C0-\\u024F])[)）]|\\s?\\d{4}\\s?[-/.年]|\\s\\d{1,2}[:：-]\\d{1,2}|\\s?[\\p{IsHan}]{2,6}\\s?[:：]|返回|(?:点击|浏览|阅读|人气)数?|\\s[-–—]\\s");

    private final Reading reading;

    private Credits(Reading reading) {
        this.reading = reading;
    }

    static Chosen byline(Reading reading, @Nullable String hint) {
        Credits credits = new Credits(reading);
        List<Found> found = credits.labelled(AUTHOR, "label");
        found.addAll(credits.labelled(BY, "by"));
        found.addAll(named(reading.metadata().authors()));
        found.addAll(credits.labelled(REPORTER_AT, "reporter-at"));
        found.addAll(credits.labelled(REPORTER_LINE, "reporter-line"));
        found.addAll(credits.reporters());
        if (hint != null && !hint.isBlank()) {
            found.add(new Found(Characters.trim(hint), "hint"));
        }
        return chosen(found);
    }

    static Chosen editor(Reading reading) {
        List<Found> found = new Credits(reading).labelled(EDITOR, "label");
        found.addAll(named(reading.metadata().editors()));
        return chosen(found);
    }

    static Chosen credit(Reading reading) {
        Credits credits = new Credits(reading);
        List<Found> found = credits.labelled(CREDIT, "label");
        found.addAll(credits.labelled(RETURN_LINK, "return-link"));
        found.addAll(named(reading.metadata().credits()));
        return chosen(found);
    }

    private List<Found> labelled(Pattern label, String rule) {
        List<Found> found = new ArrayList<>();
        reading.around(line -> line.kind() != LineKind.ADDRESS
                        && line.kind() != LineKind.CONTACT
                        && line.kind() != LineKind.COPYRIGHT
                        && line.length() <= LONGEST_LINE
                        && line.linkShare() < 0.9)
                .forEach(line -> add(found, label.matcher(line.text()), rule));
        if (!reading.body().isEmpty()) {
            String last = reading.lines().get(reading.last()).text();
            Matcher tail = Tails.SIGNATURE.matcher(last.substring(Math.max(0, last.length() - TAIL)));
            if (tail.find()) {
                add(found, label.matcher(tail.group()), rule + "-at-end");
            }
        }
        return found;
    }

    private static void add(List<Found> found, Matcher matcher, String rule) {
        if (!matcher.find()) {
            return;
        }
        String rest = Characters.trim(matcher.group(1));
        Matcher end = END.matcher(rest);
        String value = Characters.trim(end.find() ? rest.substring(0, end.start()) : rest);
        if (!value.isEmpty()
                && value.length() <= LONGEST_VALUE
                && value.chars().anyMatch(Character::isLetter)
                && value.indexOf('"') < 0) {
            found.add(new Found(value, rule));
        }
    }

    private List<Found> reporters() {
        List<Found> found = new ArrayList<>();
        reading.body().stream().limit(2).mapToObj(reading.lines()::get).forEach(line -> {
            Matcher matcher = REPORTER.matcher(line.text().substring(0, Math.min(line.length(), TAIL)));
            if (matcher.find()) {
                found.add(new Found(Characters.trim(matcher.group(1)), "reporter"));
            }
        });
        if (!reading.body().isEmpty()) {
            String last = reading.lines().get(reading.last()).text();
            Matcher signed = SIGNED.matcher(last.substring(Math.max(0, last.length() - TAIL)));
            if (signed.find() && !NO_NAME.matcher(signed.group()).find()) {
                found.add(new Found(signed.group(1), "signed"));
            }
        }
        return found;
    }

    private static List<Found> named(List<Found> stated) {
        return stated.stream()
                .filter(found -> found.value().length() <= LONGEST_STATED
                        && !found.value().contains("://"))
                .toList();
    }

    private static Chosen chosen(List<Found> found) {
        if (found.isEmpty()) {
            return Chosen.none();
        }
        Found first = found.get(0);
        List<String> others = found.stream()
                .filter(other -> !other.value().equals(first.value()))
                .map(Found::toString)
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
        return new Chosen(first.value(), first.rule(), others);
    }
}
