package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WrongRegionTest.Wrong.class)
@DisplayName("An application with a wrong region")
class WrongRegionTest {
    @TestHTTPResource("/q/health/ready")
    private URI ready;

    public static class Wrong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "camel.component.aws-connect-chat.region",
                    "eu-wst-2",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:region;INIT=RUNSCRIPT FROM 'classpath:schema.sql'");
        }
    }

    @Test
    @DisplayName("is not ready, before the first message, and says why")
    void isNotReady() throws Exception {
        // When
        HttpResponse<String> response = new Caller(ready).get();

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(HealthTest.check(response).at("/data/reason").asText()).contains("region eu-wst-2");
    }
}
