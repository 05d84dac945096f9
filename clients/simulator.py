"""The Amazon Connect simulator's own endpoints, for tests in Python. One file, no dependency; Python 3.9 or newer.

All that there is: GET /_simulator/openapi.json. See README.md beside this file.
"""

import json
import urllib.error
import urllib.parse
import urllib.request


class SimulatorError(Exception):
    """The simulator has refused a request: the text says why, type and status say which error it is."""

    def __init__(self, status, type, message):
        super().__init__(message)
        self.status = status
        self.type = type


class Simulator:
    """A view of a simulator that runs.

    With an instance requests with that InstanceId are kept apart from now on: contacts, tokens, journal, faults, answers, quotas
    and clock, so that suites which run at the same time see nothing of each other. The token is the control token, where the
    simulator has one.
    """

    def __init__(self, endpoint="http://127.0.0.1:8437", instance=None, token=None):
        self._endpoint = endpoint
        self._instance = None
        self._token = token
        if instance is not None:
            self.call("PUT", "/instances/" + _quoted(instance))
            self._instance = instance

    def reset(self):
        """As newly started: no contacts, tokens, journal, faults and answers; full quotas; the clock goes by itself."""
        self.call("POST", "/reset")

    def advance(self, by):
        """Moves the clock on by a timedelta: chats end, tokens expire, quotas refill, answers and contact events come."""
        return self.call("POST", "/clock/advance", {"millis": round(by.total_seconds() * 1000)})

    def contacts(self, **filters):
        """The contacts, newest last. Filters: destination, number, text, attribute (text or list), token, status."""
        return self.call("GET", "/contacts", **filters)

    def contact(self, contact_id):
        """One contact."""
        return self.call("GET", "/contacts/" + _quoted(contact_id))

    def requests(self, **filters):
        """The requests that came, newest last. Filters as with contacts, and operation."""
        return self.call("GET", "/requests", **filters)

    def fail_next(self, times, fault, **only):
        """The next requests fail: fault is such as "ThrottlingException"; only may name a destination and an operation."""
        self.call("POST", "/faults", {"fault": fault, "times": times, **only})

    def answer(self, contact_id, content):
        """The customer of a chat writes; gives the contact."""
        return self.call("POST", "/contacts/" + _quoted(contact_id) + "/messages", {"content": content})

    def end(self, contact_id, by):
        """Ends a chat as the "CUSTOMER", the "AGENT" or the "TIME" does; gives the contact."""
        return self.call("POST", "/contacts/" + _quoted(contact_id) + "/end", {"by": by})

    def call(self, method, path, body=None, **query):
        """Calls what has no method here, such as call("PUT", "/quotas", {"concurrentChats": 1})."""
        if self._instance is not None:
            query["instance"] = self._instance
        url = self._endpoint + "/_simulator" + path + "?" + urllib.parse.urlencode(query, doseq=True)
        request = urllib.request.Request(url, method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        if self._token is not None:
            request.add_header("Authorization", "Bearer " + self._token)
        try:
            with urllib.request.urlopen(request) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            message = json.loads(error.read())["Message"]
            raise SimulatorError(error.code, error.headers.get("x-amzn-ErrorType"), message) from None
        return json.loads(text) if text else None


def _quoted(text):
    return urllib.parse.quote(text, safe="")
