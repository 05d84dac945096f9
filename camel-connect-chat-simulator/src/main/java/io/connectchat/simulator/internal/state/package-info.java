/** What the simulator remembers: contacts, tokens, the journal, the quota's bucket and the scripted faults. */
@NullMarked
package io.connectchat.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
