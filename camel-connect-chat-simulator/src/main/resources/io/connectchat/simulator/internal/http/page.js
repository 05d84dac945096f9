// The simulator's page. It shows what the simulator's own endpoints tell, and writes through them. Whatever came from
// outside becomes text of an element, never markup.

const CONTROL = "/_simulator/";
const PAGE_SIZE = 50;
const EVERY_MS = 1000;
const SLOW_MS = 5000;

const $ = (id) => document.getElementById(id);

/** An element with a class, and what is in it: texts and other elements. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

const time = (instant) => {
  const made = element("time", "", new Date(instant).toLocaleTimeString());
  made.dateTime = instant;
  made.title = instant;
  return made;
};

const counted = (count, what) => `${count.toLocaleString()} ${what}${count === 1 ? "" : "s"}`;

/** Asked of the reader where the simulator wants one; it stays in this tab. */
const TOKEN = "control-token";

async function call(method, path, body) {
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch(CONTROL + path, {
    method,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : {};
  $("token").hidden = response.status !== 401;
  if (!response.ok) throw new Error(json.Message || `The simulator answered with status ${response.status}.`);
  return json;
}

/** Has a part of the page drawn only when what it shows has changed, so that reading and typing are left in peace. */
function drawn(draw) {
  let last;
  return (...shown) => {
    const now = JSON.stringify(shown);
    if (now !== last) {
      last = now;
      draw(...shown);
    }
  };
}

function problem(id, error) {
  $(id).hidden = !error;
  $(id).textContent = error ? error.message : "";
}

// Contacts

let chosen = new URLSearchParams(location.hash.slice(1)).get("contact");
/** Where each page that was turned to begins; the first begins at the newest. */
let pageStarts = [null];
let nextStart = null;

async function contactsOfPage() {
  const destination = $("find-destination").value.trim();
  const found = [];
  let before = pageStarts.at(-1);
  do {
    const query = new URLSearchParams({ limit: PAGE_SIZE - found.length });
    if (before !== null) query.set("before", before);
    if (destination) query.set("destination", destination);
    const page = await call("GET", "contacts?" + query);
    found.push(...page.contacts);
    before = page.before ?? null;
  } while (found.length < PAGE_SIZE && before !== null);
  nextStart = before;
  return found;
}

/** A customer who came over the web has no number. */
const customer = (contact) =>
  contact.destination || (contact.request.ParticipantDetails?.DisplayName ?? "Customer");

const channel = (contact) =>
  String(contact.request.SegmentAttributes?.["connect:Subtype"]?.ValueString ?? "").replace("connect:", "");

const showContacts = drawn((contacts, selected, page, last) => {
  const focused = document.activeElement?.dataset?.contact;
  $("contact-list").replaceChildren(
    ...contacts.map((contact) => {
      const lastMessage = contact.transcript.at(-1);
      const row = element("span", "row", element("strong", "", customer(contact)), time(contact.startedAt));
      const text = lastMessage
        ? (lastMessage.author === "CUSTOMER" ? "↩ " : "") + lastMessage.content
        : "(no first message)";
      const button = element("button", contact.status, row, element("span", "text", text));
      button.type = "button";
      button.dataset.contact = contact.contactId;
      button.setAttribute("aria-current", String(contact.contactId === selected));
      button.onclick = () => choose(contact.contactId);
      return element("li", "", button);
    }),
  );
  document.querySelector(`[data-contact="${CSS.escape(focused ?? "")}"]`)?.focus();
  $("no-contacts").hidden = contacts.length > 0;
  $("no-contacts").textContent = $("find-destination").value
    ? "No chat with such a number."
    : "Nobody has been messaged yet. Point an AWS SDK at this address and start a chat.";
  $("page-number").textContent = `Page ${page}`;
  $("newer").disabled = page === 1;
  $("older").disabled = last;
});

function choose(contactId) {
  chosen = contactId;
  history.replaceState(null, "", "#" + new URLSearchParams({ contact: contactId }));
  problem("answer-problem");
  refresh();
}

$("older").onclick = () => {
  if (nextStart === null) return;
  pageStarts.push(nextStart);
  refresh();
};
$("newer").onclick = () => {
  if (pageStarts.length > 1) pageStarts.pop();
  refresh();
};
$("find").onsubmit = (event) => event.preventDefault();
$("find-destination").oninput = () => {
  pageStarts = [null];
  refresh();
};

// The chat that was chosen

function rows(pairs) {
  const entries = Object.entries(pairs);
  return entries.length
    ? entries.map(([name, value]) => element("tr", "", element("td", "", name), element("td", "", value)))
    : [element("tr", "", element("td", "", "none"))];
}

const showChat = drawn((contact) => {
  $("chosen").hidden = !contact;
  $("no-chat").hidden = Boolean(contact);
  if (!contact) return;
  $("chat-destination").textContent = customer(contact);
  $("chat-channel").textContent = channel(contact);
  const ended = contact.status === "DISCONNECTED";
  const messages = contact.transcript.map((message) =>
    element("li", message.author, message.content, time(message.at)),
  );
  if (ended) {
    const why = contact.disconnectReason ? `: ${contact.disconnectReason}` : "";
    messages.push(element("li", "note", `The chat has ended${why} `, time(contact.disconnectedAt)));
  }
  $("messages").replaceChildren(...messages);
  $("messages").scrollTop = $("messages").scrollHeight;
  $("answer-text").disabled = ended;
  $("answer").querySelector("button").disabled = ended;
  const facts = {
    Status: contact.status.toLowerCase(),
    Started: contact.startedAt,
    Contact: contact.contactId,
    Instance: contact.instanceId,
    "Contact flow": contact.request.ContactFlowId,
    "Related contact": contact.relatedContactId,
    "Client token": contact.clientToken,
    Request: contact.requestId,
  };
  $("facts").replaceChildren(
    ...Object.entries(facts)
      .filter(([, value]) => value)
      .flatMap(([name, value]) => [element("dt", "", name), element("dd", "", value)]),
  );
  $("attributes").replaceChildren(...rows(contact.attributes));
  $("tags").replaceChildren(...rows(contact.tags));
  $("request").textContent = JSON.stringify(contact.request, null, 2);
});

$("answer").onsubmit = async (event) => {
  event.preventDefault();
  try {
    await call("POST", `contacts/${encodeURIComponent(chosen)}/messages`, { content: $("answer-text").value });
    $("answer-text").value = "";
    problem("answer-problem");
  } catch (error) {
    problem("answer-problem", error);
  }
  refresh();
};

// Quotas

const showQuotas = drawn((quotas, openChats) => {
  const gauges = Object.entries(quotas).map(([operation, quota]) => {
    const meter = document.createElement("meter");
    meter.max = quota.burst;
    meter.value = quota.available;
    meter.low = quota.burst * 0.34;
    meter.optimum = quota.burst;
    meter.ariaLabel = operation;
    const level = `${quota.available} of ${quota.burst}, ${quota.requestsPerSecond}/s`;
    return element("div", "quota", element("span", "", element("span", "", operation), level), meter);
  });
  const chats = Object.entries(openChats).map(([instance, count]) =>
    element("p", "hint", `${instance}: ${count.toLocaleString()} open`),
  );
  $("quotas").replaceChildren(
    ...(gauges.length ? gauges : [element("p", "hint", "No rate quota is set.")]),
    ...chats,
  );
});

// What is scripted: faults, and customers' answers

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
  const remove = element("button", "", "Remove");
  remove.type = "button";
  remove.setAttribute("aria-label", `Remove ${text}`);
  remove.onclick = () => rewrite(name, (rules) => without(rules, rule));
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

const showFaults = drawn((names, rules) => {
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

const showFaultNames = drawn((names) => {
  $("fault-name").replaceChildren(...names.map((name) => element("option", "", name)));
});

const showAnswers = drawn((rules) => {
  $("answers").replaceChildren(
    ...rules.map((rule) => {
      const whose = rule.destination ? ` by ${rule.destination}` : "";
      const what = rule.containing ? ` to “${rule.containing}”` : "";
      return ruleItem("answers", rule, `“${rule.content}”${whose}${what} after ${rule.afterMillis / 1000} s`);
    }),
  );
});

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

// The journal

let journalDepth = PAGE_SIZE;

const showRequests = drawn((requests, more) => {
  const open = new Set([...$("requests").querySelectorAll("details[open]")].map((each) => each.dataset.request));
  $("requests").replaceChildren(
    ...requests.map((request) => {
      const status = request.status === 0 ? "dropped" : String(request.status);
      const name = request.operation ?? `${request.method} ${request.path}`;
      const about = request.errorType ? `${name}: ${request.errorType}` : name;
      const details = element(
        "details",
        request.status === 200 ? "" : "refused",
        element(
          "summary",
          "",
          time(request.receivedAt),
          element("span", "name", about),
          element("span", "status", status),
        ),
        ...request.remarks.map((remark) => element("p", "remark", remark)),
        element("pre", "", typeof request.body === "string" ? request.body : JSON.stringify(request.body, null, 2)),
        element("pre", "", Object.entries(request.headers).map(([header, value]) => `${header}: ${value}`).join("\n")),
      );
      details.dataset.request = request.requestId;
      details.open = open.has(request.requestId);
      return element("li", "", details);
    }),
  );
  $("more-requests").hidden = !more;
});

$("more-requests").onclick = () => {
  journalDepth = Math.min(journalDepth + PAGE_SIZE, 1000);
  refresh();
};
$("clear-journal").onclick = async () => {
  try {
    await call("DELETE", "requests");
    problem("problem");
  } catch (error) {
    problem("problem", error);
  }
  journalDepth = PAGE_SIZE;
  refresh();
};

// The page as a whole

async function load() {
  const status = await call("GET", "status");
  const contacts = await contactsOfPage();
  // A contact may have been forgotten since.
  const contact = chosen ? await call("GET", "contacts/" + encodeURIComponent(chosen)).catch(() => null) : null;
  const faults = await call("GET", "faults");
  const answers = await call("GET", "answers");
  $("counts").textContent = `${counted(status.contacts, "contact")}, ${counted(status.requests, "request")}`;
  showContacts(contacts, chosen, pageStarts.length, nextStart === null);
  showChat(contact);
  showQuotas(status.quotas, status.openChats);
  showFaultNames(status.faultNames);
  showFaults(status.faultNames, faults.faults);
  showAnswers(answers.answers);
  if ($("live").checked) {
    const journal = await call("GET", "requests?limit=" + journalDepth);
    showRequests(journal.requests, journal.before !== undefined && journalDepth < 1000);
  }
}

let loading = false;
let again = false;

/** One at a time: who asks while one is under way has another one follow. */
async function refresh() {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  try {
    do {
      again = false;
      await load();
    } while (again);
    problem("problem");
  } catch (error) {
    problem("problem", error instanceof TypeError ? new Error("The simulator does not answer. Is it running?") : error);
  } finally {
    loading = false;
  }
}

$("token").onsubmit = (event) => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, $("token-text").value);
  $("token").reset();
  refresh();
};

$("endpoint").textContent = location.origin;
const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
$("theme").onclick = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem("theme", next);
};

refresh();
setInterval(() => {
  if (!document.hidden) refresh();
}, EVERY_MS);
