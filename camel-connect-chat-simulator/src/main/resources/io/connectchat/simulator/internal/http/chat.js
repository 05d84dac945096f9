// The chat that was chosen, as its customer's phone shows it.

import { call } from "./api.js";
import { customer } from "./contacts.js";
import { $, drawn, element, problem, time } from "./dom.js";
import { bubble, isTemplate, PICK } from "./message.js";

let shown = null;
let refresh;

const channel = (contact) =>
  String(contact.request.SegmentAttributes?.["connect:Subtype"]?.ValueString ?? "").replace("connect:", "");

function rows(pairs) {
  const entries = Object.entries(pairs);
  return entries.length
    ? entries.map(([name, value]) => element("tr", "", element("td", "", name), element("td", "", value)))
    : [element("tr", "", element("td", "", "none"))];
}

async function answer(message) {
  try {
    await call("POST", `contacts/${encodeURIComponent(shown)}/messages`, message);
    problem("answer-problem");
    return true;
  } catch (error) {
    problem("answer-problem", error);
    return false;
  } finally {
    refresh();
  }
}

const pick = (choice) => answer({ contentType: PICK, content: JSON.stringify(choice) });

/** A phone has the newest interactive message answered, as long as nothing was answered since. */
function bubbles(transcript, ended) {
  const open = ended ? -1 : transcript.findLastIndex((message) => isTemplate(message) || message.author === "CUSTOMER");
  return transcript.map((message, at) => bubble(message, transcript[at - 1], at === open ? pick : null));
}

function facts(contact) {
  const named = {
    Status: contact.status.toLowerCase(),
    Started: contact.startedAt,
    Contact: contact.contactId,
    Instance: contact.instanceId,
    "Contact flow": contact.request.ContactFlowId,
    "Related contact": contact.relatedContactId,
    "Client token": contact.clientToken,
    Request: contact.requestId,
  };
  return Object.entries(named)
    .filter(([, value]) => value)
    .flatMap(([name, value]) => [element("dt", "", name), element("dd", "", String(value))]);
}

export const showChat = drawn((contact) => {
  shown = contact?.contactId ?? null;
  $("chosen").hidden = !contact;
  $("no-chat").hidden = Boolean(contact);
  if (!contact) return;
  const ended = contact.status === "DISCONNECTED";
  $("chat-destination").textContent = customer(contact);
  $("chat-channel").textContent = channel(contact);
  $("phone").dataset.channel = channel(contact);
  const day = new Date(contact.startedAt).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });
  const messages = [element("li", "note", day), ...bubbles(contact.transcript, ended)];
  if (ended) {
    const why = contact.disconnectReason ? `: ${contact.disconnectReason}` : "";
    messages.push(element("li", "note", `The chat has ended${why} `, time(contact.disconnectedAt)));
  }
  $("messages").replaceChildren(...messages);
  $("messages").scrollTop = $("messages").scrollHeight;
  $("answer-text").disabled = ended;
  $("send").disabled = ended;
  $("end-chat").disabled = ended;
  $("facts").replaceChildren(...facts(contact));
  $("attributes").replaceChildren(...rows(contact.attributes));
  $("tags").replaceChildren(...rows(contact.tags));
  $("request").textContent = JSON.stringify(contact.request, null, 2);
});

export function startChat(refreshPage) {
  refresh = refreshPage;
  $("answer").onsubmit = async (event) => {
    event.preventDefault();
    if (await answer({ content: $("answer-text").value })) $("answer-text").value = "";
  };
  $("end-chat").onclick = async () => {
    try {
      await call("POST", `contacts/${encodeURIComponent(shown)}/end`, { by: "CUSTOMER" });
      problem("answer-problem");
    } catch (error) {
      problem("answer-problem", error);
    }
    refresh();
  };
}
