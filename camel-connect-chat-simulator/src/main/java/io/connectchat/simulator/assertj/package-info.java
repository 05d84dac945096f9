/** What the simulator has seen, as AssertJ's assertions. */
@NullMarked
package io.connectchat.simulator.assertj;

import org.jspecify.annotations.NullMarked;
