package io.connectchat.camel.internal.option;

import java.net.URISyntaxException;
import java.util.Set;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/** The names of options in the URI of a <code>toD</code>, before and after its expressions are evaluated. */
final class AuthorsOptions {
    private static final String EXPRESSION = "AnExpressionOfTheAuthors";

    private AuthorsOptions() {}

    /** The names before evaluation; null if an expression can be a name: then the author lets messages choose options. */
    static @Nullable Set<String> written(String uri) {
        Set<String> names = names(withoutExpressions(uri));
        return names == null || names.stream().anyMatch(name -> name.contains(EXPRESSION)) ? null : names;
    }

    /** The names; null if the URI cannot be parsed. */
    static @Nullable Set<String> names(String uri) {
        int query = uri.indexOf('?');
        try {
            return query < 0
                    ? Set.of()
                    : URISupport.parseQuery(uri.substring(query + 1)).keySet();
        } catch (URISyntaxException e) {
            // The message of the exception contains the URI.
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
