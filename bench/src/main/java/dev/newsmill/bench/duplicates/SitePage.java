package dev.newsmill.bench.duplicates;

import java.util.List;
import java.util.Random;

/** Puts a story between the header and the footer of a made-up portal, as stripped text. */
final class SitePage {
    private static final List<String> HEADERS = List.of(
            "网站首页 | 新闻中心 | 财经频道 | 本地要闻 | 时政 | 社会 | 图片 | 视频 | 专题\n当前位置：首页 > 新闻中心 > 要闻 > 正文\n%s\n"
                    + "2022-08-30 09:12 来源：青河新闻网 作者：佚名 字号：大 中 小\n",
            "您的位置： 首页 > 资讯 > 国内 > 详细内容\n%s\n发布时间：2022年08月31日 10:05  来源：东岭在线\n分享到：微信 微博 QQ空间 | 打印 | 收藏\n",
            "石桥融媒\n首页 要闻 民生 视频 直播\n%s\n2022-09-01 08:00:00　编辑：周明\n点击上方蓝字关注我们 获取更多精彩内容\n");
    private static final List<String> FOOTERS = List.of(
            "\n（责任编辑：王小明）\n相关阅读\n我市召开三季度经济运行分析会\n全省重大项目建设现场推进会举行\n"
                    + "【免责声明】本文来源于网络转载，版权归原作者所有，如涉及侵权请联系我们删除。\n"
                    + "Copyright © 2010-2023 青河新闻网 版权所有 京ICP备12345678号-1 举报电话：010-12345678",
            "\n上一篇：市领导调研重点项目建设\n下一篇：一图读懂政府工作报告\n热门推荐 | 今日头条 | 猜你喜欢\n网站地图 关于我们 广告服务 联系我们 法律声明 友情链接",
            "\n来源：石桥融媒体中心 编辑：李明 审核：张强\n阅读 1024 点赞 88 在看 12 扫一扫关注公众号");

    private SitePage() {}

    static int sites() {
        return HEADERS.size();
    }

    static String of(Story story, int site) {
        return HEADERS.get(site).formatted(story.title()) + story.text() + FOOTERS.get(site);
    }

    static String ofAny(Story story, Random random) {
        return of(story, random.nextInt(sites()));
    }
}
