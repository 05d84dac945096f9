package io.connectchat.camel.internal.option;

import java.net.URISyntaxException;
import java.util.Set;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/** The names of options in a <code>toD</code>'s URI: as its author wrote it, expressions and all, and as it came out. */
final class AuthorsOptions {
    private static final String EXPRESSION = "AnExpressionOfTheAuthors";

    private AuthorsOptions() {}

    /** The names; null if an expression stands where a name could be, so that the author lets messages choose options. */
    static @Nullable Set<String> written(String uri) {
        Set<String> names = names(withoutExpressions(uri));
        return names == null || names.stream().anyMatch(name -> name.contains(EXPRESSION)) ? null : names;
    }

    /** The names; null if the URI can't be read. */
    static @Nullable Set<String> names(String uri) {
        int query = uri.indexOf('?');
        try {
            return query < 0
                    ? Set.of()
                    : URISupport.parseQuery(uri.substring(query + 1)).keySet();
        } catch (URISyntaxException e) {
            // Its message quotes the URI.
            return null;
        }
    }

    private static String withoutExpressions(String uri) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (uri.startsWith("${", i)) {
                text.append(depth == 0 ? EXPRESSION : "");
                depth++;
                i++;
            } else if (depth == 0) {
                text.append(c);
            } else if (c == '{' || c == '}') {
                depth += c == '{' ? 1 : -1;
            }
        }
        return text.toString();
    }
}
