package org.dateline.app.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A part of a service that runs on threads of its own.
 *
 * @param name as health says it, such as {@code enrich}
 * @param ready true while it does its work
 * @param ended completes when it has ended, exceptionally where it failed
 * @param stop drains, commits and ends it
 */
public record Stage(
    String name, BooleanSupplier ready, CompletableFuture<Void> ended, AutoCloseable stop) {}
