package io.connectchat.camel.internal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's types by the API's names of their members, so that a member of a newer SDK needs no code of ours. */
public final class SdkMembers {
    private SdkMembers() {}

    /** The members that are set. */
    public static Map<String, Object> of(SdkPojo pojo) {
        Map<String, Object> members = new LinkedHashMap<>();
        SdkShape shape = SdkShape.of(pojo);
        for (int i = 0; i < shape.size(); i++) {
            Object value = shape.value(i, pojo);
            if (value != null) {
                members.put(shape.name(i), value);
            }
        }
        return members;
    }
}
