// Runs the cases of ../cases.json by the AWS SDK for JavaScript, and writes what came of each as a line of JSON.
// Usage: node run.mjs ENDPOINT, with the cases on stdin.

import * as connect from "@aws-sdk/client-connect";
import { text } from "node:stream/consumers";

const endpoint = process.argv[2];
const client = new connect.ConnectClient({
  endpoint,
  region: "eu-central-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
const saved = {};

async function control(method, path, body) {
  const response = await fetch(`${endpoint}/_simulator/${path}`, { method, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

/** Texts such as "${contact}" stand for what an earlier case has given. */
const filled = (input) => JSON.parse(JSON.stringify(input).replace(/\$\{(\w+)\}/g, (_, name) => saved[name]));

for (const each of JSON.parse(await text(process.stdin))) {
  await control("PUT", "faults", { faults: each.faults ?? [] });
  await control("DELETE", "requests");
  const result = { name: each.name };
  try {
    const { $metadata, ...output } = await client.send(new connect[`${each.operation}Command`](filled(each.input)));
    if (each.save) saved[each.save] = output.ContactId;
    result.output = output;
    result.status = $metadata.httpStatusCode;
  } catch (error) {
    result.error = error.name;
    result.status = error.$metadata?.httpStatusCode;
    result.type = error.constructor.name;
  }
  const { requests } = await control("GET", "requests?limit=100");
  result.statuses = requests.map((request) => request.status).reverse();
  result.tokens = new Set(requests.map((request) => request.body.ClientToken)).size;
  console.log(JSON.stringify(result));
}
