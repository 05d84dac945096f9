package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Location;
import io.connectchat.camel.internal.violation.Violations;

/** Where a constraint reports what it finds. */
public final class Finding {
    private final Document document;
    private final Location at;
    private final String part;
    private final Owner owner;
    private final Violations violations;

    /**
     * Makes one.
     *
     * @param part what follows the path, if it is not the value itself
     */
    Finding(Document document, Location at, String part, Owner owner, Violations violations) {
        this.document = document;
        this.at = at;
        this.part = part;
        this.owner = owner;
        this.violations = violations;
    }

    /** The whole request, for a rule that looks at several members. */
    public Document document() {
        return document;
    }

    /** Reports that the value breaks the rule. */
    public void wrong(String rule, String remedy) {
        String path = at.path() + part;
        violations.add(path, rule, document.originName(path), remedy, owner);
    }
}
