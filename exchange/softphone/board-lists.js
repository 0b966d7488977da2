// Telephones and how they act by themselves, texts, problems.

import { act, look, spaced } from "./api.js";
import { clockTime, el, keyed } from "./dom.js";

const BEHAVIOURS = {
  attended: "rings until somebody acts", by_rule: "as the rules say", answers: "answers by itself", person: "a person", child: "a child answers", voicemail: "voicemail answers",
  fax: "a fax answers", silent: "answers and is silent", hangs_up: "answers and hangs up", nonsense: "answers and presses nonsense", never_answers: "never answers", declines: "declines", busy: "is busy", off: "is off",
};
const CHOICES = ["attended", "answers", "silent", "nonsense", "hangs_up", "child", "voicemail", "fax", "never_answers", "declines", "busy", "off", "by_rule"];
const MOST = 200;
const at = (name) => document.querySelector(`[data-${name}]`);

export function openTelephones({ attempt }) {
  let phones = [];

  function draw() {
    const sought = at("find-phone").value.toLowerCase().trim();
    const digits = sought.replace(/[\s-]/g, "");
    const found = phones.filter((phone) => `${phone.name} ${phone.role}`.toLowerCase().includes(sought) || (digits && phone.number.includes(digits)));
    at("phone-count").textContent = found.length > MOST ? `${found.length} telephones, the first ${MOST} shown` : found.length === 1 ? "1 telephone" : `${found.length} telephones`;
    keyed(at("handsets"), found.slice(0, MOST), { key: (phone) => phone.number, make: (phone) => handset(phone, attempt) });
  }

  at("find-phone").addEventListener("input", draw);
  return {
    async show() {
      phones = (await look("/control/phones")).phones;
      phones.sort((one, other) => Boolean(other.call) - Boolean(one.call));
      draw();
    },
  };
}

function handset(phone, attempt) {
  const acts = phone.behaviour ?? (phone.attended ? "attended" : "alone");
  const names = CHOICES.includes(acts) ? CHOICES : [acts, ...CHOICES];
  const choice = el("select", { "aria-label": `How ${phone.name || phone.number} acts`, onchange: (event) => attempt(() => act(`/control/phones/${encodeURIComponent(phone.number)}/behaviour`, { behaviour: event.target.value })) },
    ...names.map((name) => new Option(BEHAVIOURS[name] ?? (name === "alone" ? "by itself" : name), name, name === acts, name === acts)));
  const state = phone.rings ? "rings" : phone.call ? "in a call" : phone.unread ? (phone.unread === 1 ? "1 text" : `${phone.unread} texts`) : "";
  return el("li", { class: "handset" },
    el("a", { class: "name", href: `/phones/${encodeURIComponent(phone.number)}` }, phone.name || spaced(phone.number)),
    el("span", { class: "number" }, spaced(phone.number)),
    el("span", { class: "soft" }, phone.role.replaceAll("_", " ")),
    phone.call ? el("a", { class: `chip ${phone.rings ? "ringing" : "in-progress"}`, href: `#calls/${phone.call}` }, state) : el("span", { class: state ? "chip" : "" }, state),
    choice);
}

export function openTexts() {
  return {
    async show() {
      const { texts } = await look(`/control/texts?limit=${MOST}`);
      keyed(at("ledger"), texts, { key: (text) => text.sid, make: textOf });
      at("no-ledger").hidden = texts.length > 0;
    },
  };
}

function textOf(text) {
  const bad = ["undelivered", "failed"].includes(text.status);
  return el("li", {},
    el("p", { class: "head" }, el("time", { dateTime: text.at }, clockTime(text.at)), el("b", {}, `${text.from_name || spaced(text.from)} → ${text.to_name || spaced(text.to)}`),
      el("span", { class: `chip ${bad ? "failed" : ""}` }, text.error_code ? `${text.status} ${text.error_code}` : text.status),
      el("span", { class: "soft" }, text.segments === 1 ? "1 part" : `${text.segments} parts`)),
    el("p", { class: "body" }, text.body));
}

export function openProblems() {
  return {
    async show() {
      const { problems } = await look(`/control/problems?limit=${MOST}`);
      keyed(at("problems"), problems, { key: (problem) => `${problem.at} ${problem.code} ${problem.subject} ${problem.message}`, make: problemOf });
      at("no-problems").hidden = problems.length > 0;
    },
  };
}

function problemOf(problem) {
  const about = problem.subject.startsWith("CA") ? el("a", { href: `#calls/${encodeURIComponent(problem.subject)}` }, "the call") : "";
  return el("li", {},
    el("p", { class: "head" }, el("time", { dateTime: problem.at }, clockTime(problem.at)), el("span", { class: "chip failed" }, String(problem.code)), about),
    el("p", { class: "body" }, problem.message),
    el("p", { class: "soft address" }, problem.url));
}
