package dev.newsmill.bench.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Texts that a machine fills in: alike in every word but the numbers and the names, and no duplicates of each other. */
final class Templates {
    private static final List<String> CITIES = List.of(
            "北京", "上海", "广州", "深圳", "武汉", "成都", "南京", "杭州", "西安", "重庆", "长沙", "郑州", "苏州", "常州", "淮安", "青岛", "大连", "厦门",
            "合肥", "福州");
    private static final List<String> SKIES = List.of("多云", "晴", "阴", "小雨", "中雨", "雷阵雨", "多云转晴", "阴转小雨");
    private static final List<String> WINDS = List.of("东北", "东南", "西北", "偏南", "偏北");
    private static final List<String> FIRST = List.of(
            "星宇", "恒瑞", "华芯", "中岳", "天河", "金盾", "远洋", "瑞丰", "海川", "东晟", "宏图", "嘉信", "明德", "通达", "安泰", "百川", "凯旋", "立昂",
            "新元", "长青");
    private static final List<String> TRADES = List.of("科技", "医药", "能源", "电子", "重工", "食品", "环保", "材料");

    /** So many texts of a template are all different. */
    static final int MOST = FIRST.size() * TRADES.size();

    private Templates() {}

    /** For each template so many texts, at most {@link #MOST}. */
    static Map<String, List<Story>> stories(int each, Random random) {
        Map<String, BiFunction<Integer, Random, Story>> templates = new TreeMap<>(Map.of(
                "weather", Templates::weather,
                "ticker", Templates::ticker,
                "lottery", Templates::lottery,
                "meeting-notice", Templates::meetingNotice,
                "pledge-notice", Templates::pledgeNotice,
                "resignation-notice", Templates::resignationNotice));
        Map<String, List<Story>> stories = new TreeMap<>();
        templates.forEach((name, template) -> {
            List<Story> made = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                made.add(template.apply(i, random));
            }
            stories.put(name, made);
        });
        return stories;
    }

    private static Story weather(int number, Random r) {
        String city = pick(CITIES, r);
        return new Story(
                city + "天气预报",
                city + "市气象台" + day(r) + "17时发布天气预报：今天夜里到明天白天，全市" + pick(SKIES, r) + "，局部地区有" + pick(SKIES, r) + "，"
                        + pick(WINDS, r) + "风" + (1 + r.nextInt(3)) + "到" + (4 + r.nextInt(3)) + "级，最低气温"
                        + r.nextInt(20)
                        + "℃，最高气温" + (20 + r.nextInt(18)) + "℃，相对湿度" + (40 + r.nextInt(50)) + "%。后天：" + pick(SKIES, r)
                        + "，气温" + r.nextInt(20) + "到" + (20 + r.nextInt(15)) + "℃。\n"
                        + "气象专家提醒，近期昼夜温差较大，市民朋友出行请注意适时增减衣物，谨防感冒；雨天路滑，驾车出行请注意交通安全，保持安全车距。\n"
                        + "空气质量方面，预计明天空气质量指数为" + (30 + r.nextInt(120)) + "，首要污染物为臭氧，敏感人群应减少长时间户外活动。");
    }

    private static Story ticker(int number, Random r) {
        String company = company(number);
        return new Story(
                company + "股价异动",
                "截至" + day(r) + "收盘，" + company + "（" + code(r) + "）报收于" + money(r) + "元，"
                        + (r.nextBoolean() ? "上涨" : "下跌")
                        + share(r) + "，换手率" + share(r) + "，成交量" + money(r) + "万手，成交额" + money(r) + "亿元。\n"
                        + "当日的资金流向数据方面，主力资金净流入" + money(r) + "万元，占总成交额" + share(r) + "，游资资金净流出" + money(r)
                        + "万元，占总成交额" + share(r) + "，散户资金净流出" + money(r) + "万元，占总成交额" + share(r) + "。\n"
                        + "以上内容由本站根据公开信息整理，力求但不保证该信息的准确性、完整性、有效性、及时性等，不对您构成任何投资建议，投资有风险，请谨慎决策。");
    }

    private static Story lottery(int number, Random r) {
        int issue = 2022001 + number;
        StringBuilder balls = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            balls.append(String.format(Locale.ROOT, "%02d ", 1 + r.nextInt(33)));
        }
        return new Story(
                "双色球第" + issue + "期开奖结果",
                "中国福利彩票双色球第" + issue + "期于" + day(r) + "晚在北京开奖，红球号码为" + balls + "，蓝球号码为"
                        + String.format(Locale.ROOT, "%02d", 1 + r.nextInt(16)) + "。当期全国销售金额为"
                        + (300_000_000 + r.nextInt(99_999_999))
                        + "元，一等奖开出" + (1 + r.nextInt(20)) + "注，单注奖金" + (5_000_000 + r.nextInt(5_000_000)) + "元；二等奖开出"
                        + (50 + r.nextInt(300)) + "注，单注奖金" + (100_000 + r.nextInt(200_000)) + "元。\n"
                        + "计奖后，奖池滚存资金为" + (1_000_000_000 + r.nextInt(900_000_000))
                        + "元，将滚入下一期一等奖奖金。请中奖者自开奖之日起六十个自然日内持中奖彩票到指定的地点兑奖，逾期未兑奖视为弃奖。");
    }

    private static Story meetingNotice(int number, Random r) {
        String company = company(number) + "股份有限公司";
        return new Story(
                company + "关于召开临时股东大会的通知",
                "证券代码：" + code(r) + "\n本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏，并对其内容的真实性、准确性和完整性承担法律责任。\n"
                        + company + "董事会决定召开临时股东大会，会议采取现场投票与网络投票相结合的方式，审议关于修订公司章程的议案、关于续聘会计师事务所的议案和关于补选独立董事的议案。\n"
                        + "股权登记日收市后在中国证券登记结算有限责任公司登记在册的公司股东有权出席股东大会，并可以以书面形式委托代理人出席会议和参加表决，该代理人不必是公司股东。\n"
                        + "特此公告。\n" + company + "董事会");
    }

    private static Story pledgeNotice(int number, Random r) {
        String company = company(number) + "股份有限公司";
        return new Story(
                company + "关于控股股东部分股份解除质押的公告",
                "本公司及董事会全体成员保证信息披露的内容真实、准确、完整，没有虚假记载、误导性陈述或重大遗漏。\n" + company
                        + "近日接到公司控股股东的通知，获悉其所持有本公司的部分股份解除质押，本次解除质押" + (100 + r.nextInt(9000)) + "万股，占其所持股份比例"
                        + share(r) + "，占公司总股本比例" + share(r) + "。\n"
                        + "公司控股股东资信状况良好，具备相应的资金偿还能力，其质押的股份目前不存在平仓风险，也不会导致公司实际控制权发生变更。公司将持续关注其质押情况及质押风险，并按规定及时披露相关情况，敬请广大投资者注意投资风险。\n"
                        + "特此公告。\n" + company + "董事会");
    }

    private static Story resignationNotice(int number, Random r) {
        String company = CITIES.get(number % CITIES.size()) + company(number / 2) + "有限公司";
        return new Story(
                company + "关于独立董事辞职的公告",
                company
                        + "董事会于近日收到公司独立董事提交的书面辞职报告。因个人原因，其申请辞去公司独立董事职务，同时一并辞去董事会审计委员会委员、薪酬与考核委员会主任委员等相关职务，辞职后将不再担任公司任何职务。\n"
                        + "由于其辞职将导致公司独立董事人数少于董事会成员的三分之一，根据有关规定，该辞职申请将自公司股东大会选举产生新任独立董事填补其空缺后生效。在此之前，其将继续履行独立董事及相关专门委员会委员的职责。\n"
                        + "公司董事会对其在任职期间为公司规范运作和健康发展所做出的贡献表示衷心感谢！");
    }

    /** All different up to 160. */
    private static String company(int number) {
        return FIRST.get(number % FIRST.size()) + TRADES.get(number / FIRST.size() % TRADES.size());
    }

    private static String day(Random r) {
        return "2022年" + (1 + r.nextInt(12)) + "月" + (1 + r.nextInt(28)) + "日";
    }

    private static String code(Random r) {
        return Integer.toString(600_000 + r.nextInt(3_999));
    }

    private static String money(Random r) {
        return String.format(Locale.ROOT, "%.2f", 5 + r.nextInt(900_000) / 100.0);
    }

    private static String share(Random r) {
        return String.format(Locale.ROOT, "%.2f%%", r.nextInt(2000) / 100.0);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
