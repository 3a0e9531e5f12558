package dev.newsmill.bench.train;

import dev.newsmill.text.entity.crf.Lexicons;
import dev.newsmill.text.entity.crf.Model;
import dev.newsmill.text.entity.crf.ModelFile;
import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.Examples;
import dev.newsmill.text.entity.training.Settings;
import dev.newsmill.text.entity.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Trains the entity tagger's model. The same data and settings give the same bytes, and so the same digest, on every platform. */
public final class EntityTraining {
    private EntityTraining() {}

    /**
     * What was trained.
     *
     * @param digest SHA-256 of the model before compression
     * @param bytes of the compressed file
     */
    public record Outcome(String digest, long bytes, String card) {}

    /**
     * @param sources files or folders
     * @param out the compressed model; its folder must exist
     */
    public static Outcome run(List<Path> sources, Settings settings, Path out, Consumer<String> progress)
            throws IOException {
        List<TrainingData> data = TrainingData.read(sources);
        List<Annotated> examples = data.stream()
                .flatMap(file -> file.texts().stream())
                .flatMap(text -> Examples.of(text).stream())
                .filter(text -> !text.text().isEmpty())
                .toList();
        progress.accept(examples.size() + " sentences from " + data.size() + " files");
        byte[] model = new Trainer(examples, Lexicons.features(), settings)
                .train(progress)
                .toBytes(settings);
        byte[] compressed = ModelFile.compress(model);
        Files.write(out, compressed);
        String digest = ModelFile.digest(model);
        String card = card(data, settings, examples.size(), digest, compressed.length);
        return new Outcome(
                digest, compressed.length, card + licences(sources) + scores(ModelFile.read(model), sources));
    }

    private static String licences(List<Path> sources) throws IOException {
        var licences = new StringBuilder("\n## Licences of the data\n");
        for (Path source : sources.stream().distinct().toList()) {
            licences.append("- ")
                    .append(source)
                    .append(": ")
                    .append(TrainingData.licence(source))
                    .append('\n');
        }
        return licences.toString();
    }

    /** On what the folders hold besides for measuring, sentence by sentence: the model alone, without the rules for documents. */
    private static String scores(Model model, List<Path> sources) throws IOException {
        var scores = new StringBuilder("\n## Scores, by sentence\n");
        List<TrainingData> heldOut =
                TrainingData.heldOut(sources.stream().distinct().toList());
        if (heldOut.isEmpty()) {
            scores.append("Not measured: no folder holds a *dev*.iob2.\n");
        }
        for (TrainingData file : heldOut) {
            int right = 0;
            int found = 0;
            for (Annotated sentence : file.texts()) {
                List<Stretch> names = model.names(Lexicons.features().of(sentence.text()));
                found += names.size();
                right += (int) names.stream().filter(sentence.names()::contains).count();
            }
            scores.append(String.format(
                    Locale.ROOT,
                    "- %s: F1 %.2f of %,d names%n",
                    file.file(),
                    200.0 * right / Math.max(1, found + file.names()),
                    file.names()));
        }
        return scores.toString().replace("\r\n", "\n");
    }

    private static String card(List<TrainingData> data, Settings settings, int sentences, String digest, int bytes) {
        var card = new StringBuilder("| file | texts | characters | names | SHA-256 |\n|---|---:|---:|---:|---|\n");
        for (TrainingData file : data) {
            card.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | `%s` |%n",
                    file.file(),
                    file.texts().size(),
                    file.characters(),
                    file.names(),
                    file.sha256()));
        }
        card.append("\nSentences: ").append(String.format(Locale.ROOT, "%,d", sentences));
        card.append("\nSettings: `").append(settings).append('`');
        card.append("\nModel: SHA-256 `").append(digest).append("` before compression, ");
        return card.append(String.format(Locale.ROOT, "%,d bytes compressed%n", bytes))
                .toString()
                .replace("\r\n", "\n");
    }
}
