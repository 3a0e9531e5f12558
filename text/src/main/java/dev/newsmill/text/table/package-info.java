/**
 * Reads the rule tables that are shipped with the code. What the rules mean belongs to the package that uses them.
 */
@NullMarked
package dev.newsmill.text.table;

import org.jspecify.annotations.NullMarked;
