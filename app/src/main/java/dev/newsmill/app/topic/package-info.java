/** Reading topics as a subscriber does: committed records only, no consumer group, nothing written. */
@NullMarked
package dev.newsmill.app.topic;

import org.jspecify.annotations.NullMarked;
