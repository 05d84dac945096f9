package io.connectchat.examples.jmsworkers;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.camel.main.Main;

/** Puts the recipients of a file, a line of JSON for each, onto the queue. */
public final class Feeder {
    private Feeder() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("Say which file: Feeder FILE");
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        Main main = new Main();
        main.setPropertyPlaceholderLocations(Settings.locations());
        main.init();
        try {
            Settings settings = new Settings(main.getCamelContext());
            System.out.println(
                    feed(file, settings) + " recipients of " + file + " are on the queue " + settings.queue());
        } catch (IOException | JMSException | RefusedException e) {
            System.err.println("Not all of " + file + " is on the queue. Feed it again: nobody is on it twice. " + e);
            System.exit(1);
        } finally {
            main.stop();
        }
    }

    /** @return how many lines the broker has now, be it from an earlier time */
    static int feed(Path file, Settings settings) throws IOException, JMSException {
        checkText(file);
        try (Connection connection = BrokerConnections.of(settings).createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer queue = session.createProducer(session.createQueue(settings.queue()));
                BufferedReader lines = Files.newBufferedReader(file)) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    // Returns once the broker has it on its disk.
                    queue.send(message(session, line, settings.campaign()));
                    count++;
                }
            }
            return count;
        }
    }

    /** With an id that is the same whenever the line is fed: the broker drops what it had already. */
    private static TextMessage message(Session session, String line, String campaign) throws JMSException {
        TextMessage message = session.createTextMessage(line);
        message.setStringProperty(Message.HDR_DUPLICATE_DETECTION_ID.toString(), digest(campaign + "\n" + line));
        return message;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that is no UTF-8, or has UTF-16 behind it, is refused before any of it is sent. */
    private static void checkText(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.indexOf('\0') >= 0) {
                    throw new IOException("Line " + number + " has a NUL: save the whole file as UTF-8");
                }
                number++;
            }
        }
    }
}
