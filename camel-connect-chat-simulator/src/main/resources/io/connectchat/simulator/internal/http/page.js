// The simulator's page. It shows what the simulator's own endpoints tell, and writes through them.

import { showQuotas } from "./account.js";
import { askForToken, call } from "./api.js";
import { showChat, startChat } from "./chat.js";
import { showContacts, startContacts } from "./contacts.js";
import { $, counted, problem } from "./dom.js";
import { showRequests, startJournal } from "./journal.js";
import { showAnswers, showFaultNames, showFaults, startScript } from "./script.js";
import { showClock, startTools } from "./tools.js";

const EVERY_MS = 1000;

// Where the reader is: in the address, so that the browser's own back and forward lead through it.

let chosen = null;
let cameFromList = false;

function readAddress() {
  const place = new URLSearchParams(location.hash.slice(1));
  const before = document.body.dataset.view;
  chosen = place.get("contact") ?? chosen;
  const view = place.has("contact") ? "chat" : (place.get("view") ?? "contacts");
  document.body.dataset.view = view;
  cameFromList = view === "chat" && before === "contacts";
  document.querySelectorAll("#views a").forEach((link) => {
    const here = link.hash === `#view=${view === "chat" ? "contacts" : view}`;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  problem("answer-problem");
}

window.addEventListener("hashchange", () => {
  const before = document.body.dataset.view;
  readAddress();
  refresh();
  if (before === "chat" && document.body.dataset.view === "contacts") {
    document.querySelector("#contact-list a[tabindex='0']")?.focus();
  } else if (before !== document.body.dataset.view) {
    scrollTo(0, 0);
  }
});
$("back").onclick = (event) => {
  if (!cameFromList) return;
  event.preventDefault();
  history.back();
};
$("skip").onclick = (event) => {
  event.preventDefault();
  const answer = $("answer-text");
  (answer.checkVisibility() && !answer.disabled ? answer : $("find-text")).focus();
};

// What is shown, once a second.

async function load() {
  const status = await call("GET", "status");
  await showContacts(chosen);
  // A contact may have been forgotten since.
  const contact = chosen ? await call("GET", "contacts/" + encodeURIComponent(chosen)).catch(() => null) : null;
  const faults = await call("GET", "faults");
  const answers = await call("GET", "answers");
  $("counts").textContent = `${counted(status.contacts, "contact")}, ${counted(status.requests, "request")}`;
  showClock(status.now);
  showChat(contact);
  showQuotas(status.quotas, status.openChats);
  showFaultNames(status.faultNames);
  showFaults(status.faultNames, faults.faults);
  showAnswers(answers.answers);
  await showRequests();
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

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
$("theme").onclick = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem("theme", next);
};

$("endpoint").textContent = location.origin;
readAddress();
startContacts(refresh);
startChat(refresh);
startScript(refresh);
startTools(refresh);
startJournal(refresh);
askForToken(refresh);
refresh();
setInterval(() => {
  if (!document.hidden) refresh();
}, EVERY_MS);
