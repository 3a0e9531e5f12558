package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Features;
import dev.newsmill.text.entity.crf.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Trains the field by its likelihood, sentence by sentence, with AdaGrad (Duchi, Hazan, Singer 2011) and dropout of features. The
 * same examples and settings give the same weights, bit by bit, on every platform: one thread, {@code StrictMath}, a fixed order of
 * sums. Not thread-safe.
 */
public final class Trainer {
    /** Smaller gradients change nothing that survives rounding to eight bits. */
    private static final float LEAST_GRADIENT = 2e-3f;

    private final Settings settings;
    private final Vocabulary vocabulary;
    private final List<int[]> sentences = new ArrayList<>();
    private final List<byte[]> labels = new ArrayList<>();
    private final float[] weights;
    private final float[] squares;

    /** Of the weights after each epoch of the second half of each run. */
    private final float[] sums;

    private final float[][] between = new float[Labels.COUNT + 1][Labels.COUNT];
    private final float[][] betweenSums = new float[Labels.COUNT + 1][Labels.COUNT];
    private final float[][] betweenSquares = new float[Labels.COUNT + 1][Labels.COUNT];
    private final SplittableRandom random;

    /** Takes the features of the examples; needs about 800 bytes per character. */
    public Trainer(List<Annotated> examples, Features features, Settings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        for (Annotated example : examples) {
            sentences.add(features.of(example.text()));
            labels.add(Labels.of(example.text().length(), example.names()));
        }
        vocabulary = Vocabulary.of(sentences, settings.minimum());
        for (int[] sentence : sentences) {
            for (int i = 0; i < sentence.length; i++) {
                sentence[i] = sentence[i] == 0 ? -1 : vocabulary.number(sentence[i]);
            }
        }
        weights = new float[vocabulary.size() * Labels.COUNT];
        squares = new float[weights.length];
        sums = new float[weights.length];
    }

    /** Trains several times from the start and returns the mean of the weights; call once. */
    public Weights train(Consumer<String> progress) {
        int[] order = new int[sentences.size()];
        Arrays.setAll(order, i -> i);
        for (int run = 1; run <= settings.runs(); run++) {
            forget();
            for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                shuffle(order);
                for (int index : order) {
                    learn(index);
                }
                if (2 * epoch > settings.epochs()) {
                    addToSums();
                }
                progress.accept(
                        "run " + run + " of " + settings.runs() + ", epoch " + epoch + " of " + settings.epochs());
            }
        }
        return result();
    }

    private void forget() {
        Arrays.fill(weights, 0);
        Arrays.fill(squares, 0);
        for (int from = 0; from <= Labels.COUNT; from++) {
            Arrays.fill(between[from], 0);
            Arrays.fill(betweenSquares[from], 0);
        }
    }

    private void addToSums() {
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
        for (int from = 0; from <= Labels.COUNT; from++) {
            for (int to = 0; to < Labels.COUNT; to++) {
                betweenSums[from][to] += between[from][to];
            }
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void learn(int index) {
        byte[] gold = labels.get(index);
        int[] shown = dropped(sentences.get(index));
        Lattice lattice = new Lattice(scores(shown, gold.length), between);
        float[] gradient = new float[Labels.COUNT];
        for (int i = 0; i < gold.length; i++) {
            lattice.probabilities(i, gradient);
            for (int label = 0; label < Labels.COUNT; label++) {
                float slope = (label == gold[i] ? 1 : 0) - gradient[label];
                if (Math.abs(slope) >= LEAST_GRADIENT) {
                    step(shown, i, label, slope);
                }
            }
        }
        stepBetween(lattice, gold);
    }

    /** Leaves features out; what is left keeps its weight, and the whole is scaled down at the end. */
    private int[] dropped(int[] sentence) {
        int[] shown = sentence.clone();
        long threshold = (long) (settings.dropout() * 65536);
        for (int i = 0; i < shown.length; i += 4) {
            long bits = random.nextLong();
            for (int k = 0; k < 4; k++) {
                if ((bits >>> 16 * k & 0xFFFF) < threshold) {
                    shown[i + k] = -1;
                }
            }
        }
        return shown;
    }

    private float[] scores(int[] shown, int length) {
        float[] scores = new float[length * Labels.COUNT];
        for (int i = 0; i < length; i++) {
            for (int k = i * Features.PER_CHARACTER; k < (i + 1) * Features.PER_CHARACTER; k++) {
                if (shown[k] >= 0) {
                    add(scores, i, shown[k]);
                }
            }
        }
        return scores;
    }

    private void add(float[] scores, int at, int row) {
        int from = row * Labels.COUNT;
        int to = at * Labels.COUNT;
        for (int label = 0; label < Labels.COUNT; label++) {
            scores[to + label] += weights[from + label];
        }
    }

    private void step(int[] shown, int at, int label, float slope) {
        for (int k = at * Features.PER_CHARACTER; k < (at + 1) * Features.PER_CHARACTER; k++) {
            if (shown[k] >= 0) {
                step(shown[k] * Labels.COUNT + label, slope);
            }
        }
    }

    private void step(int weight, float slope) {
        squares[weight] += slope * slope;
        weights[weight] += settings.rate() * slope / (float) Math.sqrt(squares[weight] + 1e-6f);
    }

    private void stepBetween(Lattice lattice, byte[] gold) {
        float[][] slopes = new float[Labels.COUNT + 1][Labels.COUNT];
        lattice.subtractExpected(slopes);
        slopes[Labels.COUNT][gold[0]] += 1;
        for (int i = 1; i < gold.length; i++) {
            slopes[gold[i - 1]][gold[i]] += 1;
        }
        for (int from = 0; from <= Labels.COUNT; from++) {
            for (int to = 0; to < Labels.COUNT; to++) {
                float slope = slopes[from][to];
                if (Lattice.isAllowed(from, to) && slope != 0) {
                    betweenSquares[from][to] += slope * slope;
                    between[from][to] += settings.rate() * slope / (float) Math.sqrt(betweenSquares[from][to] + 1e-6f);
                }
            }
        }
    }

    /** The mean over the second halves of all runs; dropout is made up for by the share that was shown. */
    private Weights result() {
        int added = settings.runs() * (settings.epochs() - settings.epochs() / 2);
        float share = (1 - settings.dropout()) / added;
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] * share;
        }
        float[][] meanBetween = new float[Labels.COUNT + 1][Labels.COUNT];
        for (int from = 0; from <= Labels.COUNT; from++) {
            for (int to = 0; to < Labels.COUNT; to++) {
                meanBetween[from][to] = betweenSums[from][to] / added;
            }
        }
        return new Weights(vocabulary.hashes(), mean, meanBetween);
    }
}
