/** What the component looks at in the application around it. */
@NullMarked
package io.connectchat.camel.internal;

import org.jspecify.annotations.NullMarked;
