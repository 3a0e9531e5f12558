package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Labels;
import dev.newsmill.text.entity.crf.ModelFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What training found.
 *
 * @param features hashes
 * @param weights per feature one weight per label
 * @param between weights from label to label, the start's row last
 */
public record Weights(int[] features, float[] weights, float[][] between) {
    /** The model's bytes: weights rounded to eight bits by one scale, features left out whose weights all are small. */
    public byte[] toBytes(Settings settings) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            if (largest(i) >= settings.least()) {
                kept.add(i);
            }
        }
        kept.sort((a, b) -> Integer.compareUnsigned(features[a], features[b]));
        float scale = Byte.MAX_VALUE / settings.most();
        int[] hashes = new int[kept.size()];
        byte[] rounded = new byte[kept.size() * Labels.COUNT];
        for (int i = 0; i < hashes.length; i++) {
            int row = kept.get(i);
            hashes[i] = features[row];
            for (int label = 0; label < Labels.COUNT; label++) {
                rounded[i * Labels.COUNT + label] = round(weights[row * Labels.COUNT + label] * scale);
            }
        }
        int[][] edges = new int[between.length][Labels.COUNT];
        for (int from = 0; from < between.length; from++) {
            for (int to = 0; to < Labels.COUNT; to++) {
                float bold = Labels.begins(to) ? settings.boldness() : 0;
                edges[from][to] = Math.round((between[from][to] + bold) * scale);
            }
        }
        return ModelFile.write(hashes, rounded, edges);
    }

    private static byte round(float weight) {
        return (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(weight)));
    }

    private float largest(int feature) {
        float largest = 0;
        for (int label = 0; label < Labels.COUNT; label++) {
            largest = Math.max(largest, Math.abs(weights[feature * Labels.COUNT + label]));
        }
        return largest;
    }
}
