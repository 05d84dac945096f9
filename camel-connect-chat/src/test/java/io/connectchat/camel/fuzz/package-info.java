/** What fuzzing tries, and the inputs that it has found worth keeping: see CONTRIBUTING.md. */
@NullMarked
package io.connectchat.camel.fuzz;

import org.jspecify.annotations.NullMarked;
