package io.connectchat.simulator.internal.json;

/**
 * Halves of surrogate pairs. Java's strings can hold one half alone, and JSON can name it by an escape; but it is no
 * Unicode, and no UTF-8 can be made of it.
 */
public final class Surrogates {
    private Surrogates() {}

    /** Whether no half is alone. */
    public static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isAlone(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * Demands that no half is alone.
     *
     * @param name what the text is, for the message
     * @throws IllegalArgumentException if one is
     */
    public static void requirePaired(String text, String name) {
        if (!arePaired(text)) {
            throw new IllegalArgumentException(name + " must be Unicode, and has half of a surrogate pair");
        }
    }

    /** A JSON text in whose strings each half that is alone is written as six characters, such as {@code \uD800}. */
    public static String spelledOut(String json) {
        StringBuilder spelled = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isSurrogate(c) && isAlone(json, i)) {
                spelled.append(String.format("\\\\u%04X", (int) c));
            } else {
                spelled.append(c);
                if (Character.isSurrogate(c)) {
                    i++;
                    spelled.append(json.charAt(i));
                }
            }
        }
        return spelled.toString();
    }

    /** Whether the surrogate at a place, before which all are paired, begins no pair. */
    private static boolean isAlone(String text, int place) {
        return Character.isBmpCodePoint(text.codePointAt(place));
    }
}
