/** What senders write becomes an {@code ArticleFetched}, or a sentence that says why not; pure. Kafka, files, sockets and clocks do not belong here. */
@NullMarked
package dev.newsmill.ingest.article;

import org.jspecify.annotations.NullMarked;
