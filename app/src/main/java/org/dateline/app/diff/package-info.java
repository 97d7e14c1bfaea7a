/**
 * What two namespaces say differently of the same articles. Entry: {@link
 * org.dateline.app.diff.Comparison}.
 */
@NullMarked
package org.dateline.app.diff;

import org.jspecify.annotations.NullMarked;
