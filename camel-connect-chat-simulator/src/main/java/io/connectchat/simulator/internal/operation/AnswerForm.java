package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.CustomerAnswer;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Customers' answers as JSON, the way in which they are scripted over HTTP. */
public final class AnswerForm {
    private static final Structure ANSWER = structure()
            .required("content", text(1, 1024))
            .optional("afterMillis", wholeNumber(0, Integer.MAX_VALUE))
            .optional("destination", text(1, 256))
            .optional("containing", text(1, 1024));

    private static final Structure ANSWERS = structure().required("answers", listOf(ANSWER));

    private AnswerForm() {}

    /**
     * Reads answers.
     *
     * @throws MalformedJsonException if it is not one JSON object
     * @throws IllegalArgumentException if anything else of it is wrong; the message names all that is
     */
    public static List<CustomerAnswer> read(String json) {
        List<CustomerAnswer> answers = new ArrayList<>();
        for (Object answer :
                (List<?>) Objects.requireNonNull(Form.read(json, ANSWERS).get("answers"))) {
            answers.add(answer((Map<?, ?>) answer));
        }
        return answers;
    }

    /** Reads one answer, as {@link #read} reads several. */
    public static CustomerAnswer readOne(String json) {
        return answer(Form.read(json, ANSWER));
    }

    private static CustomerAnswer answer(Map<?, ?> form) {
        CustomerAnswer answer = CustomerAnswer.of(String.valueOf(form.get("content")));
        return new CustomerAnswer(
                answer.content(),
                form.get("afterMillis") instanceof Integer millis ? Duration.ofMillis(millis) : answer.after(),
                (String) form.get("destination"),
                (String) form.get("containing"));
    }

    /** Writes answers, each without the members that say nothing. */
    public static List<Map<String, Object>> write(List<CustomerAnswer> answers) {
        return answers.stream().map(AnswerForm::write).toList();
    }

    private static Map<String, Object> write(CustomerAnswer answer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("content", answer.content());
        form.put("afterMillis", answer.after().toMillis());
        if (answer.destination() != null) {
            form.put("destination", answer.destination());
        }
        if (answer.containing() != null) {
            form.put("containing", answer.containing());
        }
        return form;
    }
}
