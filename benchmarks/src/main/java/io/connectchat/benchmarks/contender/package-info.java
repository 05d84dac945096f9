/** Those who are compared: each sends the same messages, in a process of its own. */
@NullMarked
package io.connectchat.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
