package io.connectchat.camel.dsl.component;

import org.apache.camel.Component;

/** What Camel's generator expects beside the builder that it writes. */
public abstract class AbstractComponentBuilder<C extends Component>
        extends org.apache.camel.builder.component.AbstractComponentBuilder<C> {}
