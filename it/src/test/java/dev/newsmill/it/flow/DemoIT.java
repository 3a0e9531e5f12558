package dev.newsmill.it.flow;

import java.nio.file.Path;

/** The bundle over the embedded broker and database, as {@code newsmill demo} runs it. */
class DemoIT extends BundleExpectations {
    @Override
    Newsmill start(Path data) {
        return Newsmill.start(data);
    }
}
