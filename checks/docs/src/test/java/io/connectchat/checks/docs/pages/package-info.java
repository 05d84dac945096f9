/** Each page beside what it tells of: a route of the component does what the page says. */
@NullMarked
package io.connectchat.checks.docs.pages;

import org.jspecify.annotations.NullMarked;
