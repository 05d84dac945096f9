/** The service that all contenders call: Amazon Connect's and SQS's answers, after a latency, within a quota. */
@NullMarked
package io.connectchat.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
