/** The type-safe builder of the component, for applications that have <code>camel-componentdsl</code>. */
package io.connectchat.camel.dsl.component;
