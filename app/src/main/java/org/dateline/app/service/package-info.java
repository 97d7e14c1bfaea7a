/**
 * What turns a command into a service: health and metrics over HTTP, logs, and a stop that drains.
 * {@link org.dateline.app.service.ServiceRun} is the story.
 */
@NullMarked
package org.dateline.app.service;

import org.jspecify.annotations.NullMarked;
