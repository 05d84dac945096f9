// The part of Markdown that AWS documents for chats, as elements: bold, italics, code, links, lists.

import { element } from "./dom.js";

const INLINE =
  /\*\*(.{1,500}?)\*\*(?!\*)|\*(?=\S)(.{1,500}?)\*|(?<!\w)_(?=\S)(.{1,500}?)_(?!\w)|`([^`]{1,500})`|\[([^\]]{1,500})\]\(([^)\s]{1,2000})\)|(https?:\/\/[^\s)]+)/;

/** A link to another site, or its text where it is no such link. */
export function link(text, url) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) return element("span", "", text);
  const made = element("a", "", text);
  made.href = url;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

/** The elements of a text within a line. */
export function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return text ? [text] : [];
  const [all, bold, star, underscore, code, label, target, url] = found;
  const made = bold
    ? element("strong", "", ...inline(bold))
    : star || underscore
      ? element("em", "", ...inline(star || underscore))
      : code
        ? element("code", "", code)
        : link(label ?? url, target ?? url);
  const before = text.slice(0, found.index);
  return [...(before ? [before] : []), made, ...inline(text.slice(found.index + all.length))];
}

const LISTS = [
  [/^\s*[*+-]\s+(.*)/, "ul"],
  [/^\s*\d+[.)]\s+(.*)/, "ol"],
];

/** The elements of a whole text. */
export function markdown(text) {
  const blocks = [];
  for (const line of text.split(/\r?\n/)) {
    const list = LISTS.find(([item]) => item.test(line));
    const heading = /^#{1,6}\s+(.*)/.exec(line);
    if (list) {
      const [item, name] = list;
      if (blocks.at(-1)?.localName !== name) blocks.push(element(name, ""));
      blocks.at(-1).append(element("li", "", ...inline(item.exec(line)[1])));
    } else if (heading) {
      blocks.push(element("p", "heading", ...inline(heading[1])));
    } else if (line.trim()) {
      blocks.push(element("p", "", ...inline(line)));
    }
  }
  return blocks;
}
