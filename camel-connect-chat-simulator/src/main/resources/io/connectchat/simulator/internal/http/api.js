// The simulator's own endpoints.

import { $ } from "./dom.js";

const CONTROL = "/_simulator/";

/** Asked of the reader where the simulator wants one; it stays in this tab. */
const TOKEN = "control-token";

async function send(method, path, body) {
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch(CONTROL + path, {
    method,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  $("token").hidden = response.status !== 401;
  if (response.ok) return text;
  let said;
  try {
    said = JSON.parse(text).Message;
  } catch {
    // Something between the page and the simulator has answered.
  }
  throw new Error(said || `The simulator answered with status ${response.status}.`);
}

export async function call(method, path, body) {
  const text = await send(method, path, body);
  return text ? JSON.parse(text) : {};
}

/** Saves an answer as a file. */
export async function save(path, file, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await send("GET", path)], { type }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function askForToken(entered) {
  $("token").onsubmit = (event) => {
    event.preventDefault();
    sessionStorage.setItem(TOKEN, $("token-text").value);
    $("token").reset();
    entered();
  };
}
