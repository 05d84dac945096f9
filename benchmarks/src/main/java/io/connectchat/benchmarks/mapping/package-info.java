/** Mapping, rules and token of a message, by JMH: from an exchange to a call that could be sent. */
@NullMarked
package io.connectchat.benchmarks.mapping;

import org.jspecify.annotations.NullMarked;
