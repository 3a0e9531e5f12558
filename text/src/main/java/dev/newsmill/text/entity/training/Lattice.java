package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Labels;
import java.util.Arrays;

/** Forward and backward sums over all label sequences of a sentence, scaled at each character. One per sentence; not thread-safe. */
final class Lattice {
    private static final int COUNT = Labels.COUNT;
    private static final boolean[][] ALLOWED = allowed();

    private final int length;
    private final float[][] edges;
    private final float[] local;
    private final float[] forward;
    private final float[] backward;
    private final float[] scales;

    /**
     * @param weights of each label at each character
     * @param between from label to label, the start's row last
     */
    Lattice(float[] weights, float[][] between) {
        length = weights.length / COUNT;
        edges = exponentials(between);
        local = new float[weights.length];
        forward = new float[weights.length];
        backward = new float[weights.length];
        scales = new float[length];
        for (int i = 0; i < length; i++) {
            float most = weights[i * COUNT];
            for (int label = 1; label < COUNT; label++) {
                most = Math.max(most, weights[i * COUNT + label]);
            }
            for (int label = 0; label < COUNT; label++) {
                local[i * COUNT + label] = (float) StrictMath.exp(weights[i * COUNT + label] - most);
            }
        }
        goForward();
        goBackward();
    }

    static float[][] exponentials(float[][] between) {
        float[][] edges = new float[COUNT + 1][COUNT];
        for (int from = 0; from <= COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                edges[from][to] = ALLOWED[from][to] ? (float) StrictMath.exp(between[from][to]) : 0;
            }
        }
        return edges;
    }

    private void goForward() {
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int to = 0; to < COUNT; to++) {
                float arriving = i == 0 ? edges[COUNT][to] : 0;
                for (int from = 0; i > 0 && from < COUNT; from++) {
                    arriving += forward[(i - 1) * COUNT + from] * edges[from][to];
                }
                float value = arriving * local[i * COUNT + to];
                forward[i * COUNT + to] = value;
                sum += value;
            }
            scales[i] = sum;
            for (int to = 0; to < COUNT; to++) {
                forward[i * COUNT + to] /= sum;
            }
        }
    }

    private void goBackward() {
        for (int label = 0; label < COUNT; label++) {
            backward[(length - 1) * COUNT + label] = Labels.isOpen(label) ? 0 : 1;
        }
        float[] weighted = new float[COUNT];
        for (int i = length - 2; i >= 0; i--) {
            for (int to = 0; to < COUNT; to++) {
                weighted[to] = local[(i + 1) * COUNT + to] * backward[(i + 1) * COUNT + to] / scales[i + 1];
            }
            for (int from = 0; from < COUNT; from++) {
                float sum = 0;
                for (int to = 0; to < COUNT; to++) {
                    sum += edges[from][to] * weighted[to];
                }
                backward[i * COUNT + from] = sum;
            }
        }
    }

    /** The probability of each label at a character. */
    void probabilities(int at, float[] labels) {
        float sum = 0;
        for (int label = 0; label < COUNT; label++) {
            labels[label] = forward[at * COUNT + label] * backward[at * COUNT + label];
            sum += labels[label];
        }
        for (int label = 0; label < COUNT; label++) {
            labels[label] /= sum;
        }
    }

    /** Takes how often each pair of labels is expected from the sums. */
    void subtractExpected(float[][] sums) {
        float[] first = new float[COUNT];
        probabilities(0, first);
        for (int label = 0; label < COUNT; label++) {
            sums[COUNT][label] -= first[label];
        }
        float end = 0;
        for (int label = 0; label < COUNT; label++) {
            end += forward[(length - 1) * COUNT + label] * backward[(length - 1) * COUNT + label];
        }
        for (int i = 1; i < length; i++) {
            for (int to = 0; to < COUNT; to++) {
                float right = local[i * COUNT + to] * backward[i * COUNT + to] / scales[i] / end;
                for (int from = 0; right > 0 && from < COUNT; from++) {
                    sums[from][to] -= forward[(i - 1) * COUNT + from] * edges[from][to] * right;
                }
            }
        }
    }

    static boolean isAllowed(int from, int to) {
        return ALLOWED[from][to];
    }

    private static boolean[][] allowed() {
        boolean[][] allowed = new boolean[COUNT + 1][COUNT];
        for (boolean[] row : allowed) {
            Arrays.fill(row, false);
        }
        for (int to = 0; to < COUNT; to++) {
            for (int from = 0; from < COUNT; from++) {
                allowed[from][to] = Labels.mayFollow(from, to);
            }
            allowed[COUNT][to] = Labels.mayFollow(0, to);
        }
        return allowed;
    }
}
