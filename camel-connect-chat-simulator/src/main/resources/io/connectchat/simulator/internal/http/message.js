// One message of a chat, by its type.

import { element, time } from "./dom.js";
import { interactive, template, title } from "./interactive.js";
import { markdown } from "./markdown.js";

const INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";
export const PICK = INTERACTIVE + ".response";

function json(message) {
  if (![INTERACTIVE, PICK, "application/json"].includes(message.contentType)) return undefined;
  try {
    return JSON.parse(message.content);
  } catch {
    // It is shown as the text that it is.
    return undefined;
  }
}

/** What was tapped, in words. */
function picked(answer) {
  const values = answer?.data?.answers;
  if (Array.isArray(values)) return values.map((each) => `${each?.title}: ${each?.values}`).join("\n");
  const data = answer?.data;
  const said = data?.selectionText ?? answer?.action;
  if (typeof said !== "string") return null;
  return data?.templateIdentifier && data.listTitle ? `${data.listTitle} – ${said}` : said;
}

/** In one line, for the list of contacts. */
export function summary(message) {
  const parsed = json(message);
  if (message.contentType === PICK) return picked(parsed) ?? message.content;
  if (template(parsed)) return title(template(parsed));
  const blocks = message.contentType === "text/markdown" ? markdown(message.content) : null;
  return blocks ? blocks.map((block) => block.textContent).join(" ") : message.content;
}

export const isTemplate = (message) => message.contentType !== PICK && template(json(message)) !== null;

function content(message, pick) {
  const parsed = json(message);
  if (message.contentType === "text/markdown") return markdown(message.content);
  if (parsed === undefined) return [element("span", "plain", message.content)];
  const words = message.contentType === PICK ? picked(parsed) : null;
  if (words !== null) return [element("span", "plain", words)];
  if (isTemplate(message)) return interactive(template(parsed), pick);
  const pre = element("pre", "", JSON.stringify(parsed, null, 2));
  pre.tabIndex = 0;
  return [pre];
}

const NAMES = { SYSTEM: "System", AGENT: "Agent", CUSTOMER: "Customer" };

/** The bubble of a message; who wrote it is said where it changes. */
export function bubble(message, before, pick) {
  const made = element("li", message.author, ...content(message, pick), time(message.at, { timeStyle: "short" }));
  if (isTemplate(message)) made.classList.add("wide");
  const by = NAMES[message.author] ?? message.author;
  if (before?.author === message.author) made.classList.add("next");
  else made.prepend(element("span", "author", by));
  return made;
}
