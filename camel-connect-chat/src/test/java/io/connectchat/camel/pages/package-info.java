/** A page of docs beside what the component says. Other pages are held in <code>checks/docs</code>. */
@NullMarked
package io.connectchat.camel.pages;

import org.jspecify.annotations.NullMarked;
