/** The simulator in JUnit 5's tests. */
@NullMarked
package io.connectchat.simulator.junit;

import org.jspecify.annotations.NullMarked;
