// Elements of the page. Whatever came from outside becomes text of an element, never markup.

export const $ = (id) => document.getElementById(id);

/** An element with a class, and what is in it: texts and other elements. */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

export function button(text, className, onclick) {
  const made = element("button", className, text);
  made.type = "button";
  made.onclick = onclick;
  return made;
}

export function time(instant, options = { timeStyle: "medium" }) {
  const made = element("time", "", new Date(instant).toLocaleTimeString([], options));
  made.dateTime = instant;
  made.title = instant;
  return made;
}

export const counted = (count, what) => `${count.toLocaleString()} ${what}${count === 1 ? "" : "s"}`;

/** Has a part of the page drawn only when what it shows has changed, so that reading and typing are left in peace. */
export function drawn(draw) {
  let last;
  return (...shown) => {
    const now = JSON.stringify(shown);
    if (now !== last) {
      last = now;
      draw(...shown);
    }
  };
}

export function problem(id, error) {
  $(id).hidden = !error;
  $(id).textContent = error ? error.message : "";
}

/** Makes one stop for the Tab key of many elements: within them the arrow keys move. */
export function roving(container, items, current) {
  const stop = items.includes(current) ? current : items[0];
  items.forEach((item) => (item.tabIndex = item === stop ? 0 : -1));
  container.onkeydown = (event) => {
    const at = items.indexOf(document.activeElement);
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (at < 0 || !items[to]) return;
    event.preventDefault();
    items[at].tabIndex = -1;
    items[to].tabIndex = 0;
    items[to].focus();
  };
}
