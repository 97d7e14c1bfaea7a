/**
 * Where the options of a command come from when they are not on its line. A configuration key is a
 * long option of a command without its dashes, so that each exists once, with one default and one
 * check: on the line, in the environment, in a file.
 */
@NullMarked
package org.dateline.app.config;

import org.jspecify.annotations.NullMarked;
