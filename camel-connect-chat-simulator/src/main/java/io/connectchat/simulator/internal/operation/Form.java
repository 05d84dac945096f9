package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.WrongTypeException;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that scripts the simulator, judged as strictly as requests are. */
final class Form {
    private Form() {}

    /**
     * Reads a form.
     *
     * @throws MalformedJsonException if it is not one JSON object
     * @throws IllegalArgumentException if anything else of it is wrong; the message names all that is
     */
    static Map<String, @Nullable Object> read(String json, Structure shape) {
        Map<String, @Nullable Object> form = JsonReader.readObject(json);
        Findings findings;
        try {
            findings = shape.judge(form, true);
        } catch (WrongTypeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (findings.refused()) {
            throw new IllegalArgumentException(findings.message());
        }
        return form;
    }
}
