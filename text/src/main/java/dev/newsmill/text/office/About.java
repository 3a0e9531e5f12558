package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What says that a text is about a place and does not merely mention it: its dateline, or an authority of the place that acts. */
final class About {
    /** 本报苏州8月1日电, 苏州讯: with what stands before the date or the word. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?s).{0,30}?(?=\\s?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日\\s?(?:专?电|讯|消息)|(?:专?电|讯|消息)[】\\])）:：,，\\s(（]))");

    private static final Pattern AUTHORITY =
            Pattern.compile("委|政府|人民政府|人大|人大常委会|政协|纪委|监委|纪委监委|法院|人民法院|检察院|人民检察院|.*(局|委员会|指挥部|办公室)");

    /** 苏州市委代表团, 苏州市政府一行: guests. */
    private static final Pattern GUESTS = Pattern.compile("(党政)?(代表团|考察团|访问团|学习团|考察组|一行|客人)");

    private static final int LONGEST_TITLE = 8;

    private About() {}

    /** The divisions of the dateline; empty for none. */
    static List<Division> dateline(String text) {
        Matcher matcher = DATELINE.matcher(text);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        String before = matcher.group();
        for (int at = 0; at < before.length(); at++) {
            List<PlaceName> places = Divisions.read(before.substring(at));
            if (!places.isEmpty() && places.get(places.size() - 1).isWhole()) {
                return SpokenOf.surely(places.get(places.size() - 1));
            }
        }
        return List.of();
    }

    /** Whether the name is an authority of that place and neither part of someone's office (苏州市委书记) nor of guests. */
    static boolean acts(String text, Tagged name, PlaceName place) {
        if (name.type() != Type.ORGANISATION || !AUTHORITY.matcher(place.rest()).matches()) {
            return false;
        }
        boolean isOfText = text.startsWith(name.text(), name.start());
        return !isOfText || !(isBeforeTitle(text, name.end()) || isOfGuests(text, name.end()));
    }

    private static boolean isOfGuests(String text, int at) {
        return GUESTS.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isBeforeTitle(String text, int at) {
        for (int end = at + 1; end <= Math.min(text.length(), at + LONGEST_TITLE); end++) {
            if (Titles.startOfTitle(text, end) == at) {
                return true;
            }
        }
        return false;
    }
}
