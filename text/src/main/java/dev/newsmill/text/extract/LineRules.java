package dev.newsmill.text.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Tells by its wording what a line is. The rules are tried in order; the first that fits decides. */
final class LineRules {
    /** A longer line is text, whatever words it contains. */
    private static final int LONGEST_CUE_LINE = 400;

    private static final String OPEN = "^[\\s(（\\[【*•·◎■▲]*";
    private static final String COLON = "\\s{0,3}[:：/／｜|]";

    private static final String MONTH =
            "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    /** {@code needed}: characters of which a line must have at least one; empty for no such condition. It only saves time. */
    private record Rule(LineKind kind, int longest, String needed, Pattern pattern) {
        boolean fits(String line) {
            return line.length() <= longest
                    && hasNeeded(line)
                    && pattern.matcher(line).find();
        }

        private boolean hasNeeded(String line) {
            if (needed.isEmpty()) {
                return true;
            }
            for (int i = 0; i < line.length(); i++) {
                if (needed.indexOf(line.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        Rule needing(String characters) {
            return new Rule(kind, longest, characters, pattern);
        }
    }

    private static final List<Rule> RULES = List.of(
            rule(LineKind.BREADCRUMB, 120, OPEN + "(您?的?(现在|当前|所在)?的?所?在?位置|您现在的位置|目前位置|你的位置)(是|" + COLON + ")")
                    .needing("位"),
            rule(LineKind.BREADCRUMB, 120, "^(首页|主页|Home|トップ)\\s{0,3}([>›»/|\\-]|&gt;)"),
            rule(LineKind.BREADCRUMB, 80, "^[^。！？>›»]{1,20}(\\s*[>›»]\\s*[^。！？>›»]{1,20}){2,}$")
                    .needing(">›»"),
            rule(LineKind.READING_TIME, 60, OPEN + "(本篇?文章?|全文)(共|约|共计)?\\s?\\d+\\s?(个)?字")
                    .needing("字"),
            rule(LineKind.READING_TIME, 40, "^\\d+[\\s-]min(ute)?s?\\s+read\\b"),
            rule(LineKind.TITLE_LABEL, 160, OPEN + "(原文?|文章|本文|新闻)?标\\s?题" + COLON)
                    .needing("题題"),
            rule(LineKind.ADDRESS, 300, OPEN + "(本文|原文|文章)?(地址|链接|网址|来源链接|固定链接)" + COLON + "\\s*(https?|www)"),
            rule(LineKind.EDITOR, 80, OPEN + "(本期|本文|网络|网站|值班|实习|新媒体|见习|文字)?(责任编辑|责编|编辑)" + COLON)
                    .needing("编編"),
            rule(LineKind.EDITOR, 60, OPEN + "(本期|本文|值班|责任)(责编|编辑)\\s*[^，。！？,]{2,30}[)）】\\]]?$")
                    .needing("编編"),
            rule(
                            LineKind.EDITOR,
                            40,
                            "^[(（【\\[]\\s?(本文|本期|网络|见习|实习|值班)?(责任编辑|责编|编辑)[\\s:：]\\s{0,3}[^，。！？,]{2,24}[)）】\\]]$")
                    .needing("编編"),
            rule(LineKind.EDITOR, 40, OPEN + "(责编|责任编辑)\\s+\\S{2,20}[)）】\\]]?$").needing("编編"),
            rule(LineKind.EDITOR, 60, "^\\s*返回[^，。,]{1,10}[，,]?\\s*查看更多").needing("返"),
            rule(
                    LineKind.PUBLISH,
                    200,
                    OPEN + "((文章|新闻|信息)?(发布|发表|更新|上传|出版|刊登|编辑|录入|添加)?(时\\s?间|日\\s?期)|发布于|发表于|更新于|公開日|掲載日|更新日|配信"
                            + "|Published|Posted|Updated|Last updated|First published|Publication date)(\\s*(on|at))?("
                            + COLON
                            + "|\\s+).{0,40}\\d"),
            rule(LineKind.NEIGHBOURS, 120, OPEN + "(上|下|前|后)\\s?一?\\s?[篇条條页頁则則个個](新闻|文章)?(" + COLON + "|$)")
                    .needing("上下前后後"),
            rule(
                            LineKind.PUBLISH,
                            40,
                            "^([^。！？，,]{0,16}[\\s:：|｜·])?(今天|今日|昨天|昨日|前天)(\\s?(上午|下午|晚上|中午|凌晨|早上|傍晚))?(\\s{0,3}\\d{1,2}([:：时時点點]\\d{0,2}分?))?(\\s[^。！？，,]{0,16})?$")
                    .needing("今昨前"),
            rule(LineKind.PUBLISH, 40, "^(Published |Posted |Updated )?(today|yesterday)( at \\d.{0,8})?$"),
            rule(LineKind.NEIGHBOURS, 120, "^(Previous|Next)( (article|post|story|page))?(:|$)"),
            rule(
                    LineKind.FOLLOW_UP,
                    30,
                    OPEN + "(相关|更多|热门|热点|最新|精彩|推荐|延伸|编辑|图片|今日|本周|大家|猜你)的?(文章|新闻|阅读|链接|报道|报导|专题|推荐|内容|资讯|主题|信息|喜欢|图文"
                            + "|评论|排行|都在看)[^，。]{0,8}$"),
            rule(
                    LineKind.COMMENTS,
                    40,
                    OPEN + "(网友|最新|用户|读者|我要|发表|查看|热门|全部)?(评论|留言|跟帖|我来说两句)(区|内容)?\\s*[(（]?\\d*[)）]?条?\\s*[:：]?$"),
            rule(
                    LineKind.COMMENTS,
                    40,
                    "^((Leave|Post) a (comment|reply).*|\\d* ?Comments?( \\(\\d+\\))?|Join the (conversation|discussion).*)[:：]?$"),
            rule(
                    LineKind.FOLLOW_UP,
                    60,
                    "^(Related( (articles|stories|news|content|topics|posts))?|Read (more|next)|More (from|on|stories).*|Recommended.*"
                            + "|You (may|might) also like|Most (read|popular).*|Trending.*|See also|More( [\\w'’]+){0,3} (stories|news|coverage|articles|headlines|reading)"
                            + "|関連記事.*|おすすめ記事.*|あわせて読みたい|人気記事.*|関連ニュース.*)[:：]?$"),
            rule(
                    LineKind.COPYRIGHT,
                    400,
                    OPEN + "(copyright|©|\\(c\\) ?\\d{4}|版权(声明|所有|与免责|归)|免责声明|特别声明|郑重声明|声明" + COLON
                            + "|本(网|站)?(文|网|站)?(由|系|所有).{0,30}(转载|发布).{0,30}(注明|出处)|[^。]{0,20}(icp[备證证]|公网安备)|all rights reserved|著作権|無断転載)"),
            rule(LineKind.COPYRIGHT, 110, "(转载请(注明|联系)|未经.{0,16}(许可|授权|同意).{0,8}(不得|禁止|严禁|请勿)|版权所有)")
                    .needing("转轉未版"),
            rule(
                    LineKind.SHARE,
                    40,
                    OPEN
                            + "(分享(到|给|至)[^，。]{0,12}$|(分享|转发|打印(本页|本文)?|字\\s?号|字体|关闭(窗口|本页)?|收藏(本文)?|复制链接|【?[大中小]】?\\s?[大中小]】?|我要纠错|投稿|举报)("
                            + COLON + "|\\s{2}|\\s*$))"),
            rule(
                            LineKind.SHARE,
                            60,
                            "^([【\\[]\\s?(打印(本页|本文)?|关闭(窗口|本页)?|收藏(本文|本页)?|分享|转发|返回(顶部|首页|列表)?|评论|纠错|举报|推荐|字[体号].{0,8}|[大中小 \\u3000]{1,8})\\s?[】\\]]\\s*){1,10}$")
                    .needing("【["),
            rule(
                    LineKind.SHARE,
                    40,
                    "^(Share( this.*)?|Tweet|Print|Email|Facebook|Twitter|Follow us.*|Subscribe.*|Sign up.*|Advertisement|ADVERTISEMENT)$"),
            rule(
                    LineKind.CONTACT,
                    120,
                    OPEN
                            + "(与我们联系|联系我们|联系(电话|方式|人)|(咨询|热线|服务)?电\\s*话|传\\s*真|邮\\s*箱|邮\\s*编|e-?mail|电子邮箱|qq群?|公众号|微信号?)\\s*([:：]|$)"),
            rule(
                    LineKind.ADVERT,
                    40,
                    "^(Advert(isement|ising)?|Continue reading( below)?|(Story|Article) continues( below( advertisement)?)?|スポンサード?リンク|广告|Anzeige|Publicidade?|Реклама)[:：]?$"),
            rule(
                    LineKind.ADVERT,
                    160,
                    "^(Follow .{1,60} on (Facebook|Twitter|Instagram|YouTube|Telegram).*|Get .{1,80} (in|to|through) your (inbox|letterbox).*|Sign up (for|to) .{1,100}|Subscribe to .{1,80}|Like this (story|article).*|Click here (for|to) .{1,60})$"),
            rule(
                    LineKind.CAPTION,
                    60,
                    "^(Image|Photo|Picture|Slide) \\d+ (of|/) ?/? ?\\d+$|^\\d+ ?/ ?\\d+$|^Back to gallery$"),
            rule(
                    LineKind.CAPTION,
                    80,
                    "^(Photos?|Images?|Pictures?|Video)( credits?| by| courtesy)?:\\s.{2,70}$|^\\((Photo|Image|Picture|Credit)[^()]{0,70}\\)$|^(Фото|Foto):.{0,60}$"),
            rule(
                    LineKind.CAPTION,
                    60,
                    "^[(（【]?(图片?来源|摄影|图片?|供图|制图|资料图片?)" + COLON + "[^。！？]{0,50}$|^(资料图|图为|图源)[^。]{0,40}$"),
            rule(
                            LineKind.CAPTION,
                            110,
                            "[(（。”][\\s\\u3000]{0,3}(本报|本网|新华社|中新社|记者|通讯员|特约|发|\\p{IsHan}{2,10}社|\\p{IsHan}{2,4})[^。！？，,]{0,24}(?<=[\\s\\u3000·]|\\p{IsHan}{2})摄(影)?(报道)?\\s?[)）]?$")
                    .needing("摄攝"),
            rule(
                    LineKind.CAPTION,
                    140,
                    "^.{1,110}[.!?)\"”\\s](?-i:(Photo(graph)?|Picture|Image)s?( by| credit| courtesy of)?:? )(?-i:[A-Z])[^.!?:]{1,36}\\)?$"),
            rule(LineKind.CAPTION, 110, "^[^！？]{0,60}[(（【\\s\\u3000。]图片?来源" + COLON + "[^。！？]{1,24}$")
                    .needing("图圖"),
            rule(LineKind.FOLLOW_UP, 60, "^(相关|推荐|精彩|更多)(视频|图集|图片)" + COLON + ".{2,50}$")
                    .needing("频頻图圖"),
            rule(LineKind.SHARE, 100, "^(?-i:(WATCH|Watch|LISTEN|Listen|READ MORE|Read more)): \\S[^.]{2,88}$"),
            rule(
                    LineKind.TAGS,
                    160,
                    "^(Tags?|Tagged|Topics|Filed under|Categories|Category|Keywords|标签|关键词|タグ|カテゴリー?)( in| with)?"
                            + "(\\s{0,3}[:：].*|$)"),
            rule(LineKind.CONTACT, 40, "^(\\+?\\d[\\d\\s-]{6,18}\\d)$"),
            rule(
                            LineKind.ADVERT,
                            120,
                            "(扫一扫|扫码|扫描.{0,6}二维码|长按.{0,10}(识别|二维码|图片)|(关注|加).{0,16}(公众号|微信)|下载.{0,12}(app|客户端)|微信号$)")
                    .needing("扫掃长長关關加载載微"),
            rule(
                    LineKind.CREDIT,
                    80,
                    OPEN + "((本文|文章|信息|资料|消息|新闻|稿件|内容)?来\\s?源(于|自)?|稿源|出处|转自|转载自|摘自|原载|Source|出典)" + COLON),
            rule(
                    LineKind.BYLINE,
                    60,
                    OPEN + "(本报|通讯)?(作\\s?者|记\\s?者|通讯员|撰文|撰稿|文字|文|执笔|供稿)" + COLON + "\\s*[^，。？！?!]{1,40}$"),
            rule(
                            LineKind.BYLINE,
                            60,
                            "^[【(（]?[^，。]{0,16}记者\\s{1,3}\\p{IsHan}{2,4}([ 、，]{1,3}\\p{IsHan}{2,4}){0,5}[】)）]?$")
                    .needing("者"),
            rule(
                            LineKind.BYLINE,
                            60,
                            "^[〔【(（\\[]?\\s?[^，。／/]{0,10}记者\\s?[\\p{IsHan}·]{2,5}([、 ][\\p{IsHan}·]{2,4}){0,4}\\s?[／/]\\s?\\p{IsHan}{2,6}(报道|报导|电|专访)[〕】)）\\]]?$")
                    .needing("者"),
            rule(LineKind.BYLINE, 80, "^(By|Posted by( .{2,60})?|Written by|Text by)$"),
            rule(
                            LineKind.PUBLISH,
                            60,
                            "^((Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Satur?|Sun)(day)?\\.?,?\\s+)?(\\d{1,2}\\.?\\s+)?"
                                    + MONTH
                                    + "\\.?,?\\s+(\\d{1,2}(st|nd|rd|th)?\\s*,?\\s+)?\\d{4}\\b[^a-z。]{0,30}(AM|PM|am|pm|a\\.m\\.|p\\.m\\.)?\\s?[A-Z]{0,4}$")
                    .needing("0123456789"),
            rule(
                            LineKind.PUBLISH,
                            70,
                            "^(By\\s+)?(?-i:[A-Z])[\\w.'’-]+( (?-i:[A-Z])[\\w.'’-]+){1,2}[\\s,|·–-]{1,4}\\d{1,2}(st|nd|rd|th)?\\s+"
                                    + MONTH + "\\.?,?\\s+\\d{4}$")
                    .needing("0123456789"),
            rule(LineKind.BYLINE, 60, "^By(:|\\s+(?-i:[A-Z]))[^.。]{2,50}$"),
            rule(
                            LineKind.PUBLISH,
                            100,
                            "^(?!.*[.!?][\"”']?$)[^。！？]{0,40}(\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(\\s|T|\\d{1,2}[:：])?|\\d+\\s?(秒|分钟|小时|天|周|个?月|年)前|\\d+ (minute|hour|day|week|month|year)s? ago)"
                                    + "[^。！？]{0,60}$")
                    .needing("0123456789"),
            rule(
                            LineKind.MENU,
                            120,
                            "^([\\p{IsHan}]{2,8}[\\s|｜·]+){4,}[\\p{IsHan}]{2,8}$|^([^|｜。，]{1,24}[|｜]){2,}[^|｜。，]{0,24}$")
                    .needing(" |｜·\u3000"));

    private LineRules() {}

    private static Rule rule(LineKind kind, int longest, String regex) {
        return new Rule(kind, longest, "", Cue.compile(regex));
    }

    static LineKind kindOf(String line) {
        if (line.length() > LONGEST_CUE_LINE) {
            return LineKind.TEXT;
        }
        for (Rule rule : RULES) {
            if (rule.fits(line)) {
                return rule.kind();
            }
        }
        return LineKind.TEXT;
    }
}
