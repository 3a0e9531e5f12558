package dev.newsmill.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads bodies within limits of size, time and memory; a slow sender holds no more memory than it has sent. Thread-safe. */
final class RequestBodies {
    private static final Logger LOGGER = LoggerFactory.getLogger(RequestBodies.class);
    private static final int CHUNK = 64 << 10;
    private static final int DISCARDED_BODIES = 4;
    private static final Duration DISCARD_WITHIN = Duration.ofSeconds(5);

    private final RequestLimits limits;
    private final Semaphore chunks;

    RequestBodies(RequestLimits limits) {
        this.limits = limits;
        this.chunks = new Semaphore(limits.memoryBytes() / CHUNK);
    }

    /** A body in memory, which counts until it is closed. */
    final class Held implements AutoCloseable {
        private int held;
        private byte[] bytes = new byte[0];

        byte[] bytes() {
            return bytes;
        }

        private void take() {
            if (!chunks.tryAcquire()) {
                throw new HttpResponseException(503, "too many articles at once; send again in a few seconds");
            }
            held++;
        }

        @Override
        public void close() {
            chunks.release(held);
            held = 0;
        }
    }

    /** @throws HttpResponseException 400, 408, 413, 415 or 503 with a sentence */
    Held read(Context request) {
        if (declaredLength(request) > limits.requestBytes()) {
            throw tooLarge();
        }
        Held held = new Held();
        try (InputStream in = unpacked(request)) {
            held.bytes = readAll(in, held);
            return held;
        } catch (ZipException e) {
            held.close();
            throw new HttpResponseException(400, "the body is not gzip: " + e.getMessage());
        } catch (EOFException e) {
            held.close();
            throw new HttpResponseException(400, "the body was cut off");
        } catch (IOException e) {
            held.close();
            throw new HttpResponseException(400, "the body broke off: " + e.getMessage());
        } catch (HttpResponseException e) {
            held.close();
            throw e;
        }
    }

    /** -1 when unknown. */
    private static long declaredLength(Context request) {
        String length = request.header("Content-Length");
        return length == null ? -1 : Long.parseLong(length); // the server has checked that it is a number
    }

    /**
     * Reads over the rest of a refused body, within limits: a sender that is still writing when the connection closes never sees the
     * answer.
     */
    void discardRest(Context request) {
        long started = System.nanoTime();
        byte[] chunk = new byte[CHUNK];
        long left = (long) limits.requestBytes() * DISCARDED_BODIES;
        try {
            InputStream in = request.bodyInputStream();
            for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
                left -= read;
                if (System.nanoTime() - started > DISCARD_WITHIN.toNanos()) {
                    return;
                }
            }
        } catch (IOException e) {
            LOGGER.atDebug().addKeyValue("error", e.getMessage()).log("A sender left before its answer");
        }
    }

    private static InputStream unpacked(Context request) throws IOException {
        String encoding = request.header("Content-Encoding");
        InputStream in = new Unclosed(request.bodyInputStream());
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return in;
        }
        if (!encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
            throw new HttpResponseException(415, "unknown content encoding '" + encoding + "'; send gzip or none");
        }
        return new GZIPInputStream(in, CHUNK);
    }

    private byte[] readAll(InputStream in, Held held) throws IOException {
        long started = System.nanoTime();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (all.size() + read > limits.requestBytes()) {
                throw tooLarge();
            }
            while ((long) held.held * CHUNK < all.size() + read) {
                held.take();
            }
            all.write(chunk, 0, read);
            if (System.nanoTime() - started > limits.readWithin().toNanos()) {
                throw new HttpResponseException(
                        408,
                        "the body did not arrive within " + limits.readWithin().toSeconds() + " s");
            }
        }
        return all.toByteArray();
    }

    private HttpResponseException tooLarge() {
        return new HttpResponseException(
                413, "the body holds more than " + limits.requestBytes() + " bytes; send fewer articles at a time");
    }

    /** Unpacking may be given up while the request goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the server closes it
        }
    }
}
