/** The operations of the API: for each its table of rules and what it does with a request that keeps them. */
@NullMarked
package io.connectchat.simulator.internal.operation;

import org.jspecify.annotations.NullMarked;
