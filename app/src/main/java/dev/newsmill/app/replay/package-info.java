/** Enriching history again beside the live run, and proving that two runs gave equal results. */
@NullMarked
package dev.newsmill.app.replay;

import org.jspecify.annotations.NullMarked;
