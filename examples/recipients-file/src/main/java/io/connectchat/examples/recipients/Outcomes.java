package io.connectchat.examples.recipients;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.examples.recipients.ledger.RejectedRows;
import io.connectchat.examples.recipients.ledger.StartedChats;
import io.connectchat.examples.recipients.ledger.Tally;
import io.connectchat.examples.recipients.rows.BadRowException;
import io.connectchat.examples.recipients.rows.Fingerprint;
import io.connectchat.examples.recipients.rows.Row;
import io.connectchat.examples.recipients.rows.RowsUnderWay;
import java.io.IOException;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a row ends: written down where it belongs, and counted. What can't be written down stops the run. */
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final String instanceId;
    private final StartedChats startedChats;
    private final RejectedRows rejectedRows;
    private final Tally tally;
    private final RowsUnderWay rows;

    Outcomes(String instanceId, StartedChats startedChats, RejectedRows rejectedRows, Tally tally, RowsUnderWay rows) {
        this.instanceId = instanceId;
        this.startedChats = startedChats;
        this.rejectedRows = rejectedRows;
        this.tally = tally;
        this.rows = rows;
    }

    /** Whether an earlier run has started this row's chat: it is counted, and nothing else happens to it. */
    boolean skip(Row row) {
        boolean skip = !row.isRepetition() && startedChats.has(Fingerprint.of(row, instanceId));
        if (skip) {
            tally.skipped();
        }
        return skip;
    }

    void started(Exchange exchange) {
        Row row = row(exchange);
        String contactId = exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class);
        try {
            startedChats.add(row.id(), contactId, Instant.now(), Fingerprint.of(row, instanceId));
            tally.started();
        } catch (IOException e) {
            // Not written down, so another run asks again: with the same token, which starts no second chat.
            tally.failed();
            rows.breakOff(e);
        }
    }

    void rejected(Exchange exchange) {
        Row row = row(exchange);
        tally.rejected();
        try {
            rejectedRows.add(row.line(), row.id(), reason(exchange));
        } catch (IOException e) {
            rows.breakOff(e);
        }
    }

    void failed(Exchange exchange) {
        Row row = row(exchange);
        tally.failed();
        LOG.warn("Line {}, id {}: {}", row.line(), row.id(), error(exchange));
    }

    private static String reason(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (caught instanceof BadRowException bad) {
            return bad.reason();
        }
        if (caught instanceof InvalidChatRequestException invalid) {
            return Reasons.of(invalid);
        }
        return "Amazon Connect refused it: " + error(exchange);
    }

    /** Without the service's text, which may quote the request. */
    private static String error(Exchange exchange) {
        Message message = exchange.getMessage();
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String code = message.getHeader(ConnectChatConstants.ERROR_CODE, String.class);
        String requestId = message.getHeader(ConnectChatConstants.REQUEST_ID, String.class);
        return (code == null ? caught.getClass().getSimpleName() : code)
                + (requestId == null ? "" : ", request " + requestId);
    }

    private static Row row(Exchange exchange) {
        return exchange.getProperty(RecipientsRoutes.ROW, Row.class);
    }
}
