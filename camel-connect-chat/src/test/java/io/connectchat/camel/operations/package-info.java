/** What each operation sends, and what comes back. */
@NullMarked
package io.connectchat.camel.operations;

import org.jspecify.annotations.NullMarked;
