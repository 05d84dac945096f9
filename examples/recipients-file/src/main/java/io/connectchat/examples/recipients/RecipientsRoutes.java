package io.connectchat.examples.recipients;

import static io.connectchat.camel.api.ConnectChatConstants.RETRYABLE;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.examples.recipients.rows.BadRowException;
import io.connectchat.examples.recipients.rows.Recipient;
import io.connectchat.examples.recipients.rows.Row;
import io.connectchat.examples.recipients.rows.RowsUnderWay;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SynchronizationAdapter;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;

/** From the file to its rows, and from a row to a chat. */
final class RecipientsRoutes extends RouteBuilder {
    /** The exchange property that holds the row. */
    static final String ROW = "row";

    private final Path folder;
    private final RowsUnderWay rows;
    private final Outcomes outcomes;
    private final int redeliveries;

    RecipientsRoutes(Path folder, RowsUnderWay rows, Outcomes outcomes, int redeliveries) {
        this.folder = folder;
        this.rows = rows;
        this.outcomes = outcomes;
        this.redeliveries = redeliveries;
    }

    // spotless:off (routes, read by their indentation)
    @Override
    public void configure() {
        // Polled once and left where it is: what was done stands in results.csv. If it can't be picked up, an empty
        // message says so.
        from("file:" + folder + "?fileName=recipients.csv&noop=true&idempotent=false&repeatCount=1&initialDelay=0"
                + "&sendEmptyMessageWhenIdle=true")
            .routeId("file")
            .onCompletion()
                .process(exchange -> rows.end())
            .end()
            .split().exchange(this::rowsOf).streaming().parallelProcessing()
                .to("direct:row");

        from("direct:row")
            .routeId("row")
            // The row is bad: by our own reading, by the component's rules, or by Amazon Connect's judgement.
            .onException(BadRowException.class, InvalidChatRequestException.class, InvalidRequestException.class)
                .handled(true)
                .process(outcomes::rejected)
            .end()
            // The row is good: throttled, server error, network. The SDK has tried already; this waits longer.
            .onException(Exception.class)
                .retryWhile(this::worthAnotherTry)
                .redeliveryDelay("{{recipients.redelivery-delay}}")
                .useExponentialBackOff().backOffMultiplier(2).maximumRedeliveryDelay(10_000)
                .asyncDelayedRedelivery()
                .handled(true)
                .process(outcomes::failed)
            .end()
            .process(this::takeRow)
            .filter(exchange -> !outcomes.skip(row(exchange)))
                .process(exchange -> ChatRequestHeaders.set(exchange.getMessage(), Recipient.of(row(exchange))))
                .to("aws-connect-chat:{{connect.instance}}"
                        + "?contactFlowId={{connect.contact-flow}}"
                        + "&sourceEndpoint={{connect.source}}"
                        + "&knowledgeBaseId={{?connect.knowledge-base}}"
                        + "&bodyAs=ignore"
                        + "&clientTokenStrategy=content")
                .process(outcomes::started);
    }
    // spotless:on

    private static Row row(Exchange exchange) {
        return exchange.getProperty(ROW, Row.class);
    }

    private RowsUnderWay rowsOf(Exchange exchange) {
        if (exchange.getMessage().getBody() == null) {
            rows.breakOff(new FileNotFoundException("recipients.csv could not be picked up in " + folder));
        }
        return rows;
    }

    /** Keeps the row at hand for the exchange's end, which gives its place to another row. */
    private void takeRow(Exchange exchange) {
        exchange.setProperty(ROW, exchange.getMessage().getBody(Row.class));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                rows.leave();
            }
        });
    }

    private boolean worthAnotherTry(Exchange exchange) {
        return exchange.getMessage().getHeader(RETRYABLE, false, Boolean.class)
                && exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class) <= redeliveries
                && !rows.isStopping();
    }
}
