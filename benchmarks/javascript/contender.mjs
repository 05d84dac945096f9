// The AWS SDK for JavaScript as a contender: ADDRESS CONNECTIONS. Speaks as ContenderApp does.
import { createInterface } from "node:readline";
import { Agent } from "node:http";
import { ConnectClient, StartOutboundChatContactCommand } from "@aws-sdk/client-connect";

const [address, connectionsText] = process.argv.slice(2);
const connections = Number(connectionsText);
const client = new ConnectClient({
  region: "eu-west-2",
  endpoint: address,
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  requestHandler: { httpAgent: new Agent({ keepAlive: true, maxSockets: connections }) },
});

const chats = Array.from({ length: 1024 }, (_, i) => ({
  InstanceId: "11111111-2222-4333-8444-555555555555",
  ContactFlowId: "66666666-7777-4888-8999-aaaaaaaaaaaa",
  SourceEndpoint: {
    Type: "CONNECT_PHONENUMBER_ARN",
    Address: "arn:aws:connect:eu-west-2:111122223333:phone-number/bbbbbbbb-cccc-4ddd-8eee-ffffffffffff",
  },
  DestinationEndpoint: { Type: "TELEPHONE_NUMBER", Address: `+1555${String(i).padStart(7, "0")}` },
  SegmentAttributes: { "connect:Subtype": { ValueString: "connect:SMS" } },
  Attributes: { order: `A-${i}`, language: "en", shop: "Luigi's" },
  ParticipantDetails: { DisplayName: `Customer ${i}` },
  InitialSystemMessage: {
    ContentType: "text/plain",
    Content: `Your table at Luigi's is ready. Order ${i}, please come to the counter.`,
  },
}));

let next = 0;

async function send(more) {
  let failed = 0;
  let lastFailure;
  const first = next;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const worker = async () => {
    while (more()) {
      try {
        await client.send(new StartOutboundChatContactCommand(chats[next++ % chats.length]));
      } catch (failure) {
        failed++;
        lastFailure = failure;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const nanos = Number(process.hrtime.bigint() - start);
  const { user, system } = process.cpuUsage(cpu);
  if (failed > 0) {
    console.error(`javascript: ${failed} failed, the last with ${lastFailure}`);
  }
  // Node runs JavaScript in one thread; those of its pool are not counted here.
  return { messages: next - first, failed, nanos, cpuNanos: (user + system) * 1000, threads: 1 };
}

console.log("ready");
for await (const task of createInterface({ input: process.stdin })) {
  const [kind, amount] = task.split(" ");
  const end = kind === "for" ? performance.now() + Number(amount) * 1000 : next + Number(amount);
  const more = kind === "for" ? () => performance.now() < end : () => next < end;
  console.log(JSON.stringify(await send(more)));
}
