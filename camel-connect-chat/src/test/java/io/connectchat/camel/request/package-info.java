/** Which request is sent for a header, a body and an option. */
@NullMarked
package io.connectchat.camel.request;

import org.jspecify.annotations.NullMarked;
