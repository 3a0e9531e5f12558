package dev.newsmill.console;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who stands behind an article, for counting voices instead of pages. Pure. */
final class Publisher {
    /** The dateline of an agency at the beginning of a text: its name, a place, a day, 电. */
    private static final Pattern DATELINE = Pattern.compile("^[\\s（(【]*(\\p{IsHan}{2,6}社)[^。\\n]{0,20}电");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What stands before a country's code without being anybody's name. */
    private static final Set<String> COMMON = Set.of("com", "net", "org", "gov", "edu", "ac", "co");

    private static final int COUNTRY = 2;

    private Publisher() {}

    /**
     * The agency whose dateline the text begins with; else the source the page credits; else the registered domain of its own source, so
     * that sites of one owner's domain are one.
     *
     * @param credit what the page credits (来源), or null
     * @param beginning of the text
     */
    static String family(String source, @Nullable String credit, String beginning) {
        Matcher dateline = DATELINE.matcher(beginning);
        if (dateline.find()) {
            return dateline.group(1);
        }
        String credited = credit == null ? "" : NO_LETTERS.matcher(credit).replaceAll("");
        return credited.isEmpty() ? domain(source) : credited;
    }

    private static String domain(String source) {
        String[] labels = source.split("\\.");
        if (labels.length <= 2) {
            return source;
        }
        String last = labels[labels.length - 1];
        boolean threefold = last.length() == COUNTRY && COMMON.contains(labels[labels.length - 2]);
        int kept = threefold ? 3 : 2;
        return String.join(".", java.util.Arrays.copyOfRange(labels, labels.length - kept, labels.length));
    }
}
