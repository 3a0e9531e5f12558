package dev.newsmill.bench.duplicates;

import java.util.List;

/** What a site or an office puts into many articles: a note on the author, a disclaimer, a speech. */
final class Passages {
    private static final String AUTHOR =
            "作者简介：东岭大学经济研究所研究员，长期从事区域经济与产业政策研究，曾任青河市政府参事，主持完成多项课题，著有《河流与市场》《县城里的工厂》《一座码头的三十年》等作品，文章散见于多家报刊。"
                    + "本栏目每周更新，欢迎读者来信讨论，来稿请注明真实姓名、通讯地址和联系电话，一经采用即付稿酬，来稿恕不退还。";
    private static final String DISCLAIMER =
            "免责声明：本网站部分内容来自合作媒体、企业机构和网友投稿，转载的目的在于传递更多信息，并不意味着赞同其观点或者证实其描述。文中涉及的数据、图片和结论仅供参考，不构成任何投资、消费、医疗或者法律方面的建议，"
                    + "读者据此操作，风险自担。凡注明来源为本网的作品，未经书面授权不得转载、摘编或者以其他方式使用。如果您认为本文侵犯了您的著作权、名誉权或者其他合法权益，请在见报之后的一个月之内与我们联系，我们核实之后将及时更正或者删除。";
    private static final String SPEECH =
            "“今天我们站在新的起点上，回望来路，每一步都不轻松。十年前，这里还是一片荒滩，没有路，没有电，也没有人愿意留下来。是第一批建设者搭起帐篷，挖通水渠，用双手把荒滩变成了良田。我们不会忘记他们，"
                    + "也不能忘记他们。接下来要做的事情还有很多：要把学校办好，让孩子们不用走十几里山路；要把医院建好，让老人看病不再发愁；要把产业做好，让年轻人愿意回来，回来之后留得住。有人问，这样的目标能不能实现？我的回答是，"
                    + "只要大家心往一处想，劲往一处使，就没有过不去的坎，没有办不成的事。我们说过的话，一定要算数；我们答应过的事，一定要做到。请大家监督我们，也请大家和我们一起干。谢谢大家。”";

    /** Shortest first. */
    static final List<String> ALL = List.of(AUTHOR, DISCLAIMER, SPEECH);

    private Passages() {}
}
