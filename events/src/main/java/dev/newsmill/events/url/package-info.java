/** Canonical URLs, pure: they decide identity, so a change here is a change of the contract. Fetching does not belong here. */
@NullMarked
package dev.newsmill.events.url;

import org.jspecify.annotations.NullMarked;
