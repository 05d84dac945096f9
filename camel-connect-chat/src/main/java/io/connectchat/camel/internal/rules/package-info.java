/**
 * Internal: what a request must keep before it is sent. {@link io.connectchat.camel.internal.rules.RuleTable} declares
 * AWS's rules and those that we inferred, {@link io.connectchat.camel.internal.rules.ChatRules} applies them all.
 */
@NullMarked
package io.connectchat.camel.internal.rules;

import org.jspecify.annotations.NullMarked;
