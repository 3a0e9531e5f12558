package dev.newsmill.text.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Persons named by their surname alone: 陈市长 where 陈金虎 was named, 汤先生夫妇, 周某. Not thread-safe: one per document. */
final class Surnames {
    private static final int LONGEST = 3;

    /** Callings, ranks and words for relatives that follow a surname; 副 begins 副市长 and its like. */
    private static final Set<String> ADDRESSES = Set.of(
            "某", "总", "老", "董", "队", "导", "姐", "哥", "嫂", "叔", "婶", "姨", "伯", "爷", "奶", "婆", "公", "妈", "爸", "母", "父",
            "氏", "书记", "市长", "区长", "县长", "镇长", "乡长", "村长", "州长", "省长", "部长", "局长", "厅长", "司长", "署长", "主任", "主席", "总理",
            "总统", "首相", "教授", "院长", "校长", "院士", "博士", "老师", "先生", "女士", "小姐", "太太", "夫人", "董事长", "总裁", "总经理", "经理",
            "老板", "队长", "会长", "馆长", "站长", "厂长", "社长", "行长", "台长", "团长", "班长", "组长", "律师", "法官", "检察官", "警官", "警员", "医生",
            "医师", "大夫", "护士", "所长", "处长", "科长", "秘书长", "秘书", "代表", "委员", "教练", "指导", "主编", "编辑", "导演", "师傅", "大师", "大姐",
            "大哥", "大嫂", "大妈", "大爷", "大娘", "大叔", "大伯", "阿姨", "阿婆", "阿公", "奶奶", "爷爷", "妈妈", "爸爸", "叔叔", "工程师", "副");

    private final Set<Character> known = new HashSet<>();

    /** Surname and address, such as 汤先生. */
    private final Set<String> addressed = new HashSet<>();

    /** @param fields of the document, with the persons found so far */
    Surnames(List<Mentions> fields) {
        for (Mentions field : fields) {
            for (Tagged name : field.inOrder()) {
                if (name.type() == Type.PERSON && name.text().length() <= LONGEST) {
                    note(name, address(field.text(), name.end()));
                }
            }
        }
    }

    private void note(Tagged person, String address) {
        char surname = person.text().charAt(0);
        if (person.text().length() > 1) {
            known.add(surname);
        } else if (!address.isEmpty()) {
            known.add(surname);
            addressed.add(surname + address);
        }
    }

    /** Drops persons of one character whom nobody addresses or names in full; finds those that are addressed by a known surname. */
    void settle(Mentions field) {
        String text = field.text();
        field.removeIf(name -> name.type() == Type.PERSON
                && name.text().length() == 1
                && !known.contains(name.text().charAt(0)));
        for (int i = 0; i + 1 < text.length(); i++) {
            if (known.contains(text.charAt(i))) {
                String address = address(text, i + 1);
                if (!address.isEmpty() && (startsRun(text, i) || addressed.contains(text.charAt(i) + address))) {
                    field.add(Type.PERSON, i, i + 1);
                }
            }
        }
    }

    /** The shortest address that stands here; empty for none. */
    private static String address(String text, int at) {
        for (int length = 1; length <= LONGEST && at + length <= text.length(); length++) {
            String address = text.substring(at, at + length);
            if (ADDRESSES.contains(address)) {
                return address;
            }
        }
        return "";
    }

    private static boolean startsRun(String text, int at) {
        return at == 0 || !Character.isIdeographic(text.charAt(at - 1));
    }
}
