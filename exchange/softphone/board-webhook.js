// One webhook: what was asked with which parameters and signature, what came back, and how long it took.

import { act } from "./api.js";
import { el, stamped } from "./dom.js";

const KINDS = { voice: "voice", status: "status", recording: "recording", sms: "text", "sms-status": "text status" };

export function webhookCard(entry, open, attempt) {
  const address = new URL(entry.url);
  const good = entry.status >= 200 && entry.status < 300;
  const result = entry.status === null ? "waits…" : entry.status === 0 ? "no answer" : String(entry.status);
  const digits = entry.params.Digits ?? entry.params.SpeechResult ?? entry.params.CallStatus ?? "";
  return el("li", {}, el("details", { open },
    el("summary", {},
      el("span", { class: "second" }, stamped(entry.second)),
      el("span", { class: "kind" }, KINDS[entry.kind] ?? entry.kind),
      el("span", { class: "path", title: entry.url }, `${entry.method} ${address.pathname}${address.search}`),
      el("span", { class: "gist" }, entry.params.Digits !== undefined ? `Digits ${digits}` : String(digits)),
      el("span", { class: `result ${entry.status === null ? "" : good ? "good" : "bad"}` }, result),
      el("span", { class: "took" }, entry.took_ms === null ? "" : `${entry.took_ms < 10 ? entry.took_ms.toFixed(1) : Math.round(entry.took_ms)} ms`),
    ),
    el("div", { class: "inside" },
      el("h4", {}, "Answer"),
      answerOf(entry),
      el("h4", {}, "Asked"),
      el("p", { class: "address" }, `${entry.method} ${entry.url}`),
      table(entry.params),
      el("h4", {}, "Signed"),
      table(Object.fromEntries(Object.entries(entry.headers ?? {}).filter(([name]) => /signature|idempotency|content-type/i.test(name)))),
      el("p", { class: "acts" }, el("button", { type: "button", onclick: () => attempt(() => act("/control/webhooks/replay", { place: entry.place })) }, "Send once more")),
    ),
  ));
}

function answerOf(entry) {
  if (entry.status === null) return el("p", { class: "soft" }, "The application has not answered yet.");
  if (!entry.body) return el("p", { class: "soft" }, "Empty.");
  return el("pre", { tabIndex: 0 }, ...(entry.body.trimStart().startsWith("<") ? tinted(indented(entry.body)) : [entry.body]));
}

function table(values) {
  const rows = Object.entries(values).flatMap(([name, value]) => [].concat(value).map((one) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, one))));
  return el("table", {}, el("tbody", {}, ...rows));
}

// XML with one element a line; text that stands with its element stays there.
function indented(xml) {
  let depth = 0;
  const lines = [];
  for (const piece of xml.trim().replace(/>\s*</g, ">\n<").split("\n")) {
    const text = piece.trim();
    if (/^<\//.test(text)) depth = Math.max(0, depth - 1);
    lines.push("  ".repeat(depth) + text);
    if (/^<[^?!/]/.test(text) && !/\/>$/.test(text) && !/<\/[^>]+>$/.test(text)) depth += 1;
  }
  return lines.join("\n");
}

function tinted(text) {
  return text.split(/(<\/?[\w:-]+|\/?>|"[^"]*")/).map((part) => {
    const kind = /^<|^\/?>$/.test(part) ? "tag" : /^"/.test(part) ? "value" : "";
    return kind ? el("span", { class: kind }, part) : part;
  });
}
