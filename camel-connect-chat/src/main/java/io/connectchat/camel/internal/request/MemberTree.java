package io.connectchat.camel.internal.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The request's shape, as the paths of the field table draw it: members, and members within members. */
final class MemberTree {
    private static final MemberTree REQUEST = ofTable();

    private final String path;
    private final int holders;
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, MemberTree> nested = new LinkedHashMap<>();
    private Structure shape = Structure.of();

    private MemberTree(String path) {
        this.path = path;
        this.holders = Holders.withTheirs(path);
    }

    /** The whole request. */
    static MemberTree request() {
        return REQUEST;
    }

    /** The member made of members that stands at this path. */
    static MemberTree at(String path) {
        MemberTree tree = REQUEST;
        for (String name : path.split("\\.")) {
            tree = tree.child(name);
        }
        return tree;
    }

    /** Reads an object's members into their slots; a member made of members is noted even when it is empty. */
    boolean read(Object plain, Place place, Slots slots) {
        slots.mention(holders);
        return shape.forEachMember(plain, place, (name, value, at) -> {
            Integer field = fields.get(name);
            if (field != null) {
                return slots.take(field, value, at.origin(), at.problems());
            }
            Object inner = ObjectMembers.plain(value, at);
            return inner != null && child(name).read(inner, at, slots);
        });
    }

    private MemberTree child(String name) {
        MemberTree child = nested.get(name);
        if (child == null) {
            throw new IllegalArgumentException("No member " + name + " in " + path);
        }
        return child;
    }

    private static MemberTree ofTable() {
        MemberTree root = new MemberTree(Place.ROOT);
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String path = FieldTable.FIELDS.get(i).path();
            // The channel is an entry of a map, and read with it.
            if (!path.equals(FieldTable.SUBTYPE)) {
                root.add(path, path, i);
            }
        }
        root.close();
        return root;
    }

    private void add(String whole, String rest, int field) {
        int dot = rest.indexOf('.');
        if (dot < 0) {
            fields.put(rest, field);
            return;
        }
        String here = whole.substring(0, whole.length() - rest.length() + dot);
        nested.computeIfAbsent(rest.substring(0, dot), name -> new MemberTree(here))
                .add(whole, rest.substring(dot + 1), field);
    }

    private void close() {
        Map<String, Object> names = new LinkedHashMap<>(fields);
        names.putAll(nested);
        shape = Structure.of(names.keySet());
        nested.values().forEach(MemberTree::close);
    }
}
