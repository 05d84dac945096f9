// The requests, newest first: whom they were for, and what became of them.

import { call } from "./api.js";
import { $, drawn, element, problem, time } from "./dom.js";

const PAGE_SIZE = 50;
const MOST = 1000;

let depth = PAGE_SIZE;

function verdict(request) {
  if (request.status === 0) return "connection dropped";
  return request.errorType ?? (request.remarks.length ? "accepted, with a remark" : "accepted");
}

const number = (request) => request.body?.DestinationEndpoint?.Address;

/** It may scroll, and does so by keyboard too. */
function pre(text) {
  const made = element("pre", "", text);
  made.tabIndex = 0;
  return made;
}

function entry(request, open) {
  const name = request.operation ?? `${request.method} ${request.path}`;
  const details = element(
    "details",
    request.status === 200 ? "" : "refused",
    element(
      "summary",
      "",
      time(request.receivedAt),
      element("span", "number", typeof number(request) === "string" ? number(request) : "–"),
      element("span", "name", name),
      element("span", "verdict", verdict(request)),
      element("span", "status", request.status === 0 ? "–" : String(request.status)),
    ),
    ...(request.errorMessage ? [element("p", "violation", request.errorMessage)] : []),
    ...request.remarks.map((remark) => element("p", "remark", remark)),
    pre(typeof request.body === "string" ? request.body : JSON.stringify(request.body, null, 2)),
    pre(Object.entries(request.headers).map(([header, value]) => `${header}: ${value}`).join("\n")),
  );
  details.dataset.request = request.requestId;
  details.open = open;
  return element("li", "", details);
}

const draw = drawn((requests, more) => {
  const open = new Set([...$("requests").querySelectorAll("details[open]")].map((each) => each.dataset.request));
  $("requests").replaceChildren(...requests.map((request) => entry(request, open.has(request.requestId))));
  $("more-requests").hidden = !more;
});

export async function showRequests() {
  if (!$("live").checked) return;
  const journal = await call("GET", "requests?limit=" + depth);
  draw(journal.requests, journal.before !== undefined && depth < MOST);
}

export function startJournal(refresh) {
  $("more-requests").onclick = () => {
    depth = Math.min(depth + PAGE_SIZE, MOST);
    refresh();
  };
  $("clear-journal").onclick = async () => {
    try {
      await call("DELETE", "requests");
      problem("problem");
    } catch (error) {
      problem("problem", error);
    }
    depth = PAGE_SIZE;
    refresh();
  };
}
