package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offices behind a name that a person is said to take up (王强当选为市长, 任命王强为局长) or to leave (王强不再担任局长, 免去王强的局长职务), or that stand in apposition (王强,财政局局长,出席). One per text.
 */
final class Appointments {
    private static final Pattern TAKES_UP = Pattern.compile("(?:同志)?(?:被?(?:任命|选举|推选|推举|聘任|聘|委任|选)为|当选为?"
            + "|现任|担任|出任|就任|接任|兼任|升任|转任|调任|改任|连任|为|任)(?:新一届|新任|首任|第[一二三四五六七八九十]{1,3}届)?");

    private static final Pattern LEAVES = Pattern.compile(
            "(?:同志)?(?:因[^。；;、\n]{1,12}?[，,]?)?(?:已|正式)?" + "(?:不再担任|不再兼任|不再任|辞去|卸任|被免去|曾任|历任|曾担任|曾出任|原任)(?:其|的)?");

    private static final Pattern DISMISSED = Pattern.compile("(?:同志)?(?:所任|担任|兼任)?的?");
    private static final Pattern AND_LEAVES = Pattern.compile("(?:职务)?[，,；;](?:同时)?免去(?:其|他的|她的)");
    private static final Pattern ONLY_PROPOSED = Pattern.compile("的?(?:候选人|人选|提名)");
    private static final Pattern AND_NEXT = Pattern.compile("职务[、，,；;]");

    private static final Pattern OPENS = Pattern.compile("[(（,，] ?(?:现任|时任)?");
    private static final Pattern RESUME_CLAUSE = Pattern.compile("[,，;；](现任|曾任|历任)");
    private static final String OPENING_BRACKETS = "(（";
    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final String AFTER_SUBJECT = ",，(（";

    /** In UTF-16 code units. */
    private static final int LONGEST_RESUME = 1000;

    private static final int LONGEST_OFFICE = 30;
    private static final int MOST_OFFICES = 6;

    private final String text;
    private final ExpressionReader reader;
    private final Set<Integer> personStarts = new HashSet<>();
    private final Set<Integer> personEnds = new HashSet<>();

    /** Persons in a row that are dismissed from the offices behind the last: 免去王强、李林的副局长职务. */
    private final List<Tagged> dismissed = new ArrayList<>();

    Appointments(String text, List<Tagged> persons, ExpressionReader reader) {
        this.text = text;
        this.reader = reader;
        persons.forEach(person -> personStarts.add(person.start()));
        persons.forEach(person -> personEnds.add(person.end()));
    }

    /** The offices that the text behind the name says it takes up or leaves; empty when it says nothing of that. */
    List<Expression> behind(Tagged person) {
        List<Expression> left = listBehind(LEAVES, person.end());
        if (!left.isEmpty()) {
            return past(left);
        }
        List<Expression> taken = listBehind(TAKES_UP, person.end());
        if (taken.isEmpty()) {
            return Stream.concat(inApposition(person).stream(), inResume(person).stream())
                    .toList();
        }
        boolean lastIsProposed = matches(ONLY_PROPOSED, end(taken)) >= 0;
        List<Expression> all = new ArrayList<>(lastIsProposed ? taken.subList(0, taken.size() - 1) : taken);
        all.addAll(past(listBehind(AND_LEAVES, end(taken))));
        return all;
    }

    /** 何方(南通市委书记); 何方,南通市市长,出席: a mark stands on both sides, and the offices are not those of the next person. */
    private List<Expression> inApposition(Tagged person) {
        List<Expression> list = listBehind(OPENS, person.end());
        if (list.isEmpty()) {
            return list;
        }
        String closing = OPENING_BRACKETS.indexOf(text.charAt(person.end())) >= 0 ? ")）,，;；" : ",，。;；\n";
        int end = end(list);
        boolean closes = end < text.length() && closing.indexOf(text.charAt(end)) >= 0;
        return closes && !leadsToAPerson(end) ? list : List.of();
    }

    private boolean leadsToAPerson(int mark) {
        int at = mark;
        @Nullable Expression next = mark < text.length() ? startingAt(mark + 1) : null;
        while (next != null && at < text.length() && ",，、".indexOf(text.charAt(at)) >= 0) {
            at = next.end();
            if (personStarts.contains(at)) {
                return true;
            }
            next = at < text.length() ? startingAt(at + 1) : null;
        }
        return false;
    }

    /** 何方,男,汉族,1965年3月生,现任江苏省副省长: of the person whom the sentence starts with. */
    private List<Expression> inResume(Tagged person) {
        boolean isFirst = person.start() == 0 || SENTENCE_ENDS.indexOf(text.charAt(person.start() - 1)) >= 0;
        int end = person.end();
        if (!isFirst || end == text.length() || AFTER_SUBJECT.indexOf(text.charAt(end)) < 0) {
            return List.of();
        }
        List<Expression> all = new ArrayList<>();
        Matcher clause = RESUME_CLAUSE.matcher(text).region(end, sentenceEnd(end));
        while (clause.find()) {
            boolean isAnothers = clause.start() != end && personEnds.contains(clause.start());
            List<Expression> list = isAnothers ? List.of() : listBehind(clause.end());
            if (!list.isEmpty() && !text.startsWith("的", end(list))) {
                all.addAll(clause.group(1).equals("现任") ? list : past(list));
            }
        }
        return all;
    }

    private int sentenceEnd(int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST_RESUME);
        while (end < limit && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /**
     * The persons whom the text dismisses from the offices behind this name; call it for every person in the order of the text.
     *
     * @return empty when it dismisses nobody, or more of them follow
     */
    List<Tagged> dismissedWith(Tagged person) {
        @Nullable Tagged last = dismissed.isEmpty() ? null : dismissed.get(dismissed.size() - 1);
        boolean first = text.startsWith("免去", person.start() - 2);
        boolean inRow = last != null && last.end() == person.start() - 1 && text.charAt(last.end()) == '、';
        boolean anew = last != null && !inRow && isNextDismissal(person, last);
        if (!inRow) {
            dismissed.clear();
        }
        if (first || inRow || anew) {
            dismissed.add(person);
        }
        boolean rowGoesOn = text.startsWith("、", person.end()) && personStarts.contains(person.end() + 1);
        return rowGoesOn ? List.of() : List.copyOf(dismissed);
    }

    /** 免去王强的局长职务、李林的副局长职务: the word stands once. */
    private boolean isNextDismissal(Tagged person, Tagged last) {
        List<Expression> offices = offices(last);
        return !offices.isEmpty() && matches(AND_NEXT, end(offices)) == person.start();
    }

    /** The offices that a dismissed person had. */
    List<Expression> offices(Tagged dismissedPerson) {
        return past(listBehind(DISMISSED, dismissedPerson.end()));
    }

    private static int end(List<Expression> list) {
        return list.get(list.size() - 1).end();
    }

    private static List<Expression> past(List<Expression> list) {
        return list.stream().map(Expression::past).toList();
    }

    /** The end of what stands there; -1 when it does not. */
    private int matches(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private List<Expression> listBehind(Pattern introduction, int at) {
        int start = matches(introduction, at);
        return start < 0 ? List.of() : listBehind(start);
    }

    private List<Expression> listBehind(int start) {
        List<Expression> list = new ArrayList<>();
        @Nullable Expression next = startingAt(start);
        while (next != null && !personStarts.contains(next.end()) && list.size() < MOST_OFFICES) {
            list.add(list.isEmpty() ? next : Continuation.of(text, next, list.get(list.size() - 1)));
            boolean goesOn = text.startsWith("、", next.end()) || text.startsWith("兼", next.end());
            next = goesOn ? startingAt(next.end() + 1) : null;
        }
        return list;
    }

    /** The longest office that starts here, or null. */
    @Nullable
    Expression startingAt(int start) {
        for (int end = Math.min(text.length(), start + LONGEST_OFFICE); end > start; end--) {
            Expression expression = reader.endingAt(end);
            if (expression != null && expression.start() == start) {
                return expression;
            }
        }
        return null;
    }
}
