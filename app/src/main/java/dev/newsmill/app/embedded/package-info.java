/** A real Kafka broker and a real PostgreSQL for one machine. Nothing here knows what they are used for. */
@NullMarked
package dev.newsmill.app.embedded;

import org.jspecify.annotations.NullMarked;
