package io.connectchat.camel.api;

/**
 * A rule that a request or an option violates. It never contains a value of the request, such as a number, a text, a name
 * or a token.
 *
 * @param member the path of the member in the API's own names, such as <code>InitialSystemMessage.Content</code>
 * @param rule the rule that is violated
 * @param origin the source of the value, such as <code>header CamelAwsConnectChatContactFlowId</code>,
 *     <code>body</code> or <code>option contactFlowId</code>; without a value, the possible sources
 * @param remedy how to correct it
 * @param owner who defines the rule
 */
public record Violation(String member, String rule, String origin, String remedy, Owner owner) {

    /** Who defines the rule. */
    public enum Owner {
        /** AWS documents the rule. */
        AWS("AWS's rule"),
        /** We inferred the rule. <code>validation=aws</code> switches it off. */
        INFERRED("our rule, not AWS's; validation=aws leaves it out"),
        /** An option of the endpoint is violated (<code>pinned</code>, <code>allowedDestinations</code>), or a value cannot be read. */
        ENDPOINT("the endpoint's rule");

        private final String text;

        Owner(String text) {
            this.text = text;
        }
    }

    @Override
    public String toString() {
        return member + " (" + origin + "): " + rule + ". " + remedy + " [" + owner.text + "]";
    }
}
