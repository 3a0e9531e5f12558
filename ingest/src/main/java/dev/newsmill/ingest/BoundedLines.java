package dev.newsmill.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream at line feeds, holding one line at a time. A carriage return before the line feed is dropped. Not thread-safe.
 */
final class BoundedLines {
    private static final int CHUNK = 64 << 10;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int start;
    private int end;
    private long number;

    /** @param longest bytes of a line; of a longer one the rest is read over */
    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param bytes empty when the line is too long
     */
    record Line(long number, byte[] bytes, boolean tooLong) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (start == end && !fill()) {
                return any ? line(line, tooLong) : null;
            }
            any = true;
            int feed = indexOfLineFeed();
            int stop = feed < 0 ? end : feed;
            if (line.size() + (stop - start) > longest + 1) { // one more for a carriage return
                tooLong = true;
                line.reset();
            }
            if (!tooLong) {
                line.write(chunk, start, stop - start);
            }
            start = feed < 0 ? end : feed + 1;
            if (feed >= 0) {
                return line(line, tooLong);
            }
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(chunk);
        start = 0;
        end = Math.max(0, read);
        return read > 0;
    }

    private int indexOfLineFeed() {
        for (int i = start; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private Line line(ByteArrayOutputStream collected, boolean tooLong) {
        byte[] bytes = collected.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        boolean over = tooLong || length > longest;
        number++;
        return new Line(number, over ? new byte[0] : java.util.Arrays.copyOf(bytes, length), over);
    }
}
