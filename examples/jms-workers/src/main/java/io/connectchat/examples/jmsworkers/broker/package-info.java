/** A broker to try the workers with, in a process of its own. */
@NullMarked
package io.connectchat.examples.jmsworkers.broker;

import org.jspecify.annotations.NullMarked;
