/** What several tests need to run a route against a peer. It knows no test. */
@NullMarked
package io.connectchat.camel.support;

import org.jspecify.annotations.NullMarked;
