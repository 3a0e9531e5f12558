package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices backwards from where they end: {@code [name] [原] [body] [原] title}, where the name is a place or an organisation.
 * One per text.
 */
final class ExpressionReader {
    /** 武进|区委, 苏州|市人大常委会: the place is the scope, the body belongs to the role. */
    private static final Pattern PLACE_AND_BODY =
            Pattern.compile("(?:中共)?(.+?)((?:省|市|区|县|州|旗|盟|镇|乡)(?:委|人大常委会|人大|政协|政府|人民政府|纪委监委|纪委|监委))");

    /** 淮安高新区|党工委. */
    private static final Pattern NAME_AND_BODY = Pattern.compile("(.+?)(原|前)?(党工委|党委|党组|管委会|董事会|团委|工会)");

    private static final Pattern LEVEL = Pattern.compile("[省市区县州旗盟镇乡].+");

    private final String text;
    private final Map<Integer, Tagged> byEnd = new HashMap<>();

    ExpressionReader(String text, List<Tagged> names) {
        this.text = text;
        for (Tagged name : names) {
            if (name.type() != Type.PERSON) {
                byEnd.put(name.end(), name);
            }
        }
    }

    /** The office that ends here, or null. */
    @Nullable
    Expression endingAt(int end) {
        int title = Titles.startOfTitle(text, end);
        if (title < 0) {
            return null;
        }
        int at = title;
        boolean former = isFormer(at);
        at -= former ? 1 : 0;
        String body = "";
        Tagged name = byEnd.get(at);
        int bodyStart = name == null ? Titles.startOfBody(text, at) : -1;
        if (bodyStart >= 0) {
            body = text.substring(bodyStart, at);
            at = bodyStart;
            if (!former && isFormer(at)) {
                former = true;
                at--;
            }
            name = byEnd.get(at);
        }
        String ranked = text.substring(title, end);
        return name == null
                ? new Expression(at, end, body, ranked, null, former)
                : named(name, body, ranked, former, end);
    }

    private boolean isFormer(int at) {
        return at > 0 && (text.charAt(at - 1) == '原' || text.charAt(at - 1) == '前');
    }

    private static Expression named(Tagged name, String body, String title, boolean former, int end) {
        String scope = name.text();
        int start = name.start();
        if (name.type() == Type.ORGANISATION) {
            Matcher ofPlace = PLACE_AND_BODY.matcher(scope);
            if (ofPlace.matches()) {
                return new Expression(start, end, ofPlace.group(2) + body, title, ofPlace.group(1), former);
            }
            if (LEVEL.matcher(scope).matches() || Titles.isBody(scope)) {
                return new Expression(start, end, scope + body, title, null, former);
            }
            Matcher ofName = NAME_AND_BODY.matcher(scope);
            if (ofName.matches()) {
                boolean gone = former || ofName.group(2) != null;
                return new Expression(start, end, ofName.group(3) + body, title, ofName.group(1), gone);
            }
        }
        return new Expression(start, end, body, title, scope, former);
    }
}
