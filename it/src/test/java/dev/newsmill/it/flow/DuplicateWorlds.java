package dev.newsmill.it.flow;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random sets of fetches, one world for each seed: articles with one or two versions, edited and reverted, fetched several times in no
 * order of time, with earlier published days that are trusted for some sources; and texts that are copies, excerpts, mixtures and
 * rewordings of a few stories. Worlds have nothing in common.
 */
final class DuplicateWorlds {
    static final String TRUSTED = "dated.example";

    static final Instant START = Instant.parse("2024-01-05T00:00:00Z");
    private static final int ARTICLES = 12;
    private static final int STORIES = 4;
    private static final int DAYS = 100;

    private DuplicateWorlds() {}

    /** The fetches of the worlds of the seeds from {@code first} on, one in eight twice. */
    static List<ArticleFetched> fetches(int first, int count) {
        List<ArticleFetched> fetches = new ArrayList<>();
        for (int seed = first; seed < first + count; seed++) {
            Random random = new Random(seed);
            for (int article = 0; article < ARTICLES; article++) {
                List<String> versions = new ArrayList<>();
                for (int n = random.nextInt(3) == 0 ? 2 : 1; n > 0; n--) {
                    versions.add(text(seed, article, random));
                }
                for (int n = 1 + random.nextInt(4); n > 0; n--) {
                    ArticleFetched fetch = fetch(seed, article, versions.get(random.nextInt(versions.size())), random);
                    fetches.add(fetch);
                    if (random.nextInt(8) == 0) {
                        fetches.add(fetch);
                    }
                }
            }
        }
        return fetches;
    }

    private static ArticleFetched fetch(int seed, int article, String text, Random random) {
        String url = "https://site" + article + ".example/" + seed;
        String source = article % 3 == 0 ? TRUSTED : "site" + article + ".example";
        Instant at = START.plusSeconds(3_600L * random.nextInt(24 * DAYS));
        return fetch(url, source, at, random.nextInt(40), text);
    }

    /** @param earlier days between the published day that the page shows and the fetch */
    static ArticleFetched fetch(String url, String source, Instant at, int earlier, String text) {
        LocalDate published = at.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(earlier);
        int line = text.indexOf('\n') + 1;
        Body body = Body.ofText(text.substring(0, line) + "发布时间：" + published + "\n" + text.substring(line));
        return new ArticleFetched(
                ArticleId.of(url, source, null, body.toBytes()),
                url,
                source,
                null,
                at,
                at,
                "test",
                "text/plain",
                null,
                body,
                Hints.NONE);
    }

    private static String text(int seed, int article, Random random) {
        int number = seed * STORIES + random.nextInt(STORIES);
        String story = story(number, 380);
        int either = article % 2;
        String body =
                switch (random.nextInt(6)) {
                    case 0, 1 -> story;
                    case 2 -> story.substring(story.length() / 3);
                    case 3 -> story + story(1_000_000 + seed * STORIES + either, 90);
                    case 4 -> reworded(story, 8, 2 * number + either);
                    default -> story(2_000_000 + seed * STORIES + either, 380) + story.substring(0, 190);
                };
        return titled(story, body);
    }

    /** A text under the title of a story. */
    static String titled(String story, String text) {
        return "标题：" + story.substring(0, 14) + "\n" + text;
    }

    /** Paragraphs of meaningless sentences; those of different seeds share nothing. */
    static String story(int seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            for (int i = 0; i < 14; i++) {
                text.append(character(random));
            }
            text.append(random.nextInt(3) == 0 ? "。\n" : "，");
        }
        return text.append("此事仍在办理之中。\n").toString();
    }

    /**
     * Pairs of characters replaced all over the text.
     *
     * @param pairs begin at so many of 100 characters: with 8, about 15 characters are replaced
     */
    static String reworded(String story, int pairs, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(story);
        for (int i = 0; i + 1 < text.length(); i++) {
            if (random.nextInt(100) < pairs
                    && Character.isIdeographic(text.charAt(i))
                    && Character.isIdeographic(text.charAt(i + 1))) {
                text.setCharAt(i, character(random));
                text.setCharAt(++i, character(random));
            }
        }
        return text.toString();
    }

    private static char character(Random random) {
        return (char) (0x4E00 + random.nextInt(3000));
    }
}
