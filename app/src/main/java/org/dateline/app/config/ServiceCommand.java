package org.dateline.app.config;

/** A command that runs for long: each of its options is a key of the configuration. */
public interface ServiceCommand extends Configurable {}
