package io.connectchat.simulator.internal.signature;

import io.connectchat.simulator.AccessKey;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Signs requests that the simulator itself sends to a service of AWS. */
public final class RequestSigner {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AccessKey key;
    private final String region;
    private final String service;
    private final InstantSource clock;
    private final SigningKeys signingKeys = new SigningKeys();

    /**
     * Signs with a key for a service in a Region.
     *
     * @param key the credentials
     * @param region the Region
     * @param service the service's signing name
     * @param clock tells the date of a signature
     */
    public RequestSigner(AccessKey key, String region, String service, InstantSource clock) {
        this.key = key;
        this.region = region;
        this.service = service;
        this.clock = clock;
    }

    /** The headers of a POST request, and those that sign it. */
    public Map<String, String> sign(URI url, Map<String, String> headers, byte[] body) {
        String hash = SigningKeys.sha256(body);
        String date = DATE.format(clock.instant());
        Map<String, String> signed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signed.putAll(headers);
        signed.put("host", url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort());
        signed.put("x-amz-content-sha256", hash);
        signed.put("x-amz-date", date);
        if (key.sessionToken() != null) {
            signed.put("x-amz-security-token", key.sessionToken());
        }
        List<String> names = signed.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        Authorization.Scope scope = new Authorization.Scope(date.substring(0, 8), region, service);
        String canonical = CanonicalRequest.of(new SignedRequest("POST", path, url.getRawQuery(), signed), names, hash)
                .orElseThrow();
        signed.put(
                "Authorization",
                Authorization.ALGORITHM + " Credential=" + key.accessKeyId() + "/" + scope + ", SignedHeaders="
                        + String.join(";", names) + ", Signature=" + signingKeys.sign(key, scope, date, canonical));
        // The client sets it itself.
        signed.remove("host");
        return signed;
    }
}
