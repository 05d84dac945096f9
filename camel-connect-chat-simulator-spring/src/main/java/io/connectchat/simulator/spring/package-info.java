/** The simulator in tests of Spring: {@link io.connectchat.simulator.spring.AutoConfigureConnectSimulator}. */
@NullMarked
package io.connectchat.simulator.spring;

import org.jspecify.annotations.NullMarked;
