// Sends two requests by a client whose clock is wrong, and writes what came of each as a line of JSON.
// Usage: node skew.mjs ENDPOINT clock|offset MILLISECONDS
//   clock: the machine's clock is wrong; offset: it is right, and the client is told that it is not.

import * as connect from "@aws-sdk/client-connect";

const [endpoint, way, milliseconds] = process.argv.slice(2);
const wrong = Number(milliseconds);
if (way === "clock") {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given) {
      super(...(given.length ? given : [Right.now() + wrong]));
    }
    static now() {
      return Right.now() + wrong;
    }
  };
}
const client = new connect.ConnectClient({
  endpoint,
  region: "eu-central-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  ...(way === "offset" && { systemClockOffset: wrong }),
});
for (let i = 0; i < 2; i++) {
  try {
    const { ContactSummaryList } = await client.send(
      new connect.ListAssociatedContactsCommand({ InstanceId: "my-instance", ContactId: process.argv[5] }),
    );
    console.log(JSON.stringify({ contacts: ContactSummaryList.length }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.name }));
  }
}
