package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import dev.newsmill.text.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the offices of the persons of a Chinese text: before the name (市委书记陈金虎), several in a list (区委副书记、区长陈张), one for several
 * persons (区领导赵钢、刘志峰), in a clause (曾任市长的何方), behind the name (习近平总书记, 任命王强为局长, 免去王强的局长职务). Each office of a person is given once, where it stands first.
 * Thread-safe, deterministic.
 */
public final class OfficeFinder {
    private static final String BETWEEN_OFFICES = "、,，兼";
    /** What opens a clause about the person behind it: 时任局长的江枫. */
    private static final List<String> HOLDING = List.of("时任", "现任", "担任", "出任");

    /** The same for offices that are held no more: 曾任市长的何方. */
    private static final List<String> HELD = List.of("曾任", "历任", "曾担任", "曾出任");

    /** 免去市长林知远的职务. */
    private static final List<String> DISMISSING = List.of("免去");

    /** Not held yet: 候任市长林知远. */
    private static final List<String> NOT_YET = List.of("候任", "拟任", "拟任命", "即将出任", "即将担任", "即将就任", "候选");

    /** Between two persons of a row: 教育部部长何方、副部长江枫. */
    private static final String BETWEEN_PERSONS = "、和与及";

    private static final String COLONS = ":：";
    private static final String BEFORE_FIELDS = "\n\t ;；。,，、|)）";
    private static final int MOST_OFFICES = 6;

    private final String text;
    private final List<Tagged> persons;
    private final Map<Integer, Tagged> personsByStart = new HashMap<>();
    /** The last office in front of the person who ends there. */
    private final Map<Integer, Expression> officesByEnd = new HashMap<>();

    private final ExpressionReader reader;
    private final Appointments appointments;
    private final List<Office> found = new ArrayList<>();
    private final Map<String, Set<String>> rolesByPerson = new HashMap<>();

    private OfficeFinder(String text, List<Tagged> names) {
        this.text = text;
        this.reader = new ExpressionReader(text, names);
        persons = names.stream().filter(name -> name.type() == Type.PERSON).toList();
        appointments = new Appointments(text, persons, reader);
        persons.forEach(person -> personsByStart.put(person.start(), person));
    }

    /**
     * @param names found in the text, in order
     * @param scopes decides whose an office is that names no scope
     * @return in the order of the text; distinct in person, role, scope and former
     */
    public static List<Office> find(String text, List<Tagged> names, Scopes scopes) {
        var finder = new OfficeFinder(text, names);
        for (Tagged person : finder.persons) {
            finder.before(person);
            finder.behind(person);
            finder.dismissed(person);
        }
        Map<List<String>, Set<String>> holders = finder.holders();
        Set<List<Object>> seen = new HashSet<>();
        return finder.found.stream()
                .sorted(Comparator.comparingInt(Office::start))
                .map(office -> scopes.resolve(office, division -> isAnothers(office, division, holders)))
                .filter(office ->
                        seen.add(Arrays.asList(office.person(), office.role(), office.scope(), office.former())))
                .toList();
    }

    private static boolean isAnothers(Office office, String division, Map<List<String>, Set<String>> holders) {
        Set<String> persons = holders.getOrDefault(List.of(office.role(), division), Set.of());
        return persons.size() > 1 || (persons.size() == 1 && !persons.contains(office.person()));
    }

    /** Office and division as named to the persons who hold it: 武进区委书记 is one person only. */
    private Map<List<String>, Set<String>> holders() {
        Map<List<String>, Set<String>> holders = new HashMap<>();
        for (Office office : found) {
            String scope = office.scope();
            if (scope != null && !office.former() && !Titles.isShared(office.role())) {
                holders.computeIfAbsent(List.of(office.role(), Divisions.atStart(scope)), any -> new HashSet<>())
                        .add(office.person());
            }
        }
        return holders;
    }

    /** The tables of words used here. */
    public static List<Table> tables() {
        return List.of(Titles.TABLE, Divisions.TABLE);
    }

    private void before(Tagged person) {
        int at = person.start();
        if (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        boolean clause = at > 0 && text.charAt(at - 1) == '的';
        boolean field = at > 0 && COLONS.indexOf(text.charAt(at - 1)) >= 0;
        List<Expression> list = listEndingAt(clause || field ? at - 1 : at);
        if (list.isEmpty() || follows(list.get(0), NOT_YET) || (field && !opensField(list.get(0)))) {
            return;
        }
        if (clause && !follows(list.get(0), HOLDING) && !follows(list.get(0), HELD)) {
            return;
        }
        boolean held = follows(list.get(0), DISMISSING) || (clause && follows(list.get(0), HELD));
        Expression previous = likeTheOneBefore(list.get(0));
        add(person, held ? previous.past() : previous);
        for (Expression one : list.subList(1, list.size())) {
            previous = Continuation.of(text, one, previous);
            add(person, held ? previous.past() : previous);
        }
        int end = Titles.isShared(previous.role()) ? shareWithNext(person, previous) : person.end();
        officesByEnd.put(end, previous);
    }

    /** 县长:王强;副县长:李明, but not 他告诉市长:王强. */
    private boolean opensField(Expression office) {
        return office.start() == 0 || BEFORE_FIELDS.indexOf(text.charAt(office.start() - 1)) >= 0;
    }

    private Expression likeTheOneBefore(Expression office) {
        int mark = office.start() - 1;
        Expression before = officesByEnd.get(mark);
        boolean inRow = before != null && BETWEEN_PERSONS.indexOf(text.charAt(mark)) >= 0;
        return before == null || !inRow ? office : Continuation.ofNext(office, before);
    }

    /** Offices set apart by commas, in the order of the text. */
    private List<Expression> listEndingAt(int end) {
        List<Expression> list = new ArrayList<>();
        Expression expression = reader.endingAt(end);
        while (expression != null && list.size() < MOST_OFFICES) {
            list.add(0, expression);
            int mark = expression.start() - 1;
            boolean goesOn = mark > 0 && BETWEEN_OFFICES.indexOf(text.charAt(mark)) >= 0;
            expression = goesOn ? reader.endingAt(mark) : null;
        }
        return list;
    }

    private boolean follows(Expression office, List<String> words) {
        return words.stream().anyMatch(word -> text.startsWith(word, office.start() - word.length()));
    }

    /** The end of the last person who has it too. */
    private int shareWithNext(Tagged person, Expression office) {
        int end = person.end();
        while (end < text.length() && text.charAt(end) == '、' && personsByStart.containsKey(end + 1)) {
            Tagged next = personsByStart.get(end + 1);
            if (next == null) {
                return end;
            }
            add(next, office);
            end = next.end();
        }
        return end;
    }

    private void behind(Tagged person) {
        Expression direct = appointments.startingAt(person.end());
        boolean ofNext = direct != null && personsByStart.containsKey(direct.end());
        if (direct != null && direct.scope() == null && !ofNext) {
            if (!text.startsWith("免去", person.start() - 2)) {
                addressed(person, direct);
            }
            return;
        }
        appointments.behind(person).forEach(office -> add(person, office));
    }

    private void dismissed(Tagged person) {
        List<Tagged> all = appointments.dismissedWith(person);
        if (!all.isEmpty()) {
            List<Expression> offices = appointments.offices(person);
            all.forEach(one -> offices.forEach(office -> add(one, office)));
        }
    }

    /** 周书记, 习近平总书记: only where it says more than the offices already found. */
    private void addressed(Tagged person, Expression office) {
        boolean known = rolesByPerson.getOrDefault(person.name(), Set.of()).stream()
                .anyMatch(role -> role.endsWith(office.role()));
        if (!known) {
            add(person, office);
        }
    }

    private void add(Tagged person, Expression office) {
        if (person.name().length() >= 2) {
            rolesByPerson.computeIfAbsent(person.name(), any -> new HashSet<>()).add(office.role());
            found.add(new Office(
                    person.name(),
                    office.role(),
                    office.scope(),
                    office.scope() == null ? null : Office.From.NAMED,
                    null,
                    office.former(),
                    office.start(),
                    office.end()));
        }
    }
}
