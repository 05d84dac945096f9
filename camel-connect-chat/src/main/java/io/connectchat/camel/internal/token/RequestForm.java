package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.SdkShape;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** A request as a structure of the canonical form: without its client token, and with its template among its members. */
final class RequestForm {
    private static final String TEMPLATE = "InitialTemplatedSystemMessage";
    private static final byte[] TEMPLATE_NAME = CanonicalForm.bytes(form -> form.text(TEMPLATE));

    private RequestForm() {}

    /**
     * Writes a request.
     *
     * @param options the members of its endpoint's options
     */
    static void write(ChatRequest request, OptionMembers options, CanonicalForm form) {
        CanonicalShape shape = CanonicalShape.of(request.sdkRequest());
        SdkShape members = shape.members();
        byte[] @Nullable [] ofOptions = new byte[members.size()] @Nullable [];
        @Nullable Object[] values = new @Nullable Object[members.size()];
        int count = request.template() == null ? 0 : 1;
        for (int i = 0; i < values.length; i++) {
            ofOptions[i] = options.form(i, request);
            if (ofOptions[i] == null && options.isSaid(i, request)) {
                values[i] = members.value(i, request.sdkRequest());
            }
            count += ofOptions[i] == null && values[i] == null ? 0 : 1;
        }
        form.structureOf(count);
        SdkPojo template = request.template();
        for (int i = 0; i < values.length; i++) {
            if (template != null && members.name(i).compareTo(TEMPLATE) > 0) {
                template(template, form);
                template = null;
            }
            byte[] known = ofOptions[i];
            Object present = values[i];
            if (known != null) {
                form.write(known);
            } else if (present != null) {
                form.member(shape, i, present);
            }
        }
        if (template != null) {
            template(template, form);
        }
    }

    private static void template(SdkPojo template, CanonicalForm form) {
        form.write(TEMPLATE_NAME);
        form.structure(template);
    }
}
