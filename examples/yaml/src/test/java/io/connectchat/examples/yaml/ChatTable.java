package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of events.camel.yaml as its page makes it, in a database of its own. */
final class ChatTable implements AutoCloseable {
    /** What the table says of a recipient. */
    record Row(
            String recipient,
            String contactId,
            @Nullable Instant answered,
            String state,
            @Nullable Instant since,
            @Nullable String reason) {
        boolean hasEnded() {
            return state.equals("DISCONNECTED") || state.equals("COMPLETED");
        }
    }

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    ChatTable() throws IOException, SQLException {
        Matcher page = Pattern.compile("<!-- table -->\n```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/events.md")));
        assertThat(page.find()).isTrue();
        execute(page.group(1));
    }

    String url() {
        return url;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        }
    }

    List<Row> rows() throws SQLException {
        List<Row> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select recipient, contact_id, answered, state, since, reason from chat")) {
            while (rows.next()) {
                found.add(new Row(
                        rows.getString(1),
                        rows.getString(2),
                        instant(rows.getObject(3, OffsetDateTime.class)),
                        rows.getString(4),
                        instant(rows.getObject(5, OffsetDateTime.class)),
                        rows.getString(6)));
            }
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public void close() throws SQLException {
        execute("shutdown");
    }
}
