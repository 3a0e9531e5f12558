package dev.newsmill.text.duplicate;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What two documents are compared by: about 300 bytes, whatever the length of the text. Immutable and thread-safe; equal contents give
 * equal features.
 *
 * <p>Binary form, version 1, big-endian: version (1 byte), content hash (16), letters (4), grams (4), title (4), title and numbers (4),
 * body (4); sketches of the whole (128), its first third (24) and its last third (24), absent without grams; count of numbers (1) and each number (2), count
 * of names (1) and each name (2).
 */
public final class Features {
    /**
     * Characters per gram of the sketch. Shorter grams survive rewording better, longer ones tell unrelated texts apart better.
     */
    static final int GRAM = 5;

    /**
     * The same for a gram that begins with a letter of an alphabet, where five characters are one word: of the 16,290 pairs of 181 English
     * pages 18 were duplicates with 5, 4 with 8, and 2 with 12, which do have a long passage in common.
     */
    static final int ALPHABETIC_GRAM = 12;

    /** Components of the sketch: the error of an estimated similarity s is about the root of s (1 - s) / 128, at most 4.4 points. */
    static final int COMPONENTS = 128;

    /** As accurate as 32 bits once chance agreement, 1 in 256, is taken off. */
    static final int COMPONENT_BITS = 8;

    /** Components of the sketch of each end: enough to say whether there is any likeness, not how much. */
    static final int END_COMPONENTS = 24;

    /** The first and the last of so many parts are a text's ends. */
    private static final int ENDS_OF = 3;

    private static final int SKETCHES = COMPONENTS + 2 * END_COMPONENTS;
    private static final byte VERSION = 1;

    /** Stands for no gram. */
    private static final long NONE = 0;

    private static final int HASH_BYTES = 16;
    private static final int FIXED = 1 + HASH_BYTES + 5 * Integer.BYTES;
    private static final SimilarityHashPolicy POLICY =
            SimilarityHashing.superMinHash(COMPONENTS, COMPONENT_BITS, SuperMinHashVersion.V1);

    private static final SimilarityHashPolicy END_POLICY =
            SimilarityHashing.superMinHash(END_COMPONENTS, COMPONENT_BITS, SuperMinHashVersion.V1);

    private final byte[] bytes;
    private final int numbersAt;
    private final int namesAt;

    private Features(byte[] bytes) {
        this.bytes = bytes;
        this.numbersAt = FIXED + (ByteBuffer.wrap(bytes).getInt(1 + HASH_BYTES + Integer.BYTES) == 0 ? 0 : SKETCHES);
        this.namesAt = numbersAt + 1 + Character.BYTES * (bytes[numbersAt] & 0xFF);
    }

    /** @param skeleton of the content */
    static Features of(String content, String contentHash, String skeleton) {
        int line = content.indexOf('\n');
        String title = line < 0 ? "" : content.substring(0, line);
        String text = content.substring(line + 1);
        long[] places = grams(skeleton);
        long[] grams = Hashes.distinct(present(places));
        char[] numbers = Numbers.of(content);
        char[] names = Names.of(title, text);
        int sketch = grams.length == 0 ? 0 : SKETCHES;
        ByteBuffer out = ByteBuffer.allocate(FIXED + sketch + 2 + Character.BYTES * (numbers.length + names.length));
        out.put(VERSION).put(HexFormat.of().parseHex(contentHash));
        out.putInt(skeleton.length()).putInt(grams.length);
        out.putInt(title(title)).putInt(titleAndNumbers(title, numbers));
        out.putInt(skeleton.length() < Fingerprint.SHORT ? body(text) : 0);
        if (grams.length > 0) {
            int ofEnd = Math.max(0, skeleton.length() / ENDS_OF - GRAM + 1);
            out.put(POLICY.createHasher().compute(ElementHashProvider.ofValues(grams)));
            out.put(sketchOfEnd(Arrays.copyOf(places, ofEnd)));
            out.put(sketchOfEnd(Arrays.copyOfRange(places, places.length - ofEnd, places.length)));
        }
        put(out, numbers);
        put(out, names);
        return new Features(out.array());
    }

    /** The gram that begins at each place; {@link #NONE} where the last few letters of an alphabet begin none. */
    private static long[] grams(String skeleton) {
        long[] grams = Hashes.grams(skeleton, GRAM);
        long[] longer = Hashes.grams(skeleton, ALPHABETIC_GRAM);
        for (int i = 0; i < grams.length; i++) {
            char c = skeleton.charAt(i);
            if (Character.isAlphabetic(c) && !Character.isIdeographic(c)) {
                grams[i] = i < longer.length ? longer[i] : NONE;
            }
        }
        return grams;
    }

    private static long[] present(long[] grams) {
        return Arrays.stream(grams).filter(gram -> gram != NONE).toArray();
    }

    /** Of a set: a gram that comes twice changes nothing. */
    private static byte[] sketchOfEnd(long[] grams) {
        long[] present = present(grams);
        return present.length == 0
                ? new byte[END_COMPONENTS]
                : END_POLICY.createHasher().compute(ElementHashProvider.ofValues(present));
    }

    /** Features that say nothing but the content: near only to exact copies. */
    public static Features ofContentAlone(String contentHash) {
        ByteBuffer out = ByteBuffer.allocate(FIXED + 2);
        return new Features(
                out.put(VERSION).put(HexFormat.of().parseHex(contentHash)).array());
    }

    /**
     * Reads the binary form.
     *
     * @throws IllegalArgumentException if the bytes are not features of version 1
     */
    public static Features ofBytes(byte[] bytes) {
        if (bytes.length < FIXED + 2 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("features of " + bytes.length + " bytes are not of version " + VERSION);
        }
        return new Features(bytes.clone());
    }

    /** The binary form; a copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    private static void put(ByteBuffer out, char[] values) {
        out.put((byte) values.length);
        for (char value : values) {
            out.putChar(value);
        }
    }

    /** 0 where there is no title. */
    private static int title(String title) {
        String skeleton = Skeleton.of(title);
        return skeleton.isEmpty() ? 0 : (int) Hashes.of(skeleton) | 1;
    }

    /** The body of a short text, without its dateline; 0 where it says too little. */
    private static int body(String text) {
        String skeleton = Skeleton.of(text.substring(Imprint.end(text, 0, lineEnd(text))));
        return skeleton.length() < Relation.TELLING_BODY ? 0 : (int) Hashes.of(skeleton) | 1;
    }

    private static int lineEnd(String text) {
        int line = text.indexOf('\n');
        return line < 0 ? text.length() : line;
    }

    /** 0 where the title says too little to stand for a short text. */
    static int titleAndNumbers(String title, char[] numbers) {
        String skeleton = Skeleton.of(title);
        return skeleton.length() < Relation.TELLING_TITLE
                ? 0
                : (int) Hashes.mix(Hashes.of(skeleton) ^ Arrays.hashCode(numbers)) | 1;
    }

    /** {@link Fingerprint#contentHash} of the content. */
    public String contentHash() {
        return HexFormat.of().formatHex(bytes, 1, 1 + HASH_BYTES);
    }

    boolean hasContentOf(Features other) {
        return Arrays.equals(bytes, 1, 1 + HASH_BYTES, other.bytes, 1, 1 + HASH_BYTES);
    }

    /** Letters and digits of title and text, in UTF-16 code units. */
    int letters() {
        return integer(0);
    }

    /** Distinct grams. */
    int grams() {
        return integer(1);
    }

    /** Whether both have a title and not the same. */
    boolean hasOtherTitleThan(Features other) {
        int title = integer(2);
        int others = other.integer(2);
        return title != 0 && others != 0 && title != others;
    }

    int titleAndNumbers() {
        return integer(3);
    }

    /** Of a short text; 0 where it says too little. */
    int body() {
        return integer(4);
    }

    private int integer(int index) {
        return ByteBuffer.wrap(bytes).getInt(1 + HASH_BYTES + index * Integer.BYTES);
    }

    /** Components in which both sketches agree; 0 when one has none. */
    int equalComponents(Features other) {
        if (grams() == 0 || other.grams() == 0) {
            return 0;
        }
        return equal(other, SKETCHES, COMPONENTS);
    }

    /** Components in which the sketches of the first thirds agree; 0 when one has none. */
    int equalAtHead(Features other) {
        return grams() == 0 || other.grams() == 0 ? 0 : equal(other, 2 * END_COMPONENTS, END_COMPONENTS);
    }

    /** Components in which the sketches of the last thirds agree; 0 when one has none. */
    int equalAtTail(Features other) {
        return grams() == 0 || other.grams() == 0 ? 0 : equal(other, END_COMPONENTS, END_COMPONENTS);
    }

    /** @param before the numbers, in bytes */
    private int equal(Features other, int before, int components) {
        int from = numbersAt - before;
        int otherFrom = other.numbersAt - before;
        int equal = 0;
        for (int i = 0; i < components; i++) {
            equal += bytes[from + i] == other.bytes[otherFrom + i] ? 1 : 0;
        }
        return equal;
    }

    char[] numbers() {
        return read(numbersAt);
    }

    char[] names() {
        return read(namesAt);
    }

    private char[] read(int at) {
        char[] values = new char[bytes[at] & 0xFF];
        for (int i = 0; i < values.length; i++) {
            values[i] = ByteBuffer.wrap(bytes).getChar(at + 1 + Character.BYTES * i);
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features features && Arrays.equals(bytes, features.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Features[" + contentHash() + ", " + grams() + " grams]";
    }
}
