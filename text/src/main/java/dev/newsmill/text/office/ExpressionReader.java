package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices backwards from where they end: {@code [原] [name] [原] [body] [原] title}, where the name is a place or an organisation.
 * One per text.
 */
final class ExpressionReader {
    /** 武进|区委, 苏州|市人大常委会: the place is the scope, the body belongs to the role. */
    private static final Pattern PLACE_AND_BODY =
            Pattern.compile("(?:中共)?(.+?)((?:省|市|区|县|州|旗|盟|镇|乡)(?:委|人大常委会|人大|政协|政府|人民政府|纪委监委|纪委|监委))");

    /** 淮安高新区|党工委. */
    private static final Pattern NAME_AND_BODY = Pattern.compile("(.+?)(原|前)?(党工委|党委|党组|管委会|董事会|团委|工会)");

    private static final Pattern LEVEL = Pattern.compile("[省市区县州旗盟镇乡].+");
    private static final Pattern BODY_OF_ZONE = Pattern.compile("党工委|工委|管委会");

    private final String text;
    private final Map<Integer, Tagged> byEnd = new HashMap<>();

    /** Where names stand, persons too: no word for former starts inside one (太原市长). */
    private final BitSet inNames = new BitSet();

    ExpressionReader(String text, List<Tagged> names) {
        this.text = text;
        Set<String> written = names.stream().map(Tagged::text).collect(Collectors.toSet());
        for (Tagged name : names) {
            if (Former.isWord(name.text())) {
                continue;
            }
            if (name.type() == Type.PERSON) {
                inNames.set(name.start(), name.end());
            } else {
                Tagged bare = Former.without(name, written);
                inNames.set(bare.start(), bare.end());
                byEnd.put(bare.end(), bare);
            }
        }
    }

    /** The office that ends here, or null. */
    @Nullable
    Expression endingAt(int end) {
        int title = startOfTitle(end);
        if (title < 0) {
            return null;
        }
        int at = beforeFormer(title);
        boolean former = at < title;
        Tagged name = former ? nameEndingAt(at) : nameBefore(title, end);
        int officeStart = title;
        String body = "";
        int bodyStart = name == null ? Titles.startOfBody(text, at) : -1;
        if (bodyStart >= 0) {
            body = text.substring(bodyStart, at);
            at = beforeFormer(bodyStart);
            former |= at < bodyStart;
            int zone = startOfZone(at, body);
            body = text.substring(zone, at) + body;
            officeStart = zone;
            at = beforeFormer(zone);
            former |= at < zone;
            name = nameEndingAt(at);
        }
        int start = name == null ? at : beforeFormer(name.start());
        boolean first = start < (name == null ? officeStart : name.start());
        var office = new Expression(start, end, body, text.substring(title, end), null, former || first, first);
        return name == null ? office : named(name, office);
    }

    /** A title does not take the last character of a name: 董事长 in 宁德时代董事长, 主席 in 国民党主席. */
    private int startOfTitle(int end) {
        int title = Titles.startOfTitle(text, end);
        for (int at = end - 1; at > title && title >= 0; at--) {
            if (byEnd.containsKey(at) && Titles.startOfTitle(text.substring(at, end), end - at) == 0) {
                return at;
            }
        }
        return title;
    }

    /** The name that ends where the title starts, or what stands before the title of a name that ends in it: 江苏省委|宣传部|长. */
    private @Nullable Tagged nameBefore(int title, int end) {
        Tagged name = nameEndingAt(title);
        for (int at = title + 1; at < end && name == null; at++) {
            Tagged longer = byEnd.get(at);
            if (longer != null && longer.start() < title) {
                name = part(longer.type(), longer.start(), title);
            }
        }
        return name;
    }

    private @Nullable Tagged nameEndingAt(int at) {
        Tagged name = byEnd.get(at);
        int start = name == null ? Titles.startOfInstitution(text, at) : -1;
        return start < 0 ? name : part(Type.ORGANISATION, start, at);
    }

    private Tagged part(Type type, int start, int end) {
        String written = text.substring(start, end);
        return new Tagged(type, start, end, written, written);
    }

    /** Where the bare word for a zone starts that ends here, if the body is one of zones; else {@code at}. */
    private int startOfZone(int at, String body) {
        int zone = BODY_OF_ZONE.matcher(body).matches() ? Titles.startOfZone(text, at) : -1;
        Tagged name = byEnd.get(at);
        return zone < 0 || (name != null && name.start() < zone) ? at : zone;
    }

    private int beforeFormer(int at) {
        return at > 0 && inNames.get(at - 1) ? at : Former.startOfWord(text, at);
    }

    private static Expression named(Tagged name, Expression office) {
        String scope = name.text();
        if (name.type() == Type.ORGANISATION) {
            Matcher ofPlace = PLACE_AND_BODY.matcher(scope);
            if (ofPlace.matches()) {
                return office.of(ofPlace.group(1), ofPlace.group(2));
            }
            Matcher ofName = NAME_AND_BODY.matcher(scope);
            boolean hasBody = ofName.matches();
            boolean isZone = hasBody && Titles.isZone(ofName.group(1));
            if (LEVEL.matcher(scope).matches() || Titles.isBody(scope) || isZone) {
                return office.of(null, scope);
            }
            if (hasBody) {
                Expression scoped = office.of(ofName.group(1), ofName.group(3));
                return ofName.group(2) == null ? scoped : scoped.past();
            }
        }
        return office.of(scope, "");
    }
}
