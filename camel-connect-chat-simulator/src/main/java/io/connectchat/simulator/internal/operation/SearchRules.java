package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Authority.SIMULATOR;
import static io.connectchat.simulator.internal.contract.FractionalNumber.number;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.ListOf;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Shape;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The request of SearchContacts, by AWS's service model: also what the simulator can't answer. */
final class SearchRules {
    /** Criteria for which the simulator has nothing to compare. */
    static final List<String> NOT_ANSWERED =
            List.of("Name", "AgentHierarchyGroups", "ContactAnalysis", "RoutingCriteria", "ActiveRegions");

    private static final Text MATCH_TYPE = text().oneOf("MATCH_ALL", "MATCH_ANY", "MATCH_EXACT", "MATCH_NONE");
    private static final Text TIMESTAMP_TYPE = text().oneOf(
                    "INITIATION_TIMESTAMP",
                    "SCHEDULED_TIMESTAMP",
                    "CONNECTED_TO_AGENT_TIMESTAMP",
                    "DISCONNECT_TIMESTAMP",
                    "ENQUEUE_TIMESTAMP");

    private static final Structure TIME_RANGE = structure()
            .required("Type", TIMESTAMP_TYPE)
            .required("StartTime", number(-1e11, 1e11))
            .required("EndTime", number(-1e11, 1e11))
            .where(SearchRules::inOrder);

    private static final ListOf AGENT_IDS = most(100, text(1, 256));
    private static final ListOf SEARCH_TEXT = most(100, text(0, 128));
    private static final ListOf GROUP_IDS = most(10, text());

    private static final Structure TAG = structure().optional("TagKey", text()).optional("TagValue", text());

    private static final Structure CRITERIA = structure()
            .optional("Name", structure().required("SearchText", SEARCH_TEXT).required("MatchType", MATCH_TYPE))
            .optional("AgentIds", AGENT_IDS)
            .optional(
                    "AgentHierarchyGroups",
                    structure()
                            .optional("L1Ids", GROUP_IDS)
                            .optional("L2Ids", GROUP_IDS)
                            .optional("L3Ids", GROUP_IDS)
                            .optional("L4Ids", GROUP_IDS)
                            .optional("L5Ids", GROUP_IDS))
            .optional("Channels", listOf(text().oneOf("VOICE", "CHAT", "TASK", "EMAIL")))
            .optional(
                    "ContactAnalysis",
                    structure()
                            .optional(
                                    "Transcript",
                                    structure()
                                            .required(
                                                    "Criteria",
                                                    most(
                                                            6,
                                                            structure()
                                                                    .required(
                                                                            "ParticipantRole",
                                                                            text().oneOf(
                                                                                            "AGENT",
                                                                                            "CUSTOMER",
                                                                                            "SYSTEM",
                                                                                            "CUSTOM_BOT",
                                                                                            "SUPERVISOR"))
                                                                    .required("SearchText", SEARCH_TEXT)
                                                                    .required("MatchType", MATCH_TYPE)))
                                            .optional("MatchType", MATCH_TYPE)))
            .optional(
                    "InitiationMethods",
                    listOf(text().oneOf(
                                    "INBOUND",
                                    "OUTBOUND",
                                    "TRANSFER",
                                    "QUEUE_TRANSFER",
                                    "CALLBACK",
                                    "API",
                                    "DISCONNECT",
                                    "MONITOR",
                                    "EXTERNAL_OUTBOUND",
                                    "WEBRTC_API",
                                    "AGENT_REPLY",
                                    "FLOW")))
            .optional("QueueIds", most(100, text()))
            .optional(
                    "RoutingCriteria",
                    structure()
                            .optional(
                                    "Steps",
                                    listOf(structure()
                                            .optional(
                                                    "AgentCriteria",
                                                    structure()
                                                            .optional("AgentIds", AGENT_IDS)
                                                            .optional("MatchType", MATCH_TYPE)))))
            .optional(
                    "AdditionalTimeRange",
                    structure()
                            .required(
                                    "Criteria",
                                    listOf(structure()
                                            .optional("TimeRange", TIME_RANGE)
                                            .optional(
                                                    "TimestampCondition",
                                                    structure()
                                                            .required("Type", TIMESTAMP_TYPE)
                                                            .required("ConditionType", text().oneOf("NOT_EXISTS")))))
                            .required("MatchType", MATCH_TYPE))
            .optional("SearchableContactAttributes", attributes(0, 100, 0, 100))
            .optional("SearchableSegmentAttributes", attributes(1, 64, 1, 128))
            .optional(
                    "ActiveRegions",
                    listOf(text().where(
                                    AWS,
                                    Pattern.compile("[a-z]{2}(-[a-z]+){1,2}(-[0-9])?")
                                            .asMatchPredicate(),
                                    "must be a Region such as eu-central-1")))
            .optional(
                    "ContactTags",
                    structure()
                            .optional("OrConditions", listOf(listOf(TAG)))
                            .optional("AndConditions", listOf(TAG))
                            .optional("TagCondition", TAG));

    static final Structure REQUEST = structure()
            .required("InstanceId", text(1, 100))
            .required("TimeRange", TIME_RANGE)
            .optional("SearchCriteria", CRITERIA)
            .optional("MaxResults", wholeNumber(1, 100))
            .optional("NextToken", text(1, 100_000))
            .optional(
                    "Sort",
                    structure()
                            .required(
                                    "FieldName",
                                    text().oneOf(
                                                    "INITIATION_TIMESTAMP",
                                                    "SCHEDULED_TIMESTAMP",
                                                    "CONNECTED_TO_AGENT_TIMESTAMP",
                                                    "DISCONNECT_TIMESTAMP",
                                                    "INITIATION_METHOD",
                                                    "CHANNEL",
                                                    "EXPIRY_TIMESTAMP"))
                            .required("Order", text().oneOf("ASCENDING", "DESCENDING")));

    private SearchRules() {}

    private static Structure attributes(int fewest, int longestKey, int fewestValues, int longestValue) {
        return structure()
                .required(
                        "Criteria",
                        between(
                                fewest,
                                15,
                                structure()
                                        .required("Key", text(1, longestKey))
                                        .required("Values", between(fewestValues, 20, text(0, longestValue)))))
                .optional("MatchType", MATCH_TYPE);
    }

    private static ListOf most(int most, Shape item) {
        return between(0, most, item);
    }

    private static ListOf between(int fewest, int most, Shape item) {
        return listOf(item)
                .where(
                        AWS,
                        items -> items.size() >= fewest && items.size() <= most,
                        "must hold " + fewest + " to " + most + " items");
    }

    private static void inOrder(Map<String, ?> range, Path place, Findings findings) {
        if (range.get("StartTime") instanceof Number start
                && range.get("EndTime") instanceof Number end
                && start.doubleValue() > end.doubleValue()) {
            findings.violation(SIMULATOR, place.member("EndTime"), "must not be before StartTime");
        }
    }
}
