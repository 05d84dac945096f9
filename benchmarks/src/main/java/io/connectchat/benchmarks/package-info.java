/** Measures what a message costs, beside what people use today. */
@NullMarked
package io.connectchat.benchmarks;

import org.jspecify.annotations.NullMarked;
