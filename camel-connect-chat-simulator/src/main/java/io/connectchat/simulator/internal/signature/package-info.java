/** AWS's signatures, version 4, as the service checks them. */
@NullMarked
package io.connectchat.simulator.internal.signature;

import org.jspecify.annotations.NullMarked;
