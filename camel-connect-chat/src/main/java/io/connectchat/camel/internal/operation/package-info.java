/** Internal: one class for each operation of the API: from an exchange to a call, and from its end to headers. */
@NullMarked
package io.connectchat.camel.internal.operation;

import org.jspecify.annotations.NullMarked;
