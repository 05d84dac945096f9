// Interactive messages by AWS's templates, as a phone shows them. A tap is told as the template's type and what was chosen.

import { button, element, roving } from "./dom.js";
import { inline, link } from "./markdown.js";

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const objects = (value) => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value) => (value === undefined || value === null ? "" : String(value));

/** The page loads nothing from elsewhere: an image is told by its description. */
function image(content) {
  if (!content.imageData) return [];
  return [element("span", "image", text(content.imageDescription) || "Image")];
}

function head(content) {
  return [
    ...image(content),
    element("p", "title", ...inline(text(content.title))),
    ...(content.subtitle ? [element("p", "subtitle", ...inline(text(content.subtitle)))] : []),
  ];
}

function choices(className, buttons) {
  const made = element("div", className, ...buttons);
  roving(made, buttons);
  return made;
}

/** What the widget of AWS tells: of "show more" where in the list one is, of a choice its text. */
function chosen(content, picked, type) {
  if (!picked.actionDetail) return { listTitle: text(content.title), selectionText: text(picked.title) };
  const { preIndex, nextIndex, listId, referenceId } = content;
  return { actionName: picked.actionDetail, preIndex, nextIndex, listId, templateType: type, referenceId };
}

function option(content, picked, type, answer) {
  const label = [
    ...image(picked),
    element("span", "", text(picked.title)),
    ...(picked.subtitle ? [element("span", "subtitle", text(picked.subtitle))] : []),
  ];
  if (picked.type === "hyperlink") return link(element("span", "option", ...label, " ↗"), text(picked.url));
  const made = button("", "option", () =>
    answer(text(picked.actionDetail ?? picked.title), chosen(content, picked, type)),
  );
  made.append(...label);
  return made;
}

function list(content, answer, type) {
  const options = objects(content.elements).map((each) => option(content, each, type, answer));
  return [...head(content), choices("options", options)];
}

function quickReply(content, answer, type) {
  const options = objects(content.elements).map((each) => option(content, each, type, answer));
  return [...head(content), choices("options quick", options)];
}

function carousel(content, answer) {
  const cards = objects(content.elements).map((card) => {
    const inner = isObject(card.data?.content) ? card.data.content : {};
    const tell = (action, data) => answer(action, { templateIdentifier: card.templateIdentifier, ...data });
    return element("div", "card", ...list(inner, tell, card.templateType));
  });
  const row = element("div", "cards", ...cards);
  const buttons = [...row.querySelectorAll("button, a")];
  cards.forEach((card) => (card.querySelector(".options").onkeydown = null));
  roving(row, buttons);
  return [...head(content), row];
}

/** By the offset that the message gives, else as the reader's clock goes. */
function clock(slot, offset) {
  const at = new Date(slot.date);
  if (Number.isNaN(at.getTime())) return { day: "", hour: text(slot.date) };
  const zoned = offset === undefined ? {} : { timeZone: "UTC" };
  const shown = offset === undefined ? at : new Date(at.getTime() + Number(offset) * 60_000);
  return {
    day: shown.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long", ...zoned }),
    hour: shown.toLocaleTimeString([], { timeStyle: "short", ...zoned }),
  };
}

function timePicker(content, answer) {
  const days = new Map();
  const buttons = objects(content.timeslots).map((slot) => {
    const { day, hour } = clock(slot, content.timeZoneOffset);
    const made = button(hour, "option", () =>
      answer(text(slot.date), {
        date: slot.date,
        duration: slot.duration,
        selectionText: day ? `${day}, ${hour}` : hour,
      }),
    );
    days.set(day, [...(days.get(day) ?? []), made]);
    return made;
  });
  const groups = [...days].flatMap(([day, slots]) => [
    element("p", "day", day),
    element("div", "options quick", ...slots),
  ]);
  const times = element("div", "times", ...groups);
  roving(times, buttons);
  return [...head(content), times];
}

let fields = 0;

function field(page) {
  const name = `form-${++fields}`;
  const items = objects(page.items);
  const kind = text(page.type ?? page.pageType).toLowerCase();
  const made = element("fieldset", "", element("legend", "", text(page.title)));
  if (page.subtitle) made.append(element("p", "subtitle", text(page.subtitle)));
  if (items.length) {
    for (const item of items) {
      const input = document.createElement("input");
      input.type = page.multipleSelection ? "checkbox" : "radio";
      input.name = name;
      input.value = text(item.value ?? item.title);
      made.append(element("label", "", input, text(item.title)));
    }
  } else {
    const input = document.createElement("input");
    input.type = kind.startsWith("date") ? "date" : "text";
    input.name = name;
    input.setAttribute("aria-label", text(page.title) || "Answer");
    made.append(input);
  }
  const values = () =>
    [...made.querySelectorAll("input")]
      .filter((input) => !["checkbox", "radio"].includes(input.type) || input.checked)
      .map((input) => input.value);
  return { made, answer: () => ({ pageIdentifier: page.pageIdentifier, title: page.title, values: values() }) };
}

function form(content, answer) {
  const pages = objects(content.pages).map(field);
  const submit = button("Send the form", "option", () =>
    answer("Submit", { answers: pages.map((page) => page.answer()) }),
  );
  return [...head(content), ...pages.map((page) => page.made), submit];
}

const TEMPLATES = {
  ListPicker: [list, "elements"],
  Panel: [list, "elements"],
  QuickReply: [quickReply, "elements"],
  TimePicker: [timePicker, "timeslots"],
  Carousel: [carousel, "elements"],
  AppleForm: [form, "pages"],
};

/** The template of this JSON, or null if the page does not know it. */
export function template(json) {
  if (!isObject(json) || !Object.hasOwn(TEMPLATES, json.templateType)) return null;
  const content = json.data?.content;
  const [, member] = TEMPLATES[json.templateType];
  return isObject(content) && Array.isArray(content[member]) ? json : null;
}

export const title = (known) => element("p", "", ...inline(text(known.data.content.title))).textContent;

/** The elements that show a template; pick hears of the tap, and without it nothing can be tapped. */
export function interactive(known, pick) {
  const [show] = TEMPLATES[known.templateType];
  const answer = (action, data) => pick({ templateType: known.templateType, version: "1.0", action, data });
  const card = element("div", `interactive ${known.templateType}`, ...show(known.data.content, answer, known.templateType));
  if (!pick) card.querySelectorAll("button, input").forEach((each) => (each.disabled = true));
  return [card];
}
