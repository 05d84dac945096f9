package io.connectchat.examples.recipients.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a row says to start a chat with, and how. What Amazon Connect demands of a number, a text or a channel is not
 * checked here: the component does it.
 *
 * @param name empty if there is none
 * @param language empty if there is none
 * @param message empty if there is a template
 * @param template empty if there is a message
 */
public record Recipient(
        String phone,
        String name,
        String channel,
        String language,
        String message,
        String template,
        Map<String, String> attributes) {

    /** @throws BadRowException with all that keeps the row from being read */
    public static Recipient of(Row row) throws BadRowException {
        List<String> reasons = new ArrayList<>();
        if (!row.hasAllCells()) {
            throw new BadRowException(
                    "has " + row.cells() + " cells, where the first line names " + row.expectedCells());
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && row.cell(column).isEmpty()) {
                reasons.add(column.title() + ": is missing");
            }
        }
        if (row.cell(Column.MESSAGE).isEmpty() == row.cell(Column.TEMPLATE).isEmpty()) {
            reasons.add("message, template: must be one of them, and "
                    + (row.cell(Column.MESSAGE).isEmpty() ? "both are missing" : "both are given"));
        }
        Map<String, String> attributes = attributes(row.cell(Column.ATTRIBUTES), reasons);
        if (row.repeats() != null) {
            reasons.add(row.repeats());
        }
        if (!reasons.isEmpty()) {
            throw new BadRowException(reasons);
        }
        return new Recipient(
                row.cell(Column.PHONE),
                row.cell(Column.NAME),
                row.cell(Column.CHANNEL),
                row.cell(Column.LANGUAGE),
                row.cell(Column.MESSAGE),
                row.cell(Column.TEMPLATE),
                attributes);
    }

    /** <code>key=value;key2=value2</code>. */
    private static Map<String, String> attributes(String cell, List<String> reasons) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (cell.isEmpty()) {
            return attributes;
        }
        String[] entries = cell.split(";", -1);
        for (int i = 0; i < entries.length; i++) {
            int equals = entries[i].indexOf('=');
            if (equals < 1) {
                reasons.add("attributes: entry " + (i + 1) + " is not of the form key=value");
            } else if (attributes.put(entries[i].substring(0, equals), entries[i].substring(equals + 1)) != null) {
                reasons.add("attributes: entry " + (i + 1) + " has a key that was there before");
            }
        }
        return attributes;
    }

    /** Nothing of the customer's gets into a log by accident. */
    @Override
    public String toString() {
        return "a recipient";
    }
}
