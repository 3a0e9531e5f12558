package dev.newsmill.text.entity;

import dev.newsmill.text.entity.crf.Lexicons;
import dev.newsmill.text.entity.crf.Model;
import dev.newsmill.text.entity.crf.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shipped model; loaded once, at the first use. Immutable. */
final class Knowledge {
    private static final String MODEL = "entity/model.gz";
    private static final Knowledge SHIPPED = new Knowledge();

    private final Model model;
    private final SortedMap<String, String> digests;

    private Knowledge() {
        byte[] bytes = modelBytes();
        model = ModelFile.read(bytes);
        var all = new TreeMap<>(Lexicons.digests());
        all.put(MODEL, ModelFile.digest(bytes));
        digests = Collections.unmodifiableSortedMap(all);
    }

    private static byte[] modelBytes() {
        try (InputStream in = Knowledge.class.getResourceAsStream("model.gz")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the model '" + MODEL + "' is not on the class path; rebuild the application");
            }
            return ModelFile.decompress(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model '" + MODEL + "' cannot be read from the class path", e);
        }
    }

    static Model model() {
        return SHIPPED.model;
    }

    /** Name to SHA-256 of the model and the lists it was trained with; the model's is taken before compression. */
    static SortedMap<String, String> digests() {
        return SHIPPED.digests;
    }
}
