/** Who is messaged once, whatever is repeated: the promises of docs/client-token.md. */
@NullMarked
package io.connectchat.camel.tokens;

import org.jspecify.annotations.NullMarked;
