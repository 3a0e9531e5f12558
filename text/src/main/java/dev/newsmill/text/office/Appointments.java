package dev.newsmill.text.office;

import dev.newsmill.text.entity.Tagged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offices behind a name that a person is said to take up (王强当选为市长, 任命王强为局长) or to leave (王强不再担任局长, 免去王强的局长职务). One per text.
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

    private static final int LONGEST_OFFICE = 30;
    private static final int MOST_OFFICES = 6;

    private final String text;
    private final ExpressionReader reader;
    private final Set<Integer> personStarts = new HashSet<>();

    /** Persons in a row that are dismissed from the offices behind the last: 免去王强、李林的副局长职务. */
    private final List<Tagged> dismissed = new ArrayList<>();

    Appointments(String text, List<Tagged> persons, ExpressionReader reader) {
        this.text = text;
        this.reader = reader;
        persons.forEach(person -> personStarts.add(person.start()));
    }

    /** The offices that the text behind the name says it takes up or leaves; empty when it says nothing of that. */
    List<Expression> behind(Tagged person) {
        List<Expression> left = listBehind(LEAVES, person.end());
        if (!left.isEmpty()) {
            return past(left);
        }
        List<Expression> taken = listBehind(TAKES_UP, person.end());
        if (taken.isEmpty()) {
            return List.of();
        }
        boolean lastIsProposed = matches(ONLY_PROPOSED, end(taken)) >= 0;
        List<Expression> all = new ArrayList<>(lastIsProposed ? taken.subList(0, taken.size() - 1) : taken);
        all.addAll(past(listBehind(AND_LEAVES, end(taken))));
        return all;
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
        List<Expression> list = new ArrayList<>();
        @Nullable Expression next = start < 0 ? null : startingAt(start);
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
