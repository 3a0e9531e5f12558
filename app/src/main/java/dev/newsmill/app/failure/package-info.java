/** What went wrong, in one sentence for a person. No handling, no retrying. */
@NullMarked
package dev.newsmill.app.failure;

import org.jspecify.annotations.NullMarked;
