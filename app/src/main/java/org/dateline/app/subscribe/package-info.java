/**
 * Following a topic from a terminal: what to start at, what to show, how it looks. Entry: {@link
 * org.dateline.app.subscribe.Subscription}.
 */
@NullMarked
package org.dateline.app.subscribe;

import org.jspecify.annotations.NullMarked;
