package dev.newsmill.text.entity.crf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A model as bytes, version 1: {@code "NMCRF1"}, number of features, the weights between labels row by row (start last) as 32-bit
 * numbers, the features' hashes rising as unsigned numbers, each as its distance from the one before in groups of seven bits, then the
 * 8-bit weights label by label. Stored under gzip; digests are taken of the bytes before compression, which no platform changes.
 */
public final class ModelFile {
    private static final byte[] MAGIC = {'N', 'M', 'C', 'R', 'F', '1'};
    private static final int MOST_FEATURES = 1 << 24;

    private ModelFile() {}

    /**
     * @param features hashes, rising as unsigned numbers, distinct
     * @param weights row by row: the feature's weight for each label
     * @param between weights from label to label, the start's row last
     */
    public static byte[] write(int[] features, byte[] weights, int[][] between) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(features.length);
            for (int[] row : between) {
                for (int weight : row) {
                    out.writeInt(weight);
                }
            }
            long previous = 0;
            for (int feature : features) {
                long value = Integer.toUnsignedLong(feature);
                writeGroups(out, value - previous);
                previous = value;
            }
            for (int label = 0; label < Labels.COUNT; label++) {
                for (int i = 0; i < features.length; i++) {
                    out.write(weights[i * Labels.COUNT + label]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void writeGroups(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** @throws IllegalArgumentException if these are not the bytes of a model of this version */
    public static Model read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IllegalArgumentException("these bytes are not a model: they do not start with NMCRF1");
            }
            int count = in.readInt();
            if (count < 0 || count > MOST_FEATURES) {
                throw new IllegalArgumentException("the model claims " + count + " features");
            }
            int[][] between = new int[Labels.COUNT + 1][Labels.COUNT];
            for (int[] row : between) {
                for (int label = 0; label < row.length; label++) {
                    row[label] = in.readInt();
                }
            }
            int[] features = new int[count];
            long value = 0;
            for (int i = 0; i < count; i++) {
                value += readGroups(in);
                features[i] = (int) value;
            }
            byte[] weights = new byte[count * Labels.COUNT];
            for (int label = 0; label < Labels.COUNT; label++) {
                for (int i = 0; i < count; i++) {
                    weights[i * Labels.COUNT + label] = in.readByte();
                }
            }
            return new Model(features, weights, between);
        } catch (IOException e) {
            throw new IllegalArgumentException("the model ends too early, after " + bytes.length + " bytes", e);
        }
    }

    private static long readGroups(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int group = in.readUnsignedByte();
            value |= (long) (group & 0x7F) << shift;
            if (group < 0x80) {
                return value;
            }
        }
    }

    /** SHA-256 of the bytes before compression, 64 lower-case hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static byte[] compress(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return compressed.toByteArray();
    }

    /** @throws IOException if the stream cannot be read or is not under gzip */
    public static byte[] decompress(InputStream compressed) throws IOException {
        try (var in = new GZIPInputStream(compressed, 1 << 16)) {
            return in.readAllBytes();
        }
    }
}
