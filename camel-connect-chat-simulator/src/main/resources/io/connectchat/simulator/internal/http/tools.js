// The clock, the reset, and what can be taken along.

import { call, save } from "./api.js";
import { $, drawn, problem } from "./dom.js";

export const showClock = drawn((now) => {
  const at = new Date(now);
  $("clock").textContent = `${at.toLocaleDateString([], { dateStyle: "medium" })}, ${at.toLocaleTimeString()}`;
  $("clock").dateTime = now;
});

export function startTools(refresh) {
  const tried = async (what) => {
    try {
      await what();
      problem("tools-problem");
    } catch (error) {
      problem("tools-problem", error);
    }
    refresh();
  };
  $("advance").onsubmit = (event) => {
    event.preventDefault();
    tried(() => call("POST", "clock/advance", { millis: $("advance-by").value * $("advance-unit").value }));
  };
  $("reset").onclick = () => $("confirm-reset").showModal();
  $("keep").onclick = () => $("confirm-reset").close();
  $("reset-now").onclick = () => {
    $("confirm-reset").close();
    tried(() => call("POST", "reset"));
  };
  $("export-contacts").onclick = () => tried(() => save("contacts.ndjson", "contacts.ndjson", "application/x-ndjson"));
  $("export-requests").onclick = () => tried(() => save("requests.ndjson", "requests.ndjson", "application/x-ndjson"));
}
