/** The component in Spring Boot: its options as properties, and its client from the application's beans. */
@NullMarked
package io.connectchat.camel.springboot;

import org.jspecify.annotations.NullMarked;
