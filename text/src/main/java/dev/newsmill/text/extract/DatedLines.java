package dev.newsmill.text.extract;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in the lines around the article. Dates inside the running text tell of events and are not looked at. Of a line, the
 * first date counts. Of the lines behind the article, the first; those that follow are comments or other articles.
 */
final class DatedLines {
    private static final int LONGEST_LINE = 200;
    private static final double MOST_LINKED = 0.6;

    /** A label stands right before its date. */
    private static final int BESIDE = 8;

    /** A bare 时间 or 日期 says nothing of publishing behind another word: an event has a time, too. */
    private static final Pattern PUBLISHED_BEFORE = Cue.compile(
            "((发布|发表|出版|刊登|刊发|上传|录入|添加|创建|发稿|发文|成文|来源|公開|掲載|配信|published|posted|publication date)(的?(时\\s?间|日\\s?期))?|(^|[\\s\\u3000|｜,，;；【(（\\[])(时\\s?间|日\\s?期))");

    private static final Pattern EVENT = Cue.compile(
            "^[^\\d]{0,12}(会议|活动|截止|截至|开始|结束|报名|举办|举行|比赛|考试|施工|停电|停水|公示|招聘|面试|开标|投标|展览|演出|培训|报到|缴费|事发|案发|生效|实施|起止|有效|竞价|拍卖|开放|征集|采访|拍摄|摄影|竣工|开工|开业|出生|发生|营业|服务|办理|受理|预约|登记|申报|评审|集合|讲座|直播|播出|上映)(的|起止)?(时\\s?间|日\\s?期|期限)?\\s?[:：]");
    private static final Pattern PROSE = Pattern.compile("^[，,]\\s?\\p{IsHan}[\\p{IsHan}，、。！？]{4,}$");
    private static final Pattern PUBLISHED_BEHIND = Cue.compile("^\\s{0,3}[)）]?\\s?(发布|发表|刊登|上传|published|posted)");
    private static final Pattern UPDATED = Cue.compile("(更新|修改|updated|modified)");
    private static final Pattern ALONE = Pattern.compile("^[\\s(（\\[]*[\\d一二三四五六七八九〇零○]{4}\\s?[-/.年][^。，,]{3,30}$");

    private final Reading reading;
    private final ZonedDateTime fetched;
    private final List<Dated> ahead = new ArrayList<>();
    private final List<Dated> behind = new ArrayList<>();

    private DatedLines(Reading reading, ZonedDateTime fetched) {
        this.reading = reading;
        this.fetched = fetched;
    }

    static List<Dated> find(Reading reading, ZonedDateTime fetched) {
        DatedLines lines = new DatedLines(reading, fetched);
        reading.indexesAround().filter(i -> !reading.body().get(i)).forEach(i -> {
            Line line = reading.lines().get(i);
            if (line.length() <= LONGEST_LINE && line.linkShare() < MOST_LINKED) {
                lines.add(line, place(reading, i));
            }
        });
        List<Dated> found = new ArrayList<>(lines.ahead);
        for (Dated dated : lines.behind) {
            found.add(dated == lines.behind.get(0) ? dated : new Dated(dated.reading(), dated.rule(), 0));
        }
        return found;
    }

    private enum Place {
        AHEAD,
        WITHIN,
        BEHIND
    }

    private static Place place(Reading reading, int index) {
        return index < reading.first() || reading.body().isEmpty()
                ? Place.AHEAD
                : index < reading.last() ? Place.WITHIN : Place.BEHIND;
    }

    private void add(Line line, Place place) {
        boolean isAhead = place != Place.BEHIND;
        List<Dated> to = isAhead ? ahead : behind;
        List<DateReading> dates = DateReader.read(line.text());
        if (dates.isEmpty()) {
            if (line.kind() == LineKind.PUBLISH && isAhead) {
                RelativeDates.read(line.text(), fetched)
                        .ifPresent(date -> to.add(Dated.of(date.reading(), "relative", date.sound() ? 0.5 : 0)));
            }
        } else if (line.kind() != LineKind.COPYRIGHT && line.kind() != LineKind.NEIGHBOURS) {
            DateReading date = dates.get(0);
            if (isOfAnEvent(line.text(), date)) {
                to.add(Dated.of(date, "event", 0));
            } else if (isLabelled(line.text(), date)) {
                to.add(Dated.of(date, "label", place == Place.AHEAD ? 0.95 : 0.7));
            } else if (UPDATED.matcher(line.text()).find()) {
                to.add(Dated.of(date, "update-label", isAhead ? 0.6 : 0.45));
            } else if (line.kind() != LineKind.TEXT && isAhead) {
                to.add(Dated.of(date, "publish-line", place == Place.AHEAD ? 0.8 : 0.6));
            } else if (ALONE.matcher(line.text()).find()) {
                to.add(Dated.of(date, isAhead ? "date-line" : "closing-date-line", isAhead ? 0.78 : 0.5));
            }
        }
    }

    /** Its label says so, or the line goes on as a sentence. */
    private static boolean isOfAnEvent(String text, DateReading date) {
        int at = text.indexOf(date.text());
        return EVENT.matcher(text.substring(0, at)).find()
                || at == 0
                        && PROSE.matcher(text.substring(date.text().length())).find();
    }

    private static boolean isLabelled(String text, DateReading date) {
        int at = text.indexOf(date.text());
        Matcher before = PUBLISHED_BEFORE.matcher(text.substring(0, at));
        int end = -1;
        while (before.find()) {
            end = before.end();
        }
        return end >= 0 && at - end <= BESIDE
                || PUBLISHED_BEHIND
                        .matcher(text.substring(at + date.text().length()))
                        .find();
    }
}
