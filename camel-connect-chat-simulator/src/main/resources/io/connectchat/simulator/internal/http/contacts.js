// Who was messaged: newest first, in pages, and those that are looked for. The server looks, so that it can be many.

import { call } from "./api.js";
import { $, drawn, element, roving, time } from "./dom.js";
import { summary } from "./message.js";

const PAGE_SIZE = 50;

/** Where each page that was turned to begins; the first begins at the newest. */
let pageStarts = [null];
let nextStart = null;

async function contactsOfPage() {
  const wanted = $("find-text").value.trim();
  const found = [];
  let before = pageStarts.at(-1);
  do {
    const query = new URLSearchParams({ limit: PAGE_SIZE - found.length });
    if (before !== null) query.set("before", before);
    if (wanted) query.set(wanted.endsWith("*") ? "destination" : "search", wanted);
    const page = await call("GET", "contacts?" + query);
    found.push(...page.contacts);
    before = page.before ?? null;
  } while (found.length < PAGE_SIZE && before !== null);
  nextStart = before;
  return found;
}

/** A customer who came over the web has no number. */
export const customer = (contact) =>
  contact.destination || String(contact.request.ParticipantDetails?.DisplayName ?? "Customer");

function row(contact, selected) {
  const last = contact.transcript.at(-1);
  const text = last ? (last.author === "CUSTOMER" ? "↩ " : "") + summary(last) : "(no first message)";
  const link = element(
    "a",
    contact.status,
    element("span", "row", element("strong", "", customer(contact)), time(contact.startedAt, { timeStyle: "short" })),
    element("span", "text", text),
  );
  link.href = "#" + new URLSearchParams({ contact: contact.contactId });
  link.dataset.contact = contact.contactId;
  if (contact.contactId === selected) link.setAttribute("aria-current", "true");
  return link;
}

const draw = drawn((contacts, selected, page, last) => {
  const focused = document.activeElement?.dataset?.contact;
  const links = contacts.map((contact) => row(contact, selected));
  const place = (id) => links.find((link) => link.dataset.contact === id);
  $("contact-list").replaceChildren(...links.map((link) => element("li", "", link)));
  roving($("contact-list"), links, place(focused) ?? place(selected));
  place(focused)?.focus();
  $("no-contacts").hidden = contacts.length > 0;
  $("no-contacts").textContent = $("find-text").value
    ? "No chat has this in its number, name, messages or token."
    : "Nobody has been messaged yet. Point an AWS SDK at this address and start a chat.";
  $("page-number").textContent = `Page ${page}`;
  $("newer").disabled = page === 1;
  $("older").disabled = last;
});

export async function showContacts(chosen) {
  const contacts = await contactsOfPage();
  draw(contacts, chosen, pageStarts.length, nextStart === null);
}

export function startContacts(refresh) {
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
  $("find-text").oninput = () => {
    pageStarts = [null];
    refresh();
  };
}
