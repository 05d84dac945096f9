/** What those who run an application see. */
@NullMarked
package io.connectchat.camel.monitoring;

import org.jspecify.annotations.NullMarked;
