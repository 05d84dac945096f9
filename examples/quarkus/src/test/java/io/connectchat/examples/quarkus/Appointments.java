package io.connectchat.examples.quarkus;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table, as the one who writes appointments into it sees it. */
final class Appointments {
    /** The dates of a test that runs over midnight in Berlin would not be today's any more: this zone is far from there. */
    static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

    private final Connections connections;

    /** Where connections come from: the application's pool, or a file that no application has open. */
    interface Connections {
        Connection open() throws SQLException;
    }

    /** @param reminded whether it is marked as reminded of */
    record Row(String id, boolean reminded, @Nullable String contact, @Nullable String problem) {}

    Appointments(Connections connections) {
        this.connections = connections;
    }

    static Appointments of(DataSource pool) {
        return new Appointments(pool::getConnection);
    }

    static String url(Path folder) {
        return "jdbc:h2:" + folder.toAbsolutePath().resolve("appointments")
                + ";DB_CLOSE_ON_EXIT=FALSE;INIT=RUNSCRIPT FROM 'classpath:schema.sql'";
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    void clear() throws SQLException {
        update("delete from appointment");
    }

    void add(String id, LocalDate day, String starts, @Nullable String phone) throws SQLException {
        update("insert into appointment (id, due, starts, phone) values (?, ?, ?, ?)", id, day, starts, phone);
    }

    void update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    List<Row> rows() throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement("select * from appointment order by id");
                ResultSet found = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(
                        found.getString("id"),
                        found.getObject("reminded") != null,
                        found.getString("contact"),
                        found.getString("problem")));
            }
            return rows;
        }
    }

    List<String> reminded() throws SQLException {
        return rows().stream().filter(Row::reminded).map(Row::id).toList();
    }
}
