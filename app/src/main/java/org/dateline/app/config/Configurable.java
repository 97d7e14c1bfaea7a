package org.dateline.app.config;

/** A command whose options may also come from the environment and from a configuration file. */
public interface Configurable {}
