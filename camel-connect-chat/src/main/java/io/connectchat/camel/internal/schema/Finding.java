package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Violations;

/** Where a constraint reports what it finds. */
public final class Finding {
    private final Document document;
    private final String path;
    private final Owner owner;
    private final Violations violations;

    Finding(Document document, String path, Owner owner, Violations violations) {
        this.document = document;
        this.path = path;
        this.owner = owner;
        this.violations = violations;
    }

    /** The whole request, for a rule that looks at several members. */
    public Document document() {
        return document;
    }

    /** Reports that the value breaks the rule. */
    public void wrong(String rule, String remedy) {
        violations.add(path, rule, document.originName(path), remedy, owner);
    }
}
