/** The page of errors beside all that is said, which the leak scan reads too. Other pages are in <code>checks/docs</code>. */
@NullMarked
package io.connectchat.camel.pages;

import org.jspecify.annotations.NullMarked;
