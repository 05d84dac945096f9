package io.connectchat.camel.internal.schema;

/** What numbers, ARNs and keys look like, and how long text is. Tested character by character: this runs for each message. */
public final class TextForms {
    private static final int E164_DIGITS = 15;

    /** Letters, digits and signs as wide as those of Chinese and Japanese. */
    private static final int FULL_WIDTH = 0xFF01;

    private static final int FULL_WIDTH_END = 0xFF5E;

    private TextForms() {}

    /** <code>+</code>, a digit that is not 0, and 1 to 14 more digits. */
    public static boolean isE164(String text) {
        return text.length() >= 3 && text.length() <= 1 + E164_DIGITS && isE164Prefix(text);
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

    public static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** <code>arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID</code>. */
    public static boolean isPhoneNumberArn(String text) {
        String type = "phone-number/";
        int resource = ConnectArn.startOfResource(text);
        return resource >= 0 && text.startsWith(type, resource) && text.length() > resource + type.length();
    }

    /** An ARN of the services from which ImportPhoneNumber imports. */
    public static boolean isImportedNumber(String text) {
        return isArn(text)
                && (ConnectArn.isService(text, "sms-voice") || ConnectArn.isService(text, "social-messaging"));
    }

    /** Letters and digits of ASCII, <code>-</code> and <code>_</code>. */
    public static boolean isAttributeKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** A segment attribute that AWS defines, such as <code>connect:Subtype</code>. */
    public static boolean isSystemKey(String key) {
        return key.indexOf(':') >= 0;
    }

    /** AWS counts Unicode code points, and bytes of UTF-8 where a rule says bytes. */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Counted without encoding: a text may be far too long. An unpaired surrogate counts as the 3 bytes it becomes. */
    public static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
