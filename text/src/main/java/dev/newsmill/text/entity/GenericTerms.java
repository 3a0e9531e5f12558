package dev.newsmill.text.entity;

import java.util.regex.Pattern;

/** Words that stand for a place or a body without naming one: 高新区, 国家级开发区, 市委; and scraps of damaged text. */
final class GenericTerms {
    private static final Pattern PLACE =
            Pattern.compile("(全国|全省|全市|全区|全县|我国|我省|我市|我区|我县|本市|本省|国家|国家级|省级|市级|县级|百强|全|我|本|老|新)*"
                    + "(省|市|区|县|镇|乡|村|州|城|站|国|高新技术产业开发区|高新技术开发区|高新区|国高新|经济技术开发区|经济开发区|经开区|开发区|保税区|综保区|自贸区"
                    + "|园区|工业区|工业园|工业园区|产业园|产业园区|科技园|科技城|科学城|新城|示范区|试验区|先行区|核心区|度假区|风景区|景区|小区|社区|街道|市区|城区)");

    private static final Pattern BODY = Pattern.compile("(全|我|本)?(省|市|区|县|镇|乡|州|旗|村|街道|院|校|局|厅|集团|公司)?"
            + "(委|委员会|政府|人民政府|党委|党工委|党组|党支部|管委会|居委会|村委会|董事会|监事会|领导小组|指挥部|工作组|工作专班)"
            + "|党|中央|[馆院校局厅部处科所站队团会社厂店行司]|公司|集团|政府|法院|检察院|公安机关|检察机关|医院|学校|大学|银行|部队");

    private GenericTerms() {}

    /** Names in letters have a capital; ò, kg and ldquo are scraps. */
    private static boolean isScrap(String name) {
        return name.codePoints().noneMatch(c -> Character.isIdeographic(c) || Character.isUpperCase(c));
    }

    static boolean contains(Tagged name) {
        return switch (name.type()) {
            case PERSON -> isScrap(name.text());
            case PLACE -> isScrap(name.text()) || PLACE.matcher(name.text()).matches();
            case ORGANISATION ->
                isScrap(name.text()) || BODY.matcher(name.text()).matches();
        };
    }
}
