package io.connectchat.examples.jmsworkers;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Connections to the broker: the one place that knows which broker it is. */
final class BrokerConnections {
    private BrokerConnections() {}

    static ConnectionFactory of(Settings settings) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(settings.broker());
        settings.user().ifPresent(factory::setUser);
        settings.password().ifPresent(factory::setPassword);
        // Nothing is fetched ahead: a recipient that waits in one worker can't be taken by another that is idle.
        factory.setConsumerWindowSize(0);
        return factory;
    }
}
