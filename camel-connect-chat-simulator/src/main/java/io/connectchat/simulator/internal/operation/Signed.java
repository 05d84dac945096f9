package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.signature.SignatureCheck;
import io.connectchat.simulator.internal.signature.SignedRequest;

/**
 * Lets those requests through that are signed, or need not be. Others count for no quota: AWS does not know whose they are.
 *
 * @param operation what is behind the check
 * @param check the check
 */
public record Signed(Operation operation, SignatureCheck check) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        ApiRequest request = call.request();
        ConnectOperation target = request.target().operation();
        if (target != null && !target.isSigned()) {
            return operation.answer(call);
        }
        SignatureCheck.Refusal refusal = check.refusal(
                new SignedRequest(request.method(), request.path(), request.query(), request.headers()), call.body());
        return refusal == null ? operation.answer(call) : Answer.error(refusal.error(), refusal.message());
    }
}
