package io.connectchat.camel.api;

/**
 * One thing that keeps a request from being sent. It never holds a value of the request: no number, text, name or
 * token.
 *
 * @param member the path of the member in the API's own names, such as <code>InitialSystemMessage.Content</code>
 * @param rule what is wrong
 * @param origin where the value came from, such as <code>header CamelAwsConnectChatContactFlowId</code>,
 *     <code>body</code> or <code>option contactFlowId</code>; where there is no value, where it could come from
 * @param remedy how to mend it
 * @param owner whose rule it is
 */
public record Violation(String member, String rule, String origin, String remedy, Owner owner) {

    /** Whose rule a violation breaks. */
    public enum Owner {
        /** Amazon Connect documents it. */
        AWS("AWS's rule"),
        /** We inferred it; <code>validation=aws</code> leaves it out. */
        INFERRED("our rule, not AWS's; validation=aws leaves it out"),
        /** The endpoint guards it (<code>pinned</code>, <code>allowedDestinations</code>), or the value can't be read. */
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
