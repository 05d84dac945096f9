package io.connectchat.simulator.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.AccessKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A signature")
class SigningKeysTest {
    private static final AccessKey KEY = new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final String DATE = "20150830T123600Z";

    @ParameterizedTest
    @CsvSource({
        "GET, , 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST, , 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET, Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
    })
    @DisplayName("is that of AWS's own test suite")
    void isAsAwsHasIt(String method, String query, String expected) {
        // Given
        SignedRequest request =
                new SignedRequest(method, "/", query, Map.of("host", "example.amazonaws.com", "x-amz-date", DATE));
        String canonical = CanonicalRequest.of(request, List.of("host", "x-amz-date"), SigningKeys.sha256(new byte[0]))
                .orElseThrow();

        // When
        String signature = new SigningKeys()
                .sign(KEY, new Authorization.Scope("20150830", "us-east-1", "service"), DATE, canonical);

        // Then
        assertThat(signature).isEqualTo(expected);
    }
}
