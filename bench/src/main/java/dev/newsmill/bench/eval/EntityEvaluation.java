package dev.newsmill.bench.eval;

import dev.newsmill.text.entity.Dictionary;
import dev.newsmill.text.entity.EntityTagger;
import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Normaliser;
import dev.newsmill.text.normalise.Range;
import dev.newsmill.text.segment.Segmenter;
import dev.newsmill.text.segment.Sentences;
import dev.newsmill.text.segment.Sentences.Sentence;
import dev.newsmill.text.segment.Token;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Runs taggers over gold data as the pipeline would: identify the language of the whole file, normalise, tag, map back. Each file
 * is tagged several times and the last is measured, so that loading and warming up do not count.
 */
public final class EntityEvaluation {
    private static final double NANOS = 1e9;
    private static final int IDENTIFY_BY = 20_000;
    private static final int WARM_UP = 300_000;
    private static final int MOST_ROUNDS = 30;

    private EntityEvaluation() {}

    /** @param dictionary the user's names; empty for none */
    public static EntityReport run(List<EntityGold> gold, Dictionary dictionary) {
        List<EntityReport.Part> parts = new ArrayList<>();
        for (EntityGold file : gold) {
            Language language = language(file);
            parts.add(new EntityReport.Part(
                    file.name(),
                    measure(file, text -> tag(text, language, dictionary)),
                    dictionary.size() == 0 ? null : measure(file, text -> tag(text, language, Dictionary.EMPTY)),
                    measure(file, text -> hanLp(text, language))));
        }
        return new EntityReport(parts);
    }

    private static Language language(EntityGold file) {
        var text = new StringBuilder();
        for (Annotated document : file.documents()) {
            if (text.length() > IDENTIFY_BY) {
                break;
            }
            text.append(document.text()).append('\n');
        }
        return LanguageIdentifier.identify(text.toString());
    }

    private static EntityReport.Result measure(EntityGold file, Function<String, List<Stretch>> tagger) {
        long characters = file.documents().stream()
                .mapToLong(document -> document.text().length())
                .sum();
        long rounds = Math.min(MOST_ROUNDS, 1 + WARM_UP / Math.max(1, characters));
        EntityReport.Result result = once(file, tagger);
        for (int round = 0; round < rounds; round++) {
            result = once(file, tagger);
        }
        return result;
    }

    private static EntityReport.Result once(EntityGold file, Function<String, List<Stretch>> tagger) {
        var score = new EntityScore();
        long characters = 0;
        long nanos = 0;
        for (Annotated document : file.documents()) {
            long start = cpuTime();
            List<Stretch> found = tagger.apply(document.text());
            nanos += cpuTime() - start;
            characters += document.text().length();
            score.add(document.text(), document.names(), found);
        }
        return new EntityReport.Result(
                score.all(), score.types(), Math.round(characters / Math.max(nanos / NANOS, 1e-6)), score.errors());
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Stretch> tag(String text, Language language, Dictionary dictionary) {
        Normalised normalised = Normaliser.normalise(text, language);
        List<Stretch> names = new ArrayList<>();
        for (Tagged name :
                EntityTagger.tag("", normalised.text(), language, dictionary).text()) {
            names.add(back(normalised, name.type().ordinal(), name.start(), name.end()));
        }
        return names;
    }

    /** HanLP's own recognition of all names, on the same normalised text. */
    private static List<Stretch> hanLp(String text, Language language) {
        Normalised normalised = Normaliser.normalise(text, language);
        List<Stretch> names = new ArrayList<>();
        for (Sentence sentence : Sentences.of(normalised.text())) {
            for (Token token : Segmenter.wordsWithNames(sentence.text())) {
                int kind = List.of("nr", "ns", "nt")
                        .indexOf(token.nature()
                                .substring(0, Math.min(2, token.nature().length())));
                if (kind >= 0) {
                    names.add(back(normalised, kind, sentence.start() + token.start(), sentence.start() + token.end()));
                }
            }
        }
        return names;
    }

    private static Stretch back(Normalised normalised, int kind, int start, int end) {
        Range original = normalised.offsets().toOriginal(start, end);
        return new Stretch(kind, original.start(), original.end());
    }
}
