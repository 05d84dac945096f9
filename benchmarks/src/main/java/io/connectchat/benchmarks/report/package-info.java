/** What was measured, as JSON, as a page and as plots. */
@NullMarked
package io.connectchat.benchmarks.report;

import org.jspecify.annotations.NullMarked;
