package dev.newsmill.text.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "您现在的位置：首页 > 新闻 > 正文; BREADCRUMB",
                "首页 › 社会 › 正文; BREADCRUMB",
                "當前位置：首頁; BREADCRUMB",
                "本文共1234字，阅读约3分钟; READING_TIME",
                "原标题：北河县加固堤防; TITLE_LABEL",
                "(原標題：北河縣加固堤防); TITLE_LABEL",
                "本文链接：https://news.example/1.html; ADDRESS",
                "责任编辑：何晓; EDITOR",
                "責(zé)編: 何曉; EDITOR",
                "發布時間：2023-06-03 08:00; PUBLISH",
                "2023-06-03 08:00 北河日报; PUBLISH",
                "小编 3小时前; PUBLISH",
                "上一篇：另一条新闻的标题; NEIGHBOURS",
                "下一则; NEIGHBOURS",
                "相关阅读; FOLLOW_UP",
                "相關新聞; FOLLOW_UP",
                "網友評論(12); COMMENTS",
                "Leave a comment; COMMENTS",
                "More Morning Harbour stories; FOLLOW_UP",
                "Related articles; FOLLOW_UP",
                "関連記事; FOLLOW_UP",
                "分享到：; SHARE",
                "电话：0512-1234567; CONTACT",
                "扫一扫关注我们; ADVERT",
                "Story continues below advertisement; ADVERT",
                "Follow Harbour News on Twitter; ADVERT",
                "Get the best of Harbour News in your inbox; ADVERT",
                "Image 3 of 12; CAPTION",
                "Photo: Marian Holloway, Harbour News; CAPTION",
                "图片来源：北河日报; CAPTION",
                "Tags: harbour, trams; TAGS",
                "标签：水利 堤防; TAGS",
                "Copyright © 2010-2023 All Rights Reserved; COPYRIGHT",
                "未經授權不得轉載; COPYRIGHT",
                "来源：北河日报; CREDIT",
                "作者：何晓; BYLINE",
                "北河日报记者 何晓 周然; BYLINE",
                "By Marian Holloway; BYLINE",
                "By; BYLINE",
                "Nov. 19, 2022 8:03 am ET; PUBLISH",
                "20 November, 2022; PUBLISH",
                "（编辑 何晓）; EDITOR",
                "(編輯:何曉); EDITOR",
                "【责编：何晓 周然】; EDITOR",
                "图为望湖镇的油菜花田。 本报记者 何晓 摄; CAPTION",
                "▲雨后的北河大堤。（北河社发 周然 摄）; CAPTION",
                "雨後的北河大堤。（記者 何曉 攝）; CAPTION",
                "The tram depot in winter. Photo: Marian Holloway; CAPTION",
                "雨后的北河大堤。图片来源：北河日报; CAPTION",
                "【打印】【关闭】; SHARE",
                "[大 中 小] [打印本页] [关闭窗口]; SHARE",
                "Watch: the last tram leaves the depot; SHARE",
                "相关视频：北河大堤合龙; FOLLOW_UP",
                "Marian Holloway 6 March 2022; PUBLISH",
                "登录 | 注册 | 手机版; MENU"
            })
    void tellsWhatIsNotText(String line, LineKind kind) {
        assertThat(LineRules.kindOf(line)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "多次创新推进,以工业智慧打造强势地区",
                "责任：重于泰山的嘱托",
                "分享经验共谋发展",
                "记者：您为什么选择回到村里？",
                "2022年2月13日，全县水利工作会议召开，部署今年的堤防加固工程。",
                "Harbour town reopens its tram line",
                "评论：纸包不住火",
                "他说，未经审批的工程一律停工。",
                "May 2022 was the wettest month the harbour has seen",
                "Photo albums of the old town sold out in a day",
                "Tagged birds return to the northern lakes",
                "The harbour opened three days ago, and the first boats came in."
            })
    void leavesHeadingsAndSentencesAlone(String line) {
        assertThat(LineRules.kindOf(line)).isEqualTo(LineKind.TEXT);
    }

    @Test
    void aLongLineIsTextWhateverItBeginsWith() {
        assertThat(LineRules.kindOf("责任编辑：" + "何".repeat(500))).isEqualTo(LineKind.TEXT);
    }
}
