/** Measurements; each class says how it is run, docs/performance.md what came out. */
@NullMarked
package org.dateline.bench;

import org.jspecify.annotations.NullMarked;
