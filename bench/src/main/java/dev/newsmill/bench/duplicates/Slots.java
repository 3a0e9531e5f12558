package dev.newsmill.bench.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What is written into one text's blanks. Not thread-safe. */
final class Slots {
    private static final List<String> CITIES = List.of(
            "北京", "上海", "广州", "深圳", "武汉", "成都", "南京", "杭州", "西安", "重庆", "长沙", "郑州", "苏州", "常州", "淮安", "青岛", "大连", "厦门",
            "合肥", "福州");
    private static final List<String> PLACES = List.of(
            "青河", "东岭", "石桥", "云溪", "白塔", "南屏", "金沙", "临川", "双林", "永安", "安平", "新丰", "长宁", "武陵", "江口", "龙泉", "海阳", "沙湾",
            "北仑", "西河");
    private static final List<String> KINDS_OF_PLACE = List.of("县", "市", "区", "镇");
    private static final List<String> FIRMS = List.of(
            "星宇", "恒瑞", "华芯", "中岳", "天河", "金盾", "远洋", "瑞丰", "海川", "东晟", "宏图", "嘉信", "明德", "通达", "安泰", "百川", "凯旋", "立昂",
            "新元", "长青");
    private static final List<String> TRADES = List.of("科技", "医药", "能源", "电子", "重工", "食品", "环保", "材料");
    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN = List.of("建国", "丽华", "志强", "晓东", "文静", "伟", "敏", "某某");
    private static final List<String> OFFICES =
            List.of("财政局", "教育局", "水利局", "文化和旅游局", "市场监督管理局", "统计局", "民政局", "交通运输局", "审计局", "司法局");
    private static final List<String> ROADS =
            List.of("人民路", "建设大道", "迎宾街", "文昌路", "滨河路", "胜利街", "解放大道", "学府路", "兴业街", "环城东路");
    private static final List<String> SKIES = List.of("多云", "晴", "阴", "小雨", "中雨", "雷阵雨", "多云转晴", "阴转小雨");
    private static final List<String> WINDS = List.of("东北", "东南", "西北", "偏南", "偏北");
    /** Names without an ending, of which many begin alike. */
    private static final List<String> BEGIN_HAMLETS =
            List.of("柏", "清", "长", "红", "石", "双", "金", "上", "下", "前", "新", "团", "梅", "黄", "白", "古", "龙", "永", "安", "平");

    private static final List<String> END_HAMLETS = List.of("林", "溪", "岗", "坪", "结", "进", "岩", "塘");

    /** People whose names begin alike, and surnames of two characters. */
    private static final List<String> CLANS = List.of("王", "李", "陈", "欧阳", "诸葛", "司马", "赵", "慕容", "林", "上官");

    private static final List<String> LIKE_GIVEN =
            List.of("建国", "建军", "建华", "建业", "小红", "小明", "小刚", "小燕", "志强", "志刚", "志远", "志明", "文静", "文博", "文娟", "文彬");
    private static final List<String> BRANDS = List.of(
            "Aldermoor",
            "Brightwell",
            "Calverton",
            "Dunmere",
            "Eastholm",
            "Fenwick",
            "Glenrose",
            "Hartley",
            "Ivybridge",
            "Kestrel",
            "Larkhill",
            "Marlow",
            "Northgate",
            "Oakham",
            "Penrose",
            "Quarley",
            "Ravensby",
            "Stanmore",
            "Thornbury",
            "Underhill");
    private static final List<String> AFTER_BRANDS =
            List.of("", " Rovers", " Works", " Brothers", " United", " Mills", " Park", " Town");
    private static final int STEP = 37;
    private static final int CODES = 20;

    private final int number;
    private final Random random;
    private final Map<String, String> kept = new HashMap<>();

    /** @param number of the text among those of its form: texts of different numbers have different names */
    Slots(int number, Random random) {
        this.number = number;
        this.random = random;
    }

    /** @param slot what stands in the braces */
    String fill(String slot) {
        String kind = slot.split(" ", 2)[0];
        String rest = slot.substring(Math.min(slot.length(), kind.length() + 1));
        return switch (kind) {
            case "int" -> Integer.toString(between(rest));
            case "dec" -> String.format(Locale.ROOT, "%d.%02d", between(rest), random.nextInt(100));
            case "pick" -> any(List.of(rest.split("\\|")));
            case "sky" -> any(SKIES);
            case "wind" -> any(WINDS);
            default -> kept.computeIfAbsent(slot, s -> name(kind, number + rest.length() * STEP));
        };
    }

    private String name(String kind, int n) {
        return switch (kind) {
            case "city" -> nth(CITIES, n);
            case "town", "county" -> nth(PLACES, n) + nth(KINDS_OF_PLACE, n / PLACES.size());
            case "firm", "company" -> nth(FIRMS, n) + nth(TRADES, n / FIRMS.size());
            case "club" -> nth(PLACES, n) + nth(FIRMS, n / PLACES.size()) + "队";
            case "fund" -> nth(FIRMS, n) + nth(TRADES, n / FIRMS.size()) + "混合";
            case "school" -> nth(PLACES, n) + nth(KINDS_OF_PLACE, n / PLACES.size()) + "中学";
            case "person" -> nth(SURNAMES, n) + nth(GIVEN, n / SURNAMES.size());
            case "place", "broker", "side", "work" ->
                nth(BEGIN_HAMLETS, n) + nth(END_HAMLETS, n / BEGIN_HAMLETS.size());
            case "kin", "artist" -> nth(CLANS, n / LIKE_GIVEN.size()) + nth(LIKE_GIVEN, n);
            case "brand", "eleven" -> nth(BRANDS, n) + nth(AFTER_BRANDS, n / BRANDS.size());
            case "office" -> nth(PLACES, n) + "市" + nth(OFFICES, n / PLACES.size());
            case "road" -> nth(PLACES, n) + nth(ROADS, n / PLACES.size());
            case "code" -> Integer.toString(600_000 + n * CODES + random.nextInt(CODES));
            case "phone" -> "0557-" + (1_000_000 + random.nextInt(8_999_999));
            case "serial" -> Integer.toString(2_022_001 + n);
            case "day" -> "2022年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
            default -> throw new IllegalArgumentException("forms.txt: nothing is known to fill '{" + kind + "}' with");
        };
    }

    private int between(String range) {
        int dash = range.indexOf('-');
        int least = Integer.parseInt(range.substring(0, dash));
        return least + random.nextInt(Integer.parseInt(range.substring(dash + 1)) - least + 1);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String nth(List<String> list, int n) {
        return list.get(n % list.size());
    }
}
