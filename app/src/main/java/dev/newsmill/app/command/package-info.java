/** One class per sub-command, and the options they share. No work is done here that a test could want without a command line. */
@NullMarked
package dev.newsmill.app.command;

import org.jspecify.annotations.NullMarked;
