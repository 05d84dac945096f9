/** The command line of the runnable jar. */
@NullMarked
package io.connectchat.simulator.internal.cli;

import org.jspecify.annotations.NullMarked;
