package io.connectchat.camel.dsl.component;

import org.apache.camel.Component;

/** What Camel's generator expects beside the builder that it writes. */
public interface ComponentBuilder<C extends Component> extends org.apache.camel.builder.component.ComponentBuilder<C> {}
