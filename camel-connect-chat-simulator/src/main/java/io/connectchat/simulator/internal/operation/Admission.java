package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.WrongTypeException;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every operation does first: it reads the request, judges it, and looks whether what it names exists.
 *
 * @param request the request's members, well-formed unless it is refused
 * @param remarks what the journal should say about it
 * @param refusal what a request is answered that does not come further, else {@code null}
 */
record Admission(Map<String, @Nullable Object> request, List<String> remarks, @Nullable Answer refusal) {
    static Admission of(ApiCall call, Members members, Structure shape, boolean strict, KnownResources known) {
        return of(call, members, shape, strict, known, SimulatedError.INVALID_REQUEST);
    }

    /** @param broken the error where a rule is broken */
    static Admission of(
            ApiCall call,
            Members members,
            Structure shape,
            boolean strict,
            KnownResources known,
            SimulatedError broken) {
        Map<String, @Nullable Object> request;
        Findings findings;
        try {
            request = members.of(call);
            findings = shape.judge(request, strict);
        } catch (MalformedJsonException | WrongTypeException e) {
            return refused(Answer.error(SimulatedError.SERIALIZATION, String.valueOf(e.getMessage())));
        }
        if (findings.refused()) {
            return refused(Answer.error(broken, findings.message(), findings.remarks()));
        }
        String unknown = known.unknownIn(request);
        return unknown == null
                ? new Admission(request, findings.remarks(), null)
                : refused(KnownResources.notFound(unknown, findings.remarks()));
    }

    private static Admission refused(Answer refusal) {
        return new Admission(Map.of(), List.of(), refusal);
    }
}
