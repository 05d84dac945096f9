package io.connectchat.camel.internal.option;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of options in a <code>toD</code>'s URI as its author wrote it, expressions and all. */
final class AuthorsOptions {
    private AuthorsOptions() {}

    /** The names; null if an expression stands where a name could be, so that the author lets messages choose options. */
    static @Nullable Set<String> names(String written) {
        Set<String> names = new HashSet<>();
        StringBuilder name = new StringBuilder();
        boolean query = false;
        boolean value = false;
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '$' && i + 1 < written.length() && written.charAt(i + 1) == '{') {
                if (query && !value) {
                    return null;
                }
                depth++;
                i++;
            } else if (depth > 0) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            } else if (!query) {
                query = c == '?';
            } else if (c == '&') {
                names.add(name.toString());
                name.setLength(0);
                value = false;
            } else if (c == '=' && !value) {
                value = true;
            } else if (!value) {
                name.append(c);
            }
        }
        if (query) {
            names.add(name.toString());
        }
        names.remove("");
        return names;
    }
}
