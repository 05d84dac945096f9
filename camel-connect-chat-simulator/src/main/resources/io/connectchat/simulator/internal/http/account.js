// What is left of the quotas, and what is open.

import { $, drawn, element } from "./dom.js";

const STARTS = "StartOutboundChatContact";

function gauge(operation, quota) {
  const meter = document.createElement("meter");
  meter.max = quota.burst;
  meter.value = quota.available;
  meter.low = quota.burst * 0.34;
  meter.optimum = quota.burst;
  meter.setAttribute("aria-label", `Left of the quota of ${operation}`);
  const level = element("span", "level", element("span", "left", String(quota.available)), ` of ${quota.burst}`);
  const rate = element("span", "rate", `${quota.requestsPerSecond}/s`);
  return element("div", "quota", element("span", "name", operation), level, rate, meter);
}

export const showQuotas = drawn((quotas, openChats) => {
  const others = Object.entries(quotas).filter(([operation]) => operation !== STARTS);
  $("start-quota").replaceChildren(
    quotas[STARTS] ? gauge(STARTS, quotas[STARTS]) : element("p", "hint", "No rate quota is set for starts."),
  );
  $("other-quotas").replaceChildren(...others.map(([operation, quota]) => gauge(operation, quota)));
  $("more-quotas").hidden = others.length === 0;
  $("open-chats").replaceChildren(
    ...Object.entries(openChats).map(([instance, count]) =>
      element("p", "hint", `${instance}: ${count.toLocaleString()} open`),
    ),
  );
});
