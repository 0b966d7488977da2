// What goes wrong on command: every change is one request to /control/faults, and the answer is what is drawn.

import { act } from "./api.js";
import { clockTime, el, keyed } from "./dom.js";

const CREATES = { 429: "429 too many requests", "500-before": "500, not placed", "500-after": "500, but placed", "timeout-before": "no answer, not placed", "timeout-after": "no answer, but placed", refused: "connection refused" };
const CALLBACKS = { "": "arrive as they should", reversed: "in reverse order", doubled: "twice", dropped: "never", late: "late" };
const STRIKES = ["429", "500-before", "500-after", "timeout-before", "timeout-after", "refused", "code", "lost", "answer-lost", "slow", "doubled", "dropped", "reversed", "late"];

export function openFaults({ attempt }) {
  const box = document.querySelector('[data-view="faults"]');
  const order = (path, body) => attempt(() => act(path, body));
  const choose = (values) => Object.entries(values).map(([value, text]) => new Option(text, value));

  const create = el("select", {}, ...choose(CREATES));
  const queue = el("ul", { class: "chips" });
  const callbacks = el("select", { onchange: (event) => order("/control/faults", { callbacks: event.target.value || null }) }, ...choose(CALLBACKS));
  const early = el("input", { type: "checkbox", onchange: (event) => order("/control/faults", { callbacks_before_reply: event.target.checked }) });
  const delay = el("input", { type: "number", min: "0", max: "60", step: "0.5", onchange: (event) => order("/control/faults", { webhook_delay_s: Number(event.target.value) }) });
  const cut = el("input", { type: "number", min: "1", value: "30" });
  const down = el("input", { type: "number", min: "0", max: "60", value: "5" });
  const cutState = el("p", { class: "soft" });
  const rules = el("ul", { class: "rules" });
  const rule = ruleForm((given) => order("/control/faults/rules", given));

  box.append(
    el("div", { class: "head" }, el("p", { class: "lead" }, "Let things go wrong, and see that your application loses nothing and doubles nothing."),
      el("button", { type: "button", onclick: () => attempt(() => remove("/control/faults")) }, "Mend everything")),
    card("The next create fails", el("label", {}, el("span", {}, "With"), create),
      el("button", { type: "button", onclick: () => order("/control/faults", { next_create: [create.value] }) }, "Add to the row"), queue),
    card("Status callbacks", el("label", {}, el("span", {}, "They come"), callbacks), el("label", { class: "tick" }, early, " before the REST reply")),
    card("Webhooks", el("label", {}, el("span", {}, "Each answer takes so many seconds (from 15 on it never comes)"), delay)),
    card("The network", el("label", {}, el("span", {}, "Cut it for so many seconds of the exchange's time"), cut),
      el("span", { class: "acts" }, el("button", { type: "button", onclick: () => order("/control/faults/partition", { seconds: Number(cut.value) }) }, "Cut"), el("button", { type: "button", onclick: () => order("/control/faults/partition", { seconds: 0 }) }, "Join")), cutState),
    card("The exchange itself", el("label", {}, el("span", {}, "Crash now, and begin again after so many seconds"), down),
      el("button", { type: "button", onclick: () => order("/control/faults/crash", { down_s: Number(down.value) }) }, "Crash")),
    el("section", { class: "card wide" }, el("h3", {}, "Rules"), el("p", { class: "soft" }, "A fault that strikes again and again. What is left empty holds for everything."), rules, rule),
  );

  return {
    async show(board) {
      const { faults } = board;
      keyed(queue, faults.next_create.map((fault, place) => ({ fault, place })), { key: (one) => one.place, make: (one) => el("li", { class: "chip failed" }, CREATES[one.fault] ?? one.fault) });
      set(callbacks, faults.callbacks ?? "");
      early.checked = faults.callbacks_before_reply;
      set(delay, String(faults.webhook_delay_s));
      cutState.textContent = faults.partitioned_until ? `Cut until ${clockTime(faults.partitioned_until)}.` : "Whole.";
      keyed(rules, faults.rules ?? [], { key: (one) => one.id, make: (one) => el("li", {}, el("span", {}, el("b", {}, one.fault), ` ${conditions(one)} `, el("span", { class: "chip" }, `struck ${one.hits} of ${one.seen}`)), el("button", { type: "button", onclick: () => attempt(() => remove(`/control/faults/rules/${encodeURIComponent(one.id)}`)) }, "Remove")) });
    },
  };
}

function card(title, ...inside) {
  return el("section", { class: "card" }, el("h3", {}, title), ...inside);
}

function set(field, value) {
  if (document.activeElement !== field) field.value = value;
}

async function remove(path) {
  const response = await fetch(path, { method: "DELETE" });
  if (!response.ok) throw new Error((await response.json()).error);
}

function conditions(rule) {
  const words = [rule.action, rule.resource, rule.kind && `${rule.kind} webhooks`, rule.number && `about ${rule.number}`].filter(Boolean);
  if (rule.every > 1) words.push(`one in ${rule.every}`);
  if (rule.probability < 1) words.push(`with probability ${rule.probability}`);
  if (rule.times) words.push(`${rule.times} times`);
  if (rule.delay_s) words.push(`${rule.delay_s} s`);
  if (rule.code) words.push(`error ${rule.code}`);
  return words.join(", ") || "always";
}

function ruleForm(add) {
  const field = (name, label, given) => el("label", {}, el("span", {}, label), el("input", { name, autocomplete: "off", ...given }));
  const form = el("form", { class: "rule" },
    el("label", {}, el("span", {}, "What goes wrong"), el("select", { name: "fault" }, ...STRIKES.map((name) => new Option(name, name)))),
    field("resource", "REST resource", { placeholder: "Calls" }),
    field("action", "REST action", { placeholder: "create" }),
    field("kind", "Kind of webhook", { placeholder: "voice" }),
    field("number", "About the number", { placeholder: "+4761234567" }),
    field("every", "Each n-th", { type: "number", min: "1", placeholder: "1" }),
    field("probability", "Probability", { type: "number", min: "0", max: "1", step: "0.05", placeholder: "1" }),
    field("times", "At most so often", { type: "number", min: "1" }),
    field("delay_s", "Delay in seconds", { type: "number", min: "0", step: "0.5" }),
    field("code", "Error code", { type: "number", min: "10000", max: "99999", placeholder: "10004" }),
    el("button", { type: "submit" }, "Add the rule"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    add(Object.fromEntries(given.map(([name, value]) => [name, form.elements[name].type === "number" ? Number(value) : value.trim()])));
  });
  return form;
}
