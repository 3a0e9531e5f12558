package dev.newsmill.text.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words with which names of companies, institutions and places end. What stands before a name may be taken for a part of it: that is
 * the same in every text that says the same. The lists were chosen by what stands before each word most often in the articles of {@code
 * text/training} and in Universal NER's Chinese sentences.
 */
final class Endings {
    static final String FUNCTION_WORDS = "的了和与及或在是对把从到由为而于之不有个该各这那其等";

    private static final int COMPANY = 8;
    private static final int SHORT = 2;
    private static final int ROAD = 4;
    private static final int SECURITY = 4;

    /** Between the name of an institution and what it is; the longer first where one ends with another. */
    private static final List<String> OF_INSTITUTIONS = List.of(
            "农村商业", "职业技术", "妇幼保健", "妇女儿童", "高等专科", "市场", "监督", "人民", "中级", "高级", "初级", "高等", "中心", "附属", "附设", "第一",
            "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", "实验", "师范", "理工", "科技", "农业", "工业", "工程", "医科", "医学",
            "财经", "政法", "民族", "海洋", "农商", "商业", "村镇", "工商", "建设", "开发", "投资", "控股", "实业", "产业", "发展", "国际", "中医", "儿童",
            "肿瘤", "口腔", "专科", "综合", "职业", "专业", "技术", "外国语", "信息", "管理", "经济", "金融", "艺术", "体育", "音乐", "美术", "城市", "希望",
            "地方", "铁路", "运输", "海事", "能源", "汽车", "机场", "地铁", "公交", "交通", "水务", "文旅", "旅游", "文化", "传媒", "出版", "电力", "钢铁",
            "化工", "医药", "教育", "城建", "建筑", "公安", "环境", "生态", "科学", "设计", "国家", "连锁", "机关", "大学", "学校", "省", "市", "县",
            "区", "镇", "乡");

    private static final List<String> OF_SITES =
            List.of("中心", "国际", "风景", "旅游", "客运", "高铁", "地铁", "公交", "收费", "服务", "工作", "检查", "空间", "充", "换");

    /** Enough where no town is named: every town has a people's park, but a town's paper has only that one. */
    private static final List<String> OF_PARKS =
            List.of("人民", "国家", "森林", "湿地", "纪念", "主题", "遗址", "地质", "中央", "文化", "体育", "植物", "动物");

    private static final List<Ending> ENDINGS = new ArrayList<>();

    static {
        List.of("股份有限公司", "有限责任公司", "有限公司").forEach(word -> ENDINGS.add(plain(word, COMPANY, "", "")));
        List.of(
                        "集团", "银行", "医院", "大学", "学院", "中学", "小学", "学校", "幼儿园", "法院", "检察院", "血站", "派出所", "公安局", "分局",
                        "监管局", "管理局", "气象局", "教育局", "警方", "交警", "研究院", "研究所", "博物馆", "图书馆", "超市", "酒店")
                .forEach(word -> ENDINGS.add(institution(word, "")));
        List.of("买入评级", "增持评级").forEach(word -> ENDINGS.add(plain(word, SECURITY, "", "")));
        ENDINGS.add(institution("证券", "报日时代市交法监登投从之化公"));
        List.of("小区", "街道", "社区", "景区", "机场", "新机", "新车", "主场", "客场").forEach(word -> ENDINGS.add(site(word, "", "")));
        List.of("公园", "广场").forEach(word -> ENDINGS.add(new Ending(word, SHORT, OF_PARKS, true, "", "")));
        ENDINGS.add(site("村", "农乡渔城一驻", "民落庄镇级容"));
        ENDINGS.add(site("站", "车网驿电气油测播视出下上总分首一没", "点起立稳着式位台出内长岗到牌在"));
        ENDINGS.add(plain("省", SHORT, "全我本该外节反各更", "略去得时事力"));
        ENDINGS.add(plain("市", SHORT, "收省上城全我本该股楼超都夜门各", "场值面况盈净镇区县民"));
        ENDINGS.add(plain("县", SHORT, "全我本该各", "区"));
        ENDINGS.add(plain("区", SHORT, "地社山小景园城校片辖郊灾判息全我本该各", "域别分间位块"));
        ENDINGS.add(plain("镇", SHORT, "城乡全我本该古集各", "静定痛压守"));
        ENDINGS.add(plain("路", ROAD, "公铁道线思出网一马套销门跑", "线径程面况费过口灯演上"));
        ENDINGS.add(plain("街", ROAD, "大", "道头区坊边上"));
        ENDINGS.add(plain("大道", ROAD, "", "理"));
    }

    private static final Map<Character, List<Ending>> BY_FIRST = new HashMap<>();
    private static final boolean[] FIRSTS = new boolean[Character.MAX_VALUE + 1];

    static {
        for (Ending ending : ENDINGS) {
            char first = ending.text().charAt(0);
            FIRSTS[first] = true;
            BY_FIRST.computeIfAbsent(first, c -> new ArrayList<>()).add(ending);
        }
    }

    private Endings() {}

    /** The first of them that stands at this place as the end of a name. */
    static @Nullable Ending at(String text, int at) {
        if (!FIRSTS[text.charAt(at)]) {
            return null;
        }
        for (Ending ending : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            if (ending.isAt(text, at)) {
                return ending;
            }
        }
        return null;
    }

    private static Ending plain(String text, int letters, String never, String neverAfter) {
        return new Ending(text, letters, List.of(), false, never, neverAfter);
    }

    private static Ending institution(String text, String neverAfter) {
        return new Ending(text, SHORT, OF_INSTITUTIONS, false, "", neverAfter);
    }

    private static Ending site(String text, String never, String neverAfter) {
        return new Ending(text, SHORT, OF_SITES, false, never, neverAfter);
    }
}
