package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.internal.operation.AnswerForm;
import io.connectchat.simulator.internal.operation.ControlForms;
import io.connectchat.simulator.internal.operation.FaultForm;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.FaultScript;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What an account remembers and was told, for programs in any language.
 *
 * @param account what it shows and changes
 */
record ControlRoutes(Account account) {
    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        new ListRoutes<RecordedRequest>(
                        "requests",
                        account.journal()::requests,
                        account.journal()::newestBefore,
                        context -> RequestFilter.of(context.request()),
                        JournalJson::of)
                .add(router);
        router.delete("/requests").handler(context -> {
            account.journal().clear();
            done(context);
        });
        new ContactRoutes(account.contacts(), account.clock()).add(router);
        FaultScript faults = account.faults();
        new ScriptRoutes(
                        "faults",
                        json -> faults.replace(FaultForm.read(json)),
                        json -> faults.add(FaultForm.readOne(json)),
                        () -> FaultForm.write(faults.rules()),
                        faults::clear)
                .add(router);
        AnswerScript answers = account.answers();
        new ScriptRoutes(
                        "answers",
                        json -> answers.replace(AnswerForm.read(json)),
                        json -> answers.add(AnswerForm.readOne(json)),
                        () -> AnswerForm.write(answers.answers()),
                        answers::clear)
                .add(router);
        new StatusRoutes(account).add(router);
        addClock(router);
        addQuotas(router);
        router.post("/reset").handler(this::reset);
        return router;
    }

    private void addClock(Router router) {
        router.get("/clock").handler(context -> ControlAnswer.give(context.response(), this::clock));
        router.put("/clock")
                .handler(context -> ControlAnswer.toBody(context, body -> {
                    ControlForms.setClock(body, account.clock());
                    return clock();
                }));
        router.post("/clock/advance")
                .handler(context -> ControlAnswer.toBody(context, body -> {
                    ControlForms.advance(body, account.clock());
                    return clock();
                }));
    }

    private JsonObject clock() {
        return new JsonObject(ControlForms.clock(account.clock()));
    }

    private void addQuotas(Router router) {
        router.get("/quotas").handler(context -> ControlAnswer.give(context.response(), this::quotas));
        router.put("/quotas")
                .handler(context -> ControlAnswer.toBody(context, body -> {
                    ControlForms.setQuotas(body, account);
                    return quotas();
                }));
        router.delete("/quotas").handler(context -> {
            ControlForms.setQuotas("{}", account);
            done(context);
        });
    }

    private JsonObject quotas() {
        return new JsonObject(ControlForms.quotas(account));
    }

    private void reset(RoutingContext context) {
        account.reset();
        new WhenKept(account.contacts())
                .then(context, () -> done(context), failure -> Wire.write(context.response(), failure));
    }

    private static void done(RoutingContext context) {
        context.response().setStatusCode(204).end();
    }
}
