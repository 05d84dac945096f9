package io.connectchat.camel.internal.schema;

/** What a phone number looks like. Checked character by character: this runs for each message. */
public final class PhoneNumber {
    private static final int E164_DIGITS = 15;

    /** Letters, digits and signs as wide as those of Chinese and Japanese. */
    private static final int FULL_WIDTH = 0xFF01;

    private static final int FULL_WIDTH_END = 0xFF5E;

    private PhoneNumber() {}

    /** <code>+</code>, a digit that is not 0, and 1 to 14 more digits. */
    public static boolean isE164(String text) {
        return text.length() >= 3 && text.length() <= 1 + E164_DIGITS && isE164Prefix(text);
    }

    /** What a number in E.164 may start with. */
    public static boolean isE164Prefix(String text) {
        if (text.length() < 2 || text.length() > 1 + E164_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether it has what nobody sees in a number (spaces of other kinds than the usual one, marks), or other digits. */
    public static boolean hasUnseenCharacters(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnseen(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            case Character.DECIMAL_DIGIT_NUMBER -> c > '9';
            default -> c >= FULL_WIDTH && c <= FULL_WIDTH_END;
        };
    }
}
