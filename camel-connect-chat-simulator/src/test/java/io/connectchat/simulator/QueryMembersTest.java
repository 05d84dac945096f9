package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Members in a query")
class QueryMembersTest {
    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);
    private final String contactId = caller.start(ChatRequests.valid()).contactId();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Reply list(String query) {
        return caller.send("GET", "/contact/associated/" + ChatRequests.INSTANCE + "?" + query, "");
    }

    @ParameterizedTest
    @CsvSource({"ContactId", "contactid", "CONTACTID"})
    @DisplayName("have the case that AWS's model gives them; by another they are not there")
    void haveTheirCase(String name) {
        assertThat(list("contactId=" + contactId).status()).isEqualTo(200);
        Reply reply = list(name + "=" + contactId);
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains("ContactId is required");
    }

    @Test
    @DisplayName("have it in the keys of tags too")
    void haveTheirCaseInTags() {
        assertThat(caller.send("DELETE", "/contact/tags/" + ChatRequests.INSTANCE + "/" + contactId + "?tagKeys=a", "")
                        .message())
                .contains("TagKeys is required");
    }

    @Test
    @DisplayName("have it in the simulator's own endpoints too")
    void haveTheirCaseInControl() {
        assertThat(caller.send("GET", "/_simulator/contacts?LIMIT=1", "").message())
                .contains("has a name that this path does not know: it knows instance, limit");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'MaxResults must be 1 to 100, and is -1'",
        "0, 'MaxResults must be 1 to 100, and is 0'",
        "-2147483648, 'MaxResults must be 1 to 100, and is -2147483648'",
        "2147483647, 'MaxResults must be 1 to 100, and is 2147483647'"
    })
    @DisplayName("are told their bounds")
    void haveBounds(String number, String message) {
        Reply reply = list("contactId=" + contactId + "&maxResults=" + number);
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"ten", "1.5", "2147483648", "-2147483649", "+1", "0x10", "''", "1 0"})
    @DisplayName("are no numbers where they are written as none")
    void areNoNumbers(String text) {
        assertThat(list("contactId=" + contactId + "&maxResults="
                                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                        .errorType())
                .isEqualTo("SerializationException");
    }
}
