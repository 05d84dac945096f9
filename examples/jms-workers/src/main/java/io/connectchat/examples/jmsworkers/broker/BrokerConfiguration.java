package io.connectchat.examples.jmsworkers.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** What a broker has to be told for these workers. The README says the same in the words of <code>broker.xml</code>. */
final class BrokerConfiguration {
    private static final String RECIPIENTS = "recipients";
    private static final String REJECTED = "recipients.rejected";
    private static final String DEAD = "recipients.dead";

    /** For how many rows a broker knows that it had them already. Artemis' own default is 20,000. */
    private static final int DUPLICATE_IDS = 200_000;

    private BrokerConfiguration() {}

    static Configuration of(int port, Path data, long redeliveryDelayMillis, int maxDeliveryAttempts) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("recipients")
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large-messages").toString())
                .setNodeManagerLockDirectory(data.resolve("lock").toString())
                .setIDCacheSize(DUPLICATE_IDS)
                .setPersistIDCache(true)
                // A folder for trying things may lie on a disk that is nearly full.
                .setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE");
        queue(configuration, RECIPIENTS);
        queue(configuration, REJECTED);
        queue(configuration, DEAD);
        configuration.addAddressSetting(
                RECIPIENTS,
                new AddressSettings()
                        .setRedeliveryDelay(redeliveryDelayMillis)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(Math.max(redeliveryDelayMillis, 60_000))
                        // Not for ever: a recipient that brings down each worker must get out of the way some day.
                        .setMaxDeliveryAttempts(maxDeliveryAttempts)
                        .setDeadLetterAddress(SimpleString.of(DEAD)));
        return configuration;
    }

    private static void queue(Configuration configuration, String name) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST)));
    }
}
