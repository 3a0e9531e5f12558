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
    private static final Pattern RANK = Pattern.compile("^(常务|第一|执行|轮值|代理|代|名誉|党组|副|总)+(?=..)");
    private static final String LEVELS = "省市区县州旗盟镇乡";
    private static final String MARKS = "、,，兼";

    /** Whose these are they say themselves: 国家主席. */
    private static final Pattern OF_THE_STATE = Pattern.compile("国家(副?主席|队|足球队)|国务|总书记|委员长|全国|中央");

    private static final Pattern COMPANY = Pattern.compile("董事长|总裁|总经理|经理|总监|CEO|CFO|CTO|COO|首席..官|监事长|董事|创始人");

    private Continuation() {}

    /** The office with what it takes over from the one before it in the list of one person; itself when more than a mark stands between them. */
    static Expression of(String text, Expression office, Expression before) {
        boolean directly = before.end() == office.start() - 1 && MARKS.indexOf(text.charAt(before.end())) >= 0;
        if (!directly) {
            return office;
        }
        Expression held = before.former() && (office.scope() == null || coversNamed(office, before))
                ? office.past(before.formerFirst())
                : office;
        if (office.scope() != null || isOfTheState(office)) {
            return held;
        }
        @Nullable String scope = hasLevelOfItsOwn(office, before) ? null : before.scope();
        return held.within(scope, body(office, before));
    }

    /**
     * The office of the next person with the body of the one before, where it names none and such a body has it: 教育部部长何方、副部长江枫;
     * 柳溪镇党委书记何方、镇长江枫.
     */
    static Expression ofNext(Expression office, Expression before) {
        boolean hasItsOwn = office.scope() != null || !office.body().isEmpty() || isOfTheState(office);
        if (hasItsOwn || hasLevelOfItsOwn(office, before)) {
            return office;
        }
        String title = bare(office.title());
        if (title.equals(bare(before.title()))) {
            return office.within(before.scope(), before.body());
        }
        String body = body(office, before);
        String scope = before.scope();
        boolean isOfScope = scope != null && (isHeadOf(title, scope) || isOfOneLevel(office, before));
        boolean isOfCompany = COMPANY.matcher(title).matches()
                && COMPANY.matcher(bare(before.title())).matches();
        return !body.isEmpty() || isOfScope || isOfCompany ? office.within(scope, body) : office;
    }

    /** 原江苏省委常委、南京市委书记, but not 原局长、星辰大学校长. */
    private static boolean coversNamed(Expression office, Expression before) {
        boolean bothOfLevels = LEVELS.indexOf(Scopes.firstWord(office.role())) >= 0
                && LEVELS.indexOf(Scopes.firstWord(before.role())) >= 0;
        return before.formerFirst() && (before.scope() != null || bothOfLevels);
    }

    private static boolean isOfTheState(Expression office) {
        return OF_THE_STATE.matcher(office.role()).lookingAt();
    }

    private static boolean isOfOneLevel(Expression office, Expression before) {
        char level = Scopes.firstWord(office.role());
        String scope = before.scope();
        return LEVELS.indexOf(level) >= 0
                && (level == Scopes.firstWord(before.role())
                        || (scope != null && scope.charAt(scope.length() - 1) == level));
    }

    /** 星辰大学 has a 校长, 星辰银行 a 行长, 教育部 a 部长. */
    private static boolean isHeadOf(String title, String scope) {
        return switch (title) {
            case "校长" -> scope.matches(".*(大学|学院|学校|中学|小学|党校)");
            case "院长" -> scope.matches(".*(医院|学院|研究院|法院|科学院)");
            case "主任" -> scope.matches(".*(委|委员会|办|办公室|中心)");
            case "主席" -> scope.matches(".*(党|会|政协|联|军委)");
            case "会长", "理事长", "秘书长", "总干事" -> scope.matches(".*(会|联盟|组织|政协|国民党)");
            case "行长", "董事长", "总经理" -> scope.matches(".*(公司|集团|银行)");
            case "总编辑", "总编", "社长" -> scope.matches(".*(社|报|杂志)");
            default -> title.length() == 2 && title.charAt(1) == '长' && scope.endsWith(title.substring(0, 1));
        };
    }

    private static String bare(String rankedTitle) {
        return RANK.matcher(rankedTitle).replaceFirst("");
    }

    /** 省委常委、市委书记 and 宣传部部长、副市长 are of two levels; 横林镇党委书记、镇长 are of one. */
    private static boolean hasLevelOfItsOwn(Expression office, Expression before) {
        return LEVELS.indexOf(Scopes.firstWord(office.role())) >= 0 && !isOfOneLevel(office, before);
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
        String title = bare(rankedTitle);
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
