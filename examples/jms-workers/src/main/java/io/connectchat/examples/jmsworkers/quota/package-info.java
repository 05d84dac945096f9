/** How the workers share the requests per second that Amazon Connect grants them all together. */
@NullMarked
package io.connectchat.examples.jmsworkers.quota;

import org.jspecify.annotations.NullMarked;
