/** How a request's shape is declared and judged: the engine under the table of each operation. */
@NullMarked
package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.NullMarked;
