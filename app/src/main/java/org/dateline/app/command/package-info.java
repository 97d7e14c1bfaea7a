/** One class a command; each is listed in {@link org.dateline.app.Dateline}. */
@NullMarked
package org.dateline.app.command;

import org.jspecify.annotations.NullMarked;
