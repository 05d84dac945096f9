/** What the pages promise: each block is held by a test, each link leads somewhere, each option and header exists. */
@NullMarked
package io.connectchat.checks.docs;

import org.jspecify.annotations.NullMarked;
