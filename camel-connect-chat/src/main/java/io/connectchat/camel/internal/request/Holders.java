package io.connectchat.camel.internal.request;

import java.util.ArrayList;
import java.util.List;

/** The members made of members, each as a bit: a source notes which of them it names, be they empty. */
final class Holders {
    /** What holds others before what it holds. */
    static final List<String> PATHS = paths();

    private static final int[] OF_FIELDS = ofFields();

    static final int TEMPLATE_ATTRIBUTES = of(FieldTable.TEMPLATE_ATTRIBUTES);

    private Holders() {}

    /** The one at this path; nothing for the whole request. */
    static int of(String path) {
        int index = PATHS.indexOf(path);
        return index < 0 ? 0 : 1 << index;
    }

    /** The one at this path, and those that hold it. */
    static int withTheirs(String path) {
        int dot = path.lastIndexOf('.');
        return of(path) | (dot < 0 ? 0 : withTheirs(path.substring(0, dot)));
    }

    /** Those that hold a field of the table. */
    static int ofField(int field) {
        return OF_FIELDS[field];
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (FieldMapping<?> field : FieldTable.FIELDS) {
            String path = field.path();
            for (int dot = path.indexOf('.'); dot >= 0 && isOfMembers(path); dot = path.indexOf('.', dot + 1)) {
                if (!paths.contains(path.substring(0, dot))) {
                    paths.add(path.substring(0, dot));
                }
            }
        }
        return paths;
    }

    private static int[] ofFields() {
        int[] holders = new int[FieldTable.FIELDS.size()];
        for (int i = 0; i < holders.length; i++) {
            String path = FieldTable.FIELDS.get(i).path();
            holders[i] = isOfMembers(path) ? withTheirs(path) : 0;
        }
        return holders;
    }

    /** The channel is an entry of a map. */
    private static boolean isOfMembers(String path) {
        return !path.equals(FieldTable.SUBTYPE);
    }
}
