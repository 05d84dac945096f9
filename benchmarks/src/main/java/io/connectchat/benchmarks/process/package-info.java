/** The processes that are measured, and what is said to them. */
@NullMarked
package io.connectchat.benchmarks.process;

import org.jspecify.annotations.NullMarked;
