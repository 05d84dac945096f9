/** What strangers can make of a route: forged messages from real sources, before an endpoint that is guarded. */
@NullMarked
package io.connectchat.checks.forged;

import org.jspecify.annotations.NullMarked;
