/** Says over HTTP whether a process without a server of its own works. What is checked belongs to the commands. */
@NullMarked
package dev.newsmill.app.health;

import org.jspecify.annotations.NullMarked;
