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
    private final List<Integer> sources = new ArrayList<>();
    private final int blocks;
    private final float[] weights;
    private final float[] squares;
    private final float[][] between = new float[Labels.COUNT + 1][Labels.COUNT];
    private final float[][] betweenSquares = new float[Labels.COUNT + 1][Labels.COUNT];
    private final SplittableRandom random;

    /** Takes the features of the examples; needs about 800 bytes per character. */
    public Trainer(List<Example> examples, Features features, Settings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        for (Example example : examples) {
            sentences.add(features.of(example.sentence()));
            labels.add(Labels.of(example.sentence().length(), example.names()));
            sources.add(example.source());
        }
        vocabulary = Vocabulary.of(sentences, settings.minimum());
        for (int[] sentence : sentences) {
            for (int i = 0; i < sentence.length; i++) {
                sentence[i] = sentence[i] == 0 ? -1 : vocabulary.number(sentence[i]);
            }
        }
        int most = sources.stream().mapToInt(Integer::intValue).max().orElse(0);
        blocks = settings.own() ? most + 2 : 1;
        weights = new float[blocks * vocabulary.size() * Labels.COUNT];
        squares = new float[weights.length];
    }

    /** Trains and returns the weights; call once. */
    public Weights train(Consumer<String> progress) {
        int[] order = new int[sentences.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            shuffle(order);
            for (int index : order) {
                learn(index);
            }
            progress.accept("epoch " + epoch + " of " + settings.epochs());
        }
        return result();
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
        int own = settings.own() ? (1 + sources.get(index)) * vocabulary.size() : -1;
        Lattice lattice = new Lattice(scores(shown, gold.length, own), between);
        float[] gradient = new float[Labels.COUNT];
        for (int i = 0; i < gold.length; i++) {
            lattice.probabilities(i, gradient);
            for (int label = 0; label < Labels.COUNT; label++) {
                float slope = (label == gold[i] ? 1 : 0) - gradient[label];
                if (Math.abs(slope) >= LEAST_GRADIENT) {
                    step(shown, i, label, slope, own);
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

    private float[] scores(int[] shown, int length, int own) {
        float[] scores = new float[length * Labels.COUNT];
        for (int i = 0; i < length; i++) {
            for (int k = i * Features.PER_CHARACTER; k < (i + 1) * Features.PER_CHARACTER; k++) {
                if (shown[k] >= 0) {
                    add(scores, i, shown[k]);
                    if (own >= 0) {
                        add(scores, i, own + shown[k]);
                    }
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

    private void step(int[] shown, int at, int label, float slope, int own) {
        for (int k = at * Features.PER_CHARACTER; k < (at + 1) * Features.PER_CHARACTER; k++) {
            if (shown[k] >= 0) {
                step(shown[k] * Labels.COUNT + label, slope);
                if (own >= 0) {
                    step((own + shown[k]) * Labels.COUNT + label, slope);
                }
            }
        }
    }

    private void step(int weight, float slope) {
        float gradient = slope - settings.decay() * weights[weight];
        squares[weight] += gradient * gradient;
        weights[weight] += settings.rate() * gradient / (float) Math.sqrt(squares[weight] + 1e-6f);
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

    private Weights result() {
        int size = vocabulary.size() * Labels.COUNT;
        float[] result = new float[size];
        float kept = 1 - settings.dropout();
        for (int i = 0; i < size; i++) {
            float weight = weights[i] + (blocks > 1 ? weights[size + i] : 0);
            result[i] = weight * kept;
        }
        return new Weights(vocabulary.hashes(), result, between);
    }
}
