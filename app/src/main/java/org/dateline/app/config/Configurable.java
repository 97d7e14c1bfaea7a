package org.dateline.app.config;

/**
 * A command whose options may also come from the environment and from a configuration file, as far
 * as they are keys: options that services have. What is of one call alone, such as which records to
 * put back, is said on the line.
 */
public interface Configurable {}
