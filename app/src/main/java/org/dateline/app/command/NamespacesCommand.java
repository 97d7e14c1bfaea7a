package org.dateline.app.command;

import picocli.CommandLine.Command;

/** {@code dateline namespaces}. */
@Command(
    name = "namespaces",
    description = "The topics of replays and trials beside what is live.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NamespacesListCommand.class, NamespacesDropCommand.class})
public final class NamespacesCommand {}
