package dev.newsmill.bench.duplicates;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Alters stories as reprints, spinners and mutilating sites do. Equal arguments and equal seeds give equal results. */
final class Alterations {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int EXCERPT_PER_CENT = 40;
    private static final int CUT_PER_CENT = 30;
    private static final int PINYIN_EVERY = 7;
    private static final String OTHER_TITLE = "刚刚传来消息，很多人还不知道";
    private static final String FULL_WIDTH = "，。：；！？（）“”";
    private static final String HALF_WIDTH = ",.:;!?()\"\"";
    private static final int ADVERTISE_EVERY = 3;
    private static final String ADVERTISEMENT = "\n扫码下载手机客户端，新用户注册就送大礼包，还有更多好礼等你来拿\n";
    private static final String[][] LOOK_ALIKES = {
        {"最", "蕞"},
        {"一", "⼀"},
        {"二", "⼆"},
        {"人", "⼈"},
        {"大", "⼤"},
        {"发展", "快速发展"},
        {"企业", "公司"},
        {"重点", "要点"},
        {"提升", "提高"},
        {"加强", "强化"},
        {"推进", "推动"},
        {"工作", "业务"},
        {"表示", "说"},
        {"实现", "达成"},
        {"问题", "难题"}
    };

    private final List<Story> others;
    private final Words words;

    /** @param others stories to hide excerpts in */
    Alterations(List<Story> others, Words words) {
        this.others = others;
        this.words = words;
    }

    Story alter(Story story, Variant variant, Random random) {
        return switch (variant) {
            case OTHER_HEADER_AND_FOOTER -> story;
            case TRADITIONAL_SCRIPT -> new Story(words.traditional(story.title()), words.traditional(story.text()));
            case PINYIN_RESIDUE -> new Story(story.title(), withPinyin(words.traditional(story.text())));
            case SEO_LOOK_ALIKES -> story.withText(lookAlikes(story.text()));
            case PARAGRAPHS_DROPPED_20 -> dropped(story, 20, random);
            case PARAGRAPHS_DROPPED_40 -> dropped(story, 40, random);
            case PARAGRAPHS_SHUFFLED -> shuffled(story, random);
            case SYNONYMS_5 -> reworded(story, 5, random);
            case SYNONYMS_15 -> reworded(story, 15, random);
            case SYNONYMS_30 -> reworded(story, 30, random);
            case EXCERPT_ALONE -> new Story("", excerpt(story.text(), random));
            case EXCERPT_IN_ANOTHER -> hidden(story, random);
            case EXCERPT_REWORDED_10 -> reworded(new Story("", excerpt(story.text(), random)), 10, random);
            case CUT_SHORT ->
                story.withText(story.text().substring(0, story.text().length() * CUT_PER_CENT / 100) + "……");
            case GROWN ->
                story.withText(
                        story.text() + '\n' + excerpt(other(story, random).text(), random));
            case OTHER_TITLE -> new Story(OTHER_TITLE, story.text());
            case OTHER_PUNCTUATION -> story.withText(otherPunctuation(story.text()));
            case ADVERTISEMENTS_INSERTED -> withAdvertisements(story);
            case NUMBERS_CHANGED -> new Story(otherNumbers(story.title(), random), otherNumbers(story.text(), random));
        };
    }

    private Story reworded(Story story, int perCent, Random random) {
        return new Story(words.reworded(story.title(), perCent, random), words.reworded(story.text(), perCent, random));
    }

    private static Story dropped(Story story, int perCent, Random random) {
        List<String> parts = story.parts();
        String kept = parts.stream()
                .filter(part -> random.nextInt(100) >= perCent)
                .collect(Collectors.joining(story.joint()));
        return kept.isBlank() ? story : story.withText(kept);
    }

    private static Story shuffled(Story story, Random random) {
        List<String> parts = story.parts();
        Collections.shuffle(parts, random);
        return story.withText(String.join(story.joint(), parts));
    }

    private static String excerpt(String text, Random random) {
        int length = text.length() * EXCERPT_PER_CENT / 100;
        int start = random.nextInt(text.length() - length);
        return text.substring(start, start + length);
    }

    private static String otherPunctuation(String text) {
        String altered = text.replace("\n", "\n\n　　");
        for (int i = 0; i < FULL_WIDTH.length(); i++) {
            altered = altered.replace(FULL_WIDTH.charAt(i), HALF_WIDTH.charAt(i));
        }
        return altered;
    }

    private static Story withAdvertisements(Story story) {
        StringBuilder text = new StringBuilder();
        int parts = 0;
        for (String part : story.parts()) {
            text.append(part).append(story.joint()).append(++parts % ADVERTISE_EVERY == 0 ? ADVERTISEMENT : "");
        }
        return story.withText(text.toString());
    }

    private Story other(Story story, Random random) {
        Story other = others.get(random.nextInt(others.size()));
        while (other.equals(story)) {
            other = others.get(random.nextInt(others.size()));
        }
        return other;
    }

    private Story hidden(Story story, Random random) {
        Story host = other(story, random);
        int cut = random.nextInt(host.text().length());
        return host.withText(host.text().substring(0, cut)
                + '\n'
                + excerpt(story.text(), random)
                + '\n'
                + host.text().substring(cut));
    }

    private static String otherNumbers(String text, Random random) {
        return DIGITS.matcher(text).replaceAll(found -> {
            StringBuilder other = new StringBuilder();
            for (int i = 0; i < found.group().length(); i++) {
                int digit = found.group().charAt(i) - '0';
                other.append((digit + 1 + random.nextInt(9)) % 10);
            }
            return other.toString();
        });
    }

    private static String withPinyin(String text) {
        StringBuilder annotated = new StringBuilder();
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            annotated.append(text.charAt(i));
            if (Character.isIdeographic(text.charAt(i)) && han++ % PINYIN_EVERY == 0) {
                annotated.append("(zhāi)");
            }
        }
        return annotated.toString();
    }

    private static String lookAlikes(String text) {
        String altered = text;
        for (String[] pair : LOOK_ALIKES) {
            altered = altered.replace(pair[0], pair[1]);
        }
        return altered;
    }
}
