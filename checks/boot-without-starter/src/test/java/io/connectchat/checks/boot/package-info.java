/** Spring Boot beside the component alone. */
@NullMarked
package io.connectchat.checks.boot;

import org.jspecify.annotations.NullMarked;
