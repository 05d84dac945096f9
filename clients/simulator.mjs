// The Amazon Connect simulator's own endpoints, for tests in JavaScript. One file, no dependency; Node.js 18 or newer.
// All that there is: GET /_simulator/openapi.json. See README.md beside this file.

/** The simulator has refused a request: `message` says why, `type` and `status` say which error it is. */
export class SimulatorError extends Error {
  constructor(status, type, message) {
    super(message);
    this.name = "SimulatorError";
    this.status = status;
    this.type = type;
  }
}

export class Simulator {
  #endpoint;
  #instance;
  #token;

  constructor(endpoint, instance, token) {
    this.#endpoint = endpoint;
    this.#instance = instance;
    this.#token = token;
  }

  /**
   * Opens a view of a simulator that runs.
   * With an `instance` requests with that InstanceId are kept apart from now on: contacts, tokens, journal, faults, answers, quotas
   * and clock, so that suites which run at the same time see nothing of each other.
   * The `token` is the control token, where the simulator has one.
   */
  static async open(endpoint = "http://127.0.0.1:8437", { instance, token } = {}) {
    if (instance !== undefined) {
      await new Simulator(endpoint, undefined, token).call("PUT", `/instances/${encodeURIComponent(instance)}`);
    }
    return new Simulator(endpoint, instance, token);
  }

  /** As newly started: no contacts, tokens, journal, faults and answers; full quotas; the clock goes by itself. */
  async reset() {
    await this.call("POST", "/reset");
  }

  /** Moves the clock on: chats end, tokens expire, quotas refill, answers and contact events come. */
  async advance(millis) {
    return this.call("POST", "/clock/advance", { millis });
  }

  /** The contacts, newest last. Filters: destination, number, text, attribute (text or array), token, status. */
  async contacts(filters = {}) {
    return this.call("GET", "/contacts", undefined, filters);
  }

  /** One contact. */
  async contact(contactId) {
    return this.call("GET", `/contacts/${encodeURIComponent(contactId)}`);
  }

  /** The requests that came, newest last. Filters as with contacts, and operation. */
  async requests(filters = {}) {
    return this.call("GET", "/requests", undefined, filters);
  }

  /** The next requests fail: `fault` is such as "ThrottlingException"; `only` may name a destination and an operation. */
  async failNext(times, fault, only = {}) {
    await this.call("POST", "/faults", { fault, times, ...only });
  }

  /** The customer of a chat writes; gives the contact. */
  async answer(contactId, content) {
    return this.call("POST", `/contacts/${encodeURIComponent(contactId)}/messages`, { content });
  }

  /** Ends a chat as the "CUSTOMER", the "AGENT" or the "TIME" does; gives the contact. */
  async end(contactId, by) {
    return this.call("POST", `/contacts/${encodeURIComponent(contactId)}/end`, { by });
  }

  /** Calls what has no method here, such as call("PUT", "/quotas", {concurrentChats: 1}). */
  async call(method, path, body, query = {}) {
    const url = new URL(`/_simulator${path}`, this.#endpoint);
    const all = this.#instance === undefined ? query : { ...query, instance: this.#instance };
    for (const [name, value] of Object.entries(all)) {
      [value].flat().forEach((one) => url.searchParams.append(name, one));
    }
    const response = await fetch(url, {
      method,
      headers: this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new SimulatorError(response.status, response.headers.get("x-amzn-ErrorType"), JSON.parse(text).Message);
    }
    return text === "" ? undefined : JSON.parse(text);
  }
}
