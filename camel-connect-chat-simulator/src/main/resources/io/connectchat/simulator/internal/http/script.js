// What is scripted: faults, and customers' answers.

import { call } from "./api.js";
import { $, button, counted, drawn, element, problem } from "./dom.js";

const SLOW_MS = 5000;

let refresh;

/** Reads the script and puts a changed one in its place. */
async function rewrite(name, change) {
  try {
    const script = await call("GET", name);
    await call("PUT", name, { [name]: change(script[name]) });
    problem("script-problem");
    return true;
  } catch (error) {
    problem("script-problem", error);
    return false;
  } finally {
    refresh();
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Of the script as it is now: others may have changed it since it was shown. */
function without(rules, rule) {
  const place = rules.findIndex((each) => same(each, rule));
  return place < 0 ? rules : rules.toSpliced(place, 1);
}

const everyTime = (name) => (name === "slow-answer" ? { fault: name, delayMillis: SLOW_MS } : { fault: name });

function described(rule) {
  const parts = [rule.fault];
  if (rule.delayMillis) parts.push(`by ${rule.delayMillis} ms`);
  if (rule.operation) parts.push(`on ${rule.operation}`);
  if (rule.destination) parts.push(`to ${rule.destination}`);
  if (rule.times) parts.push(counted(rule.times, "time"));
  if (rule.probability) parts.push(`in ${+(rule.probability * 100).toFixed(3)} %`);
  return parts.join(" ");
}

function ruleItem(name, rule, text) {
  const remove = button("Remove", "", () => rewrite(name, (rules) => without(rules, rule)));
  remove.setAttribute("aria-label", `Remove ${text}`);
  return element("li", "", element("span", "", text), remove);
}

/** What happens to everybody sooner or later; the other errors are told by requests that are wrong, too. */
const USUAL = new Set([
  "ThrottlingException",
  "LimitExceededException",
  "InternalServiceException",
  "drop-before-acceptance",
  "drop-after-acceptance",
  "half-answer",
  "garbage-answer",
  "slow-answer",
]);

export const showFaults = drawn((names, rules) => {
  const switchOf = (name) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.dataset.fault = name;
    box.checked = rules.some((rule) => same(rule, everyTime(name)));
    box.onchange = () =>
      rewrite("faults", (now) => (box.checked ? [...now, everyTime(name)] : without(now, everyTime(name))));
    const label = name === "slow-answer" ? `${name} (${SLOW_MS / 1000} s)` : name;
    return element("label", "", box, label);
  };
  $("switches").replaceChildren(...names.filter((name) => USUAL.has(name)).map(switchOf));
  $("more-switches").replaceChildren(...names.filter((name) => !USUAL.has(name)).map(switchOf));
  $("faults").replaceChildren(...rules.map((rule) => ruleItem("faults", rule, described(rule))));
});

export const showFaultNames = drawn((names) => {
  $("fault-name").replaceChildren(...names.map((name) => element("option", "", name)));
});

export const showAnswers = drawn((rules) => {
  $("answers").replaceChildren(
    ...rules.map((rule) => {
      const whose = rule.destination ? ` by ${rule.destination}` : "";
      const what = rule.containing ? ` to “${rule.containing}”` : "";
      return ruleItem("answers", rule, `“${rule.content}”${whose}${what} after ${rule.afterMillis / 1000} s`);
    }),
  );
});

export function startScript(refreshPage) {
  refresh = refreshPage;
  $("add-fault").onsubmit = async (event) => {
    event.preventDefault();
    const rule = everyTime($("fault-name").value);
    if ($("fault-destination").value) rule.destination = $("fault-destination").value.trim();
    if ($("fault-times").value) rule.times = Number($("fault-times").value);
    if ($("fault-chance").value) {
      rule.probability = Number($("fault-chance").value) / 100;
      rule.seed = Math.floor(Math.random() * 1e9);
    }
    if (await rewrite("faults", (rules) => [...rules, rule])) $("add-fault").reset();
  };

  $("add-answer").onsubmit = async (event) => {
    event.preventDefault();
    const rule = { content: $("script-content").value };
    if ($("script-after").value) rule.afterMillis = Math.round(Number($("script-after").value) * 1000);
    if ($("script-destination").value) rule.destination = $("script-destination").value.trim();
    if ($("script-containing").value) rule.containing = $("script-containing").value;
    if (await rewrite("answers", (rules) => [...rules, rule])) $("add-answer").reset();
  };
}
