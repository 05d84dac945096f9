/** Contact events: what happens to a contact, told to others as Amazon EventBridge would. */
@NullMarked
package io.connectchat.simulator.internal.event;

import org.jspecify.annotations.NullMarked;
