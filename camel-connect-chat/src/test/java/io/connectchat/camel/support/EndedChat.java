package io.connectchat.camel.support;

/**
 * How a chat of {@link FailingChats} ended.
 *
 * @param exception the simple name of its class; "none" if there is none
 * @param retryable the header, as text
 * @param tokenTold whether the header of the token that was sent is set
 */
public record EndedChat(String exception, String cause, String retryable, boolean tokenTold, int attempts) {
    private static final String MARK = "ENDED";

    public String line() {
        return String.join("|", MARK, exception, cause, retryable, String.valueOf(tokenTold), String.valueOf(attempts));
    }

    public static boolean isOne(String line) {
        return line.startsWith(MARK + "|");
    }

    public static EndedChat parse(String line) {
        String[] parts = line.split("\\|", -1);
        return new EndedChat(parts[1], parts[2], parts[3], Boolean.parseBoolean(parts[4]), Integer.parseInt(parts[5]));
    }
}
