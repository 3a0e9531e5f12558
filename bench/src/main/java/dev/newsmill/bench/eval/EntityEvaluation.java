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
 * Runs taggers over gold data as the pipeline would: identify the language of the whole file, normalise, tag, map back. Speed
 * is that of the tagging thread, by its CPU time, normalisation included, after all files were read once without measuring.
 */
public final class EntityEvaluation {
    private static final double NANOS = 1e9;
    private static final int IDENTIFY_BY = 20_000;

    /** Characters that each tagger reads before it is measured. */
    private static final int WARM_UP = 600_000;

    /** Characters that it reads while it is measured, if the file is not as large. */
    private static final int MEASURED = 300_000;

    private static final int MOST_ROUNDS = 30;

    private EntityEvaluation() {}

    /** @param dictionary the user's names; empty for none */
    public static EntityReport run(List<EntityGold> gold, Dictionary dictionary) {
        warmUp(gold, dictionary);
        List<EntityReport.Part> parts = new ArrayList<>();
        for (EntityGold file : gold) {
            Language language = language(file);
            Function<String, List<Stretch>> tagger = text -> tag(text, language, dictionary);
            parts.add(new EntityReport.Part(
                    file.name(),
                    measure(file.documents(), tagger),
                    dictionary.size() == 0
                            ? null
                            : measure(file.documents(), text -> tag(text, language, Dictionary.EMPTY)),
                    measure(file.documents(), text -> hanLp(text, language)),
                    file.twins().isEmpty() ? null : measure(file.twins(), tagger),
                    file.offices().isEmpty() ? null : OfficeGold.score(file.offices(), dictionary)));
        }
        return new EntityReport(parts);
    }

    /** Both taggers read all files before the first is measured, or that would bear the loading and compiling for all. */
    private static void warmUp(List<EntityGold> gold, Dictionary dictionary) {
        long characters = 0;
        while (characters < WARM_UP) {
            for (EntityGold file : gold) {
                Language language = language(file);
                for (Annotated document : file.documents()) {
                    tag(document.text(), language, dictionary);
                    hanLp(document.text(), language);
                }
                characters += Math.max(1_000, characters(file.documents()));
            }
        }
    }

    private static long characters(List<Annotated> documents) {
        return documents.stream()
                .mapToLong(document -> document.text().length())
                .sum();
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

    /** Tags the documents as often as it takes to read enough for a speed; the scores are those of one reading. */
    private static EntityReport.Result measure(List<Annotated> documents, Function<String, List<Stretch>> tagger) {
        long characters = characters(documents);
        long rounds = Math.min(MOST_ROUNDS, 1 + MEASURED / Math.max(1, characters));
        var score = new EntityScore();
        long nanos = 0;
        for (long round = 0; round < rounds; round++) {
            for (Annotated document : documents) {
                long start = cpuTime();
                List<Stretch> found = tagger.apply(document.text());
                nanos += cpuTime() - start;
                if (round == 0) {
                    score.add(document.text(), document.names(), found);
                }
            }
        }
        double seconds = Math.max(nanos / NANOS, 1e-6);
        return new EntityReport.Result(
                score.all(), score.types(), Math.round(rounds * characters / seconds), score.errors());
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
