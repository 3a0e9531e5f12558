/** Text for a terminal: columns that stay straight with Chinese in them. Pure; knows nothing of news. */
@NullMarked
package dev.newsmill.app.table;

import org.jspecify.annotations.NullMarked;
