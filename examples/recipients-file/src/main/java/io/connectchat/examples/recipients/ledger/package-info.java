/** What is written: who was started, what was rejected, and how far the run is. */
@NullMarked
package io.connectchat.examples.recipients.ledger;

import org.jspecify.annotations.NullMarked;
