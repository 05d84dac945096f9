package io.connectchat.camel.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates that the JDK's keytool makes: one authority, and servers that it has signed. */
public final class TestCertificates {
    public static final String PASSWORD = "changeit";

    private static final String AUTHORITY = "authority";

    private final Path directory;
    private final Path keys;

    public TestCertificates(Path directory, String authority) throws Exception {
        this.directory = directory;
        this.keys = directory.resolve("keys.p12");
        keytool("-alias", AUTHORITY, "-dname", "CN=" + authority, "-ext", "bc:c");
    }

    /** Makes a server's certificate. */
    public TestCertificates server(String alias, String host, String... more) throws Exception {
        List<String> options = new ArrayList<>(
                List.of("-alias", alias, "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-signer", AUTHORITY));
        options.addAll(List.of(more));
        keytool(options.toArray(String[]::new));
        return this;
    }

    /** The file by which a JVM trusts the authority. */
    public Path trustStore() throws GeneralSecurityException, IOException {
        KeyStore trust = empty();
        trust.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A server on a free port that shows this certificate. */
    public ServerSocket listen(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = all();
        KeyStore one = empty();
        one.setKeyEntry(
                alias,
                all.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private KeyStore all() throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private void keytool(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
