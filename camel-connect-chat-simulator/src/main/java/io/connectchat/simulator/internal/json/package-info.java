/** JSON as plain Java values, read within limits that keep a hostile body harmless. */
@NullMarked
package io.connectchat.simulator.internal.json;

import org.jspecify.annotations.NullMarked;
