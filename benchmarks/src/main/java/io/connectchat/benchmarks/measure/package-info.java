/** One class for each question that is measured. */
@NullMarked
package io.connectchat.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
