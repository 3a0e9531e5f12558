package dev.newsmill.text.normalise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pronunciations in brackets that a careless conversion left behind each character: {@code 區(qū)}. A syllable with a tone mark is
 * one wherever it follows a Han character, and where the character was lost ({@code ?gòu)}); without a tone mark ({@code 們(men)})
 * only in a text that is annotated throughout, for {@code 他(he)} may be English.
 */
final class PinyinAnnotations implements Rule {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    private static final String SEPARATORS = " '\u2019";
    private static final Map<Character, Character> TONELESS = toneless();
    private static final Set<String> SYLLABLES = syllables();

    private static final int MOST_SYLLABLES = 6;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_SPACES = 2;
    private static final int LONGEST = MOST_SYLLABLES * (LONGEST_SYLLABLE + 1) + 2 * MOST_SPACES;

    /** From here on a text is annotated throughout. */
    private static final int THROUGHOUT = 3;

    /** @param start of the bracket, where there is one, else of the first syllable */
    private record Annotation(int start, int end, boolean bracketed, boolean toned) {}

    @Override
    public String kind() {
        return "pinyin-annotation";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        List<Annotation> found = annotations(text);
        boolean throughout = found.stream()
                        .filter(annotation -> annotation.toned() && followsHan(text, annotation.start()))
                        .limit(THROUGHOUT)
                        .count()
                == THROUGHOUT;
        int removedTo = -1;
        for (Annotation one : found) {
            int start = one.start();
            boolean follows = start == removedTo || followsHan(text, start);
            boolean annotation = one.bracketed()
                    ? (follows && (one.toned() || throughout))
                            || (throughout && one.toned() && isLatinLetter(text, start - 1))
                    : throughout && one.toned() && start > 0 && text.charAt(start - 1) == '?';
            if (annotation) {
                rewriter.keepTo(start);
                rewriter.drop(one.end() - start);
                removedTo = one.end();
            }
        }
    }

    /** Whatever may be an annotation, from left to right: syllables before a closing bracket. */
    private static List<Annotation> annotations(String text) {
        List<Annotation> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == ')' || unit == '\uFF09') {
                Annotation annotation = closingAt(text, i, from);
                if (annotation != null) {
                    found.add(annotation);
                }
                from = i + 1;
            }
        }
        return found;
    }

    private static @Nullable Annotation closingAt(String text, int close, int from) {
        int end = close;
        while (end > from && close - end < MOST_SPACES && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        boolean toned = false;
        while (start > from && close - start <= LONGEST && isPart(text.charAt(start - 1))) {
            start--;
            toned |= TONED.indexOf(text.charAt(start)) >= 0;
        }
        int first = start;
        while (first < end && first - start < MOST_SPACES && text.charAt(first) == ' ') {
            first++;
        }
        if (first == end || !arePinyin(text.substring(first, end))) {
            return null;
        }
        boolean bracketed = start > from && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '\uFF08');
        return new Annotation(bracketed ? start - 1 : start, close + 1, bracketed, toned);
    }

    private static boolean isPart(char unit) {
        return TONELESS.containsKey(unit) || SEPARATORS.indexOf(unit) >= 0;
    }

    private static boolean arePinyin(String syllables) {
        StringBuilder plain = new StringBuilder();
        int count = 1;
        for (int i = 0; i < syllables.length(); i++) {
            Character letter = TONELESS.get(syllables.charAt(i));
            if (letter != null) {
                plain.append(letter.charValue());
                continue;
            }
            if (!SYLLABLES.contains(plain.toString())) {
                return false;
            }
            plain.setLength(0);
            count++;
        }
        return count <= MOST_SYLLABLES && SYLLABLES.contains(plain.toString());
    }

    private static boolean followsHan(String text, int at) {
        return at > 0 && Character.isIdeographic(text.codePointBefore(at));
    }

    private static boolean isLatinLetter(String text, int at) {
        return at >= 0 && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN;
    }

    private static Map<Character, Character> toneless() {
        Map<Character, Character> toneless = new HashMap<>();
        for (char c = 'a'; c <= 'z'; c++) {
            toneless.put(c, c);
        }
        toneless.put('ü', 'ü');
        toneless.put('ê', 'e');
        toneless.put('ɑ', 'a');
        toneless.put('ɡ', 'g');
        for (char c : TONED.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            toneless.put(c, parts.indexOf('\u0308') > 0 ? 'ü' : parts.charAt(0));
        }
        return Map.copyOf(toneless);
    }

    private static Set<String> syllables() {
        String[] initials = ",b,p,m,f,d,t,n,l,g,k,h,j,q,x,r,z,c,s,y,w,zh,ch,sh".split(",");
        String[] finals =
                ("a,e,i,o,u,ü,ai,ei,ao,ou,an,en,ang,eng,ong,er,ia,ie,iao,iu,ian,in,iang,ing,iong,ua,uo,uai,ui,uan,un,"
                                + "uang,üe,ue,üan,ün")
                        .split(",");
        Set<String> syllables = new HashSet<>(Set.of("n", "ng", "m", "hm", "hng"));
        for (String initial : initials) {
            for (String vowels : finals) {
                syllables.add(initial + vowels);
            }
        }
        return Set.copyOf(syllables);
    }
}
