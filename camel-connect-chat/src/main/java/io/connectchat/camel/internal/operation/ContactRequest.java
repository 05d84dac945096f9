package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.matching;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.schema.Text;
import io.connectchat.camel.internal.schema.TextForms;

/** The requests of the operations that name one contact. */
final class ContactRequest {
    private ContactRequest() {}

    /** A request of the instance, the contact and what else an operation takes. */
    static Structure of(String operation, Member<?, ?>... others) {
        return structure(operation).of(instanceId(), contactId()).of(others).asRequest();
    }

    private static Text instanceId() {
        return text("InstanceId")
                .required("Name the instance in the endpoint's URI")
                .header(ConnectChatConstants.INSTANCE_ID)
                .option("instanceId")
                .idOrArn("instance")
                .length(1, 100)
                .inferred(matching(
                        id -> !TextForms.isArn(id),
                        "must be the ID or the ARN of an instance",
                        "Use the instance's ID, or its ARN that ends in instance/ID"));
    }

    private static Text contactId() {
        return text("ContactId")
                .required("Set the header that a started chat's reply has set")
                .header(ConnectChatConstants.CONTACT_ID)
                .length(1, 256);
    }
}
