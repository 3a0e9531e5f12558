package dev.newsmill.text.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shorter names that a document may use for a name it has given in full. */
final class ShortForms {
    /** 某某公司(以下简称“某某”). */
    private static final Pattern DECLARED =
            Pattern.compile("[（(]?(?:以下|下)?(?:简称|称)[:：为]?[“\"‘「]([^”\"’」）)，,。、]{2,10})[”\"’」]");

    /** 某某学会(ASCO). */
    private static final Pattern INITIALS = Pattern.compile("[（(]([A-Z][A-Za-z]*[A-Z][A-Za-z]*)[）)]");

    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|股份公司|集团)$");

    /** How the names of zones are shortened: what is left out or drawn together. */
    private static final List<Map.Entry<String, String>> ZONES = List.of(
            Map.entry("国家高新技术产业开发区", "高新区"),
            Map.entry("高新技术产业开发区", "高新区"),
            Map.entry("国家高新区", "高新区"),
            Map.entry("国家经济技术开发区", "经开区"),
            Map.entry("经济技术开发区", "经开区"),
            Map.entry("经济技术开发区", "开发区"),
            Map.entry("经济开发区", "经开区"),
            Map.entry("经济开发区", "开发区"),
            Map.entry("自由贸易试验区", "自贸试验区"),
            Map.entry("自由贸易试验区", "自贸区"));

    private static final int FEWEST = 2;

    /** A short form's type and the name in full. */
    record Form(Type type, String name) {}

    private final Map<String, Form> forms = new LinkedHashMap<>();

    private ShortForms() {}

    /** Short forms to what they stand for, in the order of the names; some may be names of the document themselves. */
    static Map<String, Form> of(Map<String, Type> names, List<Mentions> fields) {
        var found = new ShortForms();
        names.forEach((name, type) -> found.derive(name, type, names));
        fields.forEach(found::declared);
        return found.forms;
    }

    /** The fuller forms of zones' names that the texts have: 常州国家高新区 where only 常州高新区 was found. */
    static List<String> fullerZones(Map<String, Type> names, List<Mentions> fields) {
        return names.entrySet().stream()
                .filter(name -> name.getValue() == Type.PLACE)
                .flatMap(name -> ZONES.stream()
                        .filter(rule -> name.getKey().endsWith(rule.getValue()))
                        .map(rule -> withoutEnd(name.getKey(), rule.getValue()) + rule.getKey()))
                .filter(fuller -> fields.stream().anyMatch(field -> field.text().contains(fuller)))
                .toList();
    }

    private static String withoutEnd(String name, String end) {
        return name.substring(0, name.length() - end.length());
    }

    private void derive(String name, Type type, Map<String, Type> names) {
        String quoted = Quotes.quotedStart(name);
        if (!quoted.isEmpty()) {
            Quotes.around(quoted).forEach(form -> forms.putIfAbsent(form, new Form(type, name)));
        }
        switch (type) {
            case PERSON -> foreign(name, names);
            case PLACE -> zone(name);
            case ORGANISATION -> add(LEGAL_FORM.matcher(name).replaceFirst(""), name, type);
        }
    }

    /** 布林肯 for 安东尼·布林肯; 欧尔班 for 欧尔班·维克托 only where the text calls a person so. */
    private void foreign(String name, Map<String, Type> names) {
        int dot = name.indexOf('·');
        if (dot >= 0) {
            person(name.substring(name.lastIndexOf('·') + 1), name);
            String first = name.substring(0, dot);
            if (names.get(first) == Type.PERSON) {
                person(first, name);
            }
        }
    }

    /** A form that two persons of the document share stands for itself. */
    private void person(String form, String name) {
        Form other = forms.get(form);
        if (other != null && form.length() >= FEWEST) {
            forms.put(form, new Form(Type.PERSON, form));
        } else {
            add(form, name, Type.PERSON);
        }
    }

    private void zone(String name) {
        for (Map.Entry<String, String> rule : ZONES) {
            if (name.endsWith(rule.getKey()) && name.length() >= rule.getKey().length() + FEWEST) {
                String place = withoutEnd(name, rule.getKey());
                add(place + rule.getValue(), name, Type.PLACE);
            }
        }
    }

    private void add(String form, String name, Type type) {
        boolean enough = type == Type.ORGANISATION ? form.length() > FEWEST : form.length() >= FEWEST;
        if (enough && form.length() < name.length()) {
            forms.putIfAbsent(form, new Form(type, name));
        }
    }

    private void declared(Mentions field) {
        List<Tagged> names = new ArrayList<>(field.inOrder());
        Matcher initials = INITIALS.matcher(field.text());
        Matcher declaration = DECLARED.matcher(field.text());
        for (Tagged name : names) {
            declaration.region(name.end(), field.text().length());
            if (name.type() != Type.PERSON && declaration.lookingAt()) {
                forms.putIfAbsent(declaration.group(1), new Form(name.type(), name.text()));
            }
            initials.region(name.end(), field.text().length());
            if (name.type() == Type.ORGANISATION && initials.lookingAt()) {
                forms.putIfAbsent(initials.group(1), new Form(name.type(), name.text()));
            }
        }
    }
}
