package dev.newsmill.text.office;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an office in a list takes over from the one before it. 高新区党工委书记、管委会主任: the zone. 市委副书记、市长: the city. 省政协党组成员、副主席: the
 * body. 原党委书记、董事长: that it is held no more.
 */
final class Continuation {
    /** What belongs to the party in a body; the rest is the body that goes on. */
    private static final Pattern PARTY_GROUP = Pattern.compile("(党组|党委|党工委)$");

    private static final Pattern PARTY_COMMITTEE = Pattern.compile(".*([省市区县州旗盟镇乡党团纪工]|地|省直机关工)委");
    private static final Pattern RANK = Pattern.compile("^(常务|第一|执行|代理|代|名誉|党组|副|总)+(?=..)");

    private Continuation() {}

    /** The office with what it takes over; itself when anything but 、 stands between the two or it names a scope. */
    static Expression of(String text, Expression office, Expression before) {
        boolean directly = before.end() == office.start() - 1 && text.charAt(before.end()) == '、';
        if (!directly || office.scope() != null) {
            return office;
        }
        @Nullable String scope = hasLevelOfItsOwn(office, before) ? null : before.scope();
        boolean former = office.former() || before.former();
        return new Expression(office.start(), office.end(), body(office, before), office.title(), scope, former);
    }

    /** 省委常委、市委书记 and 宣传部部长、副市长 are of two levels; 横林镇党委书记、镇长 are of one. */
    private static boolean hasLevelOfItsOwn(Expression office, Expression before) {
        char level = Scopes.firstWord(office.role());
        String scope = before.scope();
        return "省市区县州旗盟镇乡".indexOf(level) >= 0
                && level != Scopes.firstWord(before.role())
                && (scope == null || scope.charAt(scope.length() - 1) != level);
    }

    private static String body(Expression office, Expression before) {
        String body = PARTY_GROUP.matcher(before.body()).replaceFirst("");
        boolean isCommittee = PARTY_COMMITTEE.matcher(body).matches();
        String own = office.body();
        boolean isOfPartyGroup = own.isEmpty()
                ? office.title().startsWith("党组")
                : PARTY_GROUP.matcher(own).matches();
        if (!body.isEmpty() && !isCommittee && isOfPartyGroup) {
            return body + own;
        }
        return own.isEmpty() && fits(body, isCommittee, office.title()) ? body : own;
    }

    /** Whether a body has such an office. */
    private static boolean fits(String body, boolean isCommittee, String rankedTitle) {
        String title = RANK.matcher(rankedTitle).replaceFirst("");
        return switch (title) {
            case "书记", "常委" -> isCommittee || (title.equals("常委") && body.endsWith("政协"));
            case "委员", "秘书长" -> isCommittee || body.matches(".*(政协|人大常委会|人大|政府|委员会)");
            case "主席" -> body.matches(".*(政协|工会|妇联|文联|残联|工商联|联合会|委员会)");
            case "主任" -> !isCommittee && body.matches(".*(人大常委会|人大|委|委员会|管委会|办|办公室|中心)");
            case "检察长" -> body.endsWith("检察院");
            case "董事长", "总经理", "总裁" -> body.matches(".*(公司|集团)");
            default -> title.length() == 2 && title.charAt(1) == '长' && body.endsWith(title.substring(0, 1));
        };
    }
}
