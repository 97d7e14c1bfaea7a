/**
 * The program: {@link org.dateline.app.Dateline} with one class a command, configuration, the
 * embedded broker and registry.
 */
@NullMarked
package org.dateline.app;

import org.jspecify.annotations.NullMarked;
