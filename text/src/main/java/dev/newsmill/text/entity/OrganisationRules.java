package dev.newsmill.text.entity;

import dev.newsmill.text.segment.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places, zones and organisations out of HanLP's words: a name or a level word, words that describe, an ending. */
final class OrganisationRules {
    private static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "国家", "自治区");
    private static final Set<String> ASSEMBLIES = Set.of("人大", "人大常委会", "政协");

    /** HanLP's labels of words that may stand inside an organisation's name: nouns, adjectives and verbs used as nouns. */
    private static final Set<String> INNER = Set.of(
            "n", "nz", "vn", "j", "b", "ng", "an", "ns", "nsf", "nt", "nr", "f", "a", "ntc", "ntu", "nto", "nth", "v");

    /** A short name in quotation marks; with a zone behind it both make one name. */
    private static final Pattern QUOTED = Pattern.compile("[“‘][\\p{IsHan}]{2,4}[”’]");

    private static final int MOST_WORDS = 7;

    private OrganisationRules() {}

    static void find(String text, List<Token> tokens, Spans spans) {
        for (int i = 0; i < tokens.size(); i++) {
            int end = organisationEnd(text, tokens, i);
            if (end > 0) {
                spans.claim(Type.ORGANISATION, tokens.get(i).start(), end);
            }
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            int zone = Names.ZONES.startingAt(text, quoted.end());
            if (zone > 0) {
                spans.claim(Type.PLACE, quoted.start(), quoted.end() + zone);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            place(text, tokens, i, spans);
        }
    }

    private static void place(String text, List<Token> tokens, int first, Spans spans) {
        Token token = tokens.get(first);
        int region = Names.REGIONS.startingAt(text, token.start());
        int end = token.start() + region;
        if (region == 0) {
            int zone = Names.ZONES.startingAt(text, token.end());
            boolean nameOfZone = zone > 0
                    && (token.nature().startsWith("nr") || token.nature().equals("nz"));
            if (Names.isNoName(token.text()) || (!isPlace(token) && !nameOfZone)) {
                return;
            }
            end = zone > 0 ? token.end() + zone : facilityEnd(tokens, first);
        }
        int office = Names.OFFICES_OF_PLACES.startingAt(text, end);
        spans.claim(office > 0 ? Type.ORGANISATION : Type.PLACE, token.start(), end + office);
    }

    /** 常州 + 南站, 沿江 + 大道: at most two words behind the place. */
    private static int facilityEnd(List<Token> tokens, int first) {
        int end = tokens.get(first).end();
        for (int i = first + 1; i < tokens.size() && i <= first + 2; i++) {
            Token token = tokens.get(i);
            if (token.start() != end || !Names.FACILITIES.contains(token.text())) {
                break;
            }
            end = token.end();
        }
        return end;
    }

    /** The end of the longest organisation's name that starts with this word; 0 when there is none. */
    private static int organisationEnd(String text, List<Token> tokens, int first) {
        Token head = tokens.get(first);
        int known = Names.BODIES.startingAt(text, head.start());
        boolean level = LEVELS.contains(head.text());
        boolean complete = head.nature().startsWith("nt") || isAssembly(head.text());
        boolean named = known > 0
                || complete
                || isPlace(head)
                || head.nature().startsWith("nr")
                || Names.REGIONS.contains(head.text());
        int headEnd = Math.max(head.end(), head.start() + known);
        int best = known > 0 || complete ? headEnd : 0;
        if (!level && !named) {
            return best;
        }
        int previousEnd = headEnd;
        for (int i = first + 1; i < tokens.size() && i - first < MOST_WORDS; i++) {
            Token token = tokens.get(i);
            if (token.end() <= headEnd) {
                continue;
            }
            if (token.start() != previousEnd || !INNER.contains(token.nature())) {
                break;
            }
            if (isOrganisation(text, headEnd, token.end(), level)) {
                best = token.end();
            }
            previousEnd = token.end();
        }
        return best;
    }

    /** Whether a name that is complete up to here is one of an organisation, judged by how it ends. */
    private static boolean isOrganisation(String text, int headEnd, int end, boolean level) {
        int ending = Names.ENDINGS.endingAt(text, end);
        int start = end - ending;
        if (ending == 0 || start < headEnd) {
            return false;
        }
        String word = text.substring(start, end);
        boolean direct = start == headEnd;
        if (level) {
            return Names.LEVEL_ENDINGS.contains(word) || (direct && ASSEMBLIES.contains(word));
        }
        return !Names.OFFICES_OF_PLACES.contains(word) || direct || Names.ZONES.endingAt(text, start) > 0;
    }

    /** 市政协 as one word. */
    private static boolean isAssembly(String word) {
        return word.length() > 1 && LEVELS.contains(word.substring(0, 1)) && ASSEMBLIES.contains(word.substring(1));
    }

    private static boolean isPlace(Token token) {
        return token.nature().startsWith("ns") && token.text().length() >= 2;
    }
}
