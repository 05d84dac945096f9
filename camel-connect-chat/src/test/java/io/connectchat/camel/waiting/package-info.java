/** The Kamelet that waits for a contact's end. */
@NullMarked
package io.connectchat.camel.waiting;

import org.jspecify.annotations.NullMarked;
