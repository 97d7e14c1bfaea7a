/** What the offline programs learn with. Nothing of it runs in the pipeline. */
@NullMarked
package org.dateline.enrich.learn;

import org.jspecify.annotations.NullMarked;
