/** A file of recipients becomes started chats: the program, its one run, and its routes. */
@NullMarked
package io.connectchat.examples.recipients;

import org.jspecify.annotations.NullMarked;
