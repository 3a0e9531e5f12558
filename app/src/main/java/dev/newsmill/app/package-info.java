/** The one main class. Commands, embedded servers and everything else stand in the packages below. */
@NullMarked
package dev.newsmill.app;

import org.jspecify.annotations.NullMarked;
