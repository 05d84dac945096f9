package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.MapOf.mapOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.ListOf;
import io.connectchat.simulator.internal.contract.MapOf;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.Text;
import java.util.regex.Pattern;

/** The requests of the operations on a contact, by AWS's service model. */
final class ContactRules {
    /** How many tags a request may name, and a contact may have. */
    static final int MOST_TAGS = 6;

    private static final String TAGS_DEMAND = "must hold 1 to " + MOST_TAGS + " tags";

    private static final Text INSTANCE_ID = text(1, 100);
    private static final Text CONTACT_ID = text(1, 256);

    /** As the model has it: the plus, the equals sign and what lies between them belong to it. */
    private static final Text TAG_KEY = text(1, 128)
            .where(
                    AWS,
                    Pattern.compile("(?!aws:)[a-zA-Z+-=._:/]+").asMatchPredicate(),
                    "must consist of the letters A to Z and a to z, digits and + , - . / : ; < = _, and not begin with"
                            + " 'aws:'");

    private static final MapOf TAGS = mapOf(TAG_KEY, text(0, 256)).where((tags, place, findings) -> {
        if (tags.isEmpty() || tags.size() > MOST_TAGS) {
            findings.violation(AWS, place, TAGS_DEMAND + ", and holds " + tags.size());
        }
    });

    private static final ListOf TAG_KEYS =
            listOf(TAG_KEY).where(AWS, keys -> !keys.isEmpty() && keys.size() <= MOST_TAGS, TAGS_DEMAND);

    static final Structure STOP = structure()
            .required("ContactId", CONTACT_ID)
            .required("InstanceId", INSTANCE_ID)
            .optional("DisconnectReason", structure().optional("Code", text()));

    static final Structure DESCRIBE =
            structure().required("InstanceId", INSTANCE_ID).required("ContactId", CONTACT_ID);

    static final Structure GET_ATTRIBUTES =
            structure().required("InstanceId", INSTANCE_ID).required("InitialContactId", CONTACT_ID);

    static final Structure UPDATE_ATTRIBUTES = structure()
            .required("InitialContactId", CONTACT_ID)
            .required("InstanceId", INSTANCE_ID)
            .required("Attributes", OutboundChatRules.attributes(AWS));

    static final Structure TAG = structure()
            .required("ContactId", CONTACT_ID)
            .required("InstanceId", INSTANCE_ID)
            .required("Tags", TAGS);

    static final Structure UNTAG = structure()
            .required("ContactId", CONTACT_ID)
            .required("InstanceId", INSTANCE_ID)
            .required("TagKeys", TAG_KEYS);

    static final Structure LIST_ASSOCIATED = structure()
            .required("InstanceId", INSTANCE_ID)
            .required("ContactId", CONTACT_ID)
            .optional("MaxResults", wholeNumber(1, 100))
            .optional("NextToken", text());

    private ContactRules() {}
}
