/** What is read: the file, its rows, and the recipients that rows stand for. */
@NullMarked
package io.connectchat.examples.recipients.rows;

import org.jspecify.annotations.NullMarked;
