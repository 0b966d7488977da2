// One telephone: dialling, answering, keys, words, and its texts.

import { act, complain, look, onNews, refresher, spaced } from "./api.js";
import * as sounds from "./sounds.js";
import { Transcript } from "./transcript.js";

const LETTERS = { 2: "abc", 3: "def", 4: "ghi", 5: "jkl", 6: "mno", 7: "pqrs", 8: "tuv", 9: "wxyz" };

export function openPhone(page, number) {
  const at = (name) => page.querySelector(`[data-${name}]`);
  const path = `/control/phones/${encodeURIComponent(number)}`;
  let view = null;
  let zero = { exchange: 0, page: 0, speed: 1 };
  const now = () => zero.exchange + (performance.now() - zero.page) * zero.speed;
  const transcript = new Transcript(at("transcript"), now);
  const live = () => (view?.call && !view.call.ended ? view.call : null);

  const refresh = refresher(async () => {
    const asked = performance.now();
    view = await look(path);
    zero = { exchange: Date.parse(view.now), page: (asked + performance.now()) / 2, speed: view.frozen ? 0 : view.speed };
    draw();
  });
  const attempt = async (work) => {
    try {
      await work();
      complain("act", null);
      await refresh();
    } catch (error) {
      complain("act", error.message);
    }
  };

  // ---- what the person does

  const press = (key) => {
    const call = live();
    if (!call || view.phone.rings) return;
    sounds.key(key);
    flash(at("keypad").querySelector(`[data-key="${key}"]`));
    attempt(() => act(`/control/calls/${call.sid}/press`, { keys: key }));
  };
  const withCall = (what) => () => live() && attempt(() => act(`/control/calls/${live().sid}/${what}`));
  at("dial").addEventListener("click", () => attempt(() => act(`${path}/dial`, { withheld: at("withheld").checked })));
  at("answer").addEventListener("click", withCall("answer"));
  at("decline").addEventListener("click", withCall("decline"));
  at("hangup").addEventListener("click", withCall("hang-up"));
  at("keypad").append(...[..."123456789*0#"].map((key) => keyButton(key, press)));
  at("say").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = event.target.elements.words;
    const words = field.value.trim();
    if (!words || !live()) return;
    field.value = "";
    attempt(() => act(`/control/calls/${live().sid}/speak`, { words }));
  });
  at("text").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = event.target.elements.body;
    if (!field.value.trim()) return;
    attempt(async () => {
      await act(`${path}/text`, { body: field.value.trim() });
      field.value = "";
    });
  });
  at("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      at("text").requestSubmit();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && /^[0-9*#]$/.test(event.key)) press(event.key);
  });
  at("sound").checked = sounds.isOn();
  at("sound").addEventListener("change", (event) => {
    sounds.switchSound(event.target.checked);
    transcript.tick();
  });

  // ---- what the person sees

  let before = "";
  function draw() {
    const { phone, call } = view;
    at("name").textContent = phone.name || "A telephone";
    at("number").textContent = spaced(phone.number);
    at("role").textContent = phone.role.replaceAll("_", " ");
    at("dial-label").textContent = `Ring ${spaced(view.line)}`;
    at("sound").closest("label").title = view.sound ? "" : "Rings and keys only: install espeakng-loader to hear speech.";
    const state = phone.rings ? "rings" : live() ? "talks" : "idle";
    page.dataset.phase = state;
    at("incoming").hidden = state !== "rings";
    at("idle").hidden = state !== "idle";
    at("hangup").hidden = state !== "talks";
    for (const button of at("keypad").children) button.disabled = state !== "talks";
    for (const field of at("say").elements) field.disabled = state !== "talks";
    at("state").textContent = sentence(state, call);
    at("other").textContent = other(state, call);
    at("no-call").hidden = Boolean(call);
    at("cue").textContent = cue(call);
    at("cue").hidden = state !== "talks" || !at("cue").textContent;
    transcript.show(call, view.sound);
    drawTexts(phone);
    sounds.ring(state === "rings");
    if (state !== before) moveFocus(state, before);
    before = state;
    drawTitle();
  }

  function moveFocus(state, from) {
    const typing = document.activeElement?.closest("[data-text]");
    if (typing) return;
    if (state === "rings") at("answer").focus();
    else if (state === "talks") at("talk").focus({ preventScroll: true });
    else if (from) at("dial").focus({ preventScroll: true });
  }

  function sentence(state, call) {
    if (state === "rings") return "It rings";
    if (state === "talks") return call.status === "ringing" ? "Calling…" : "In a call";
    return "Ready";
  }

  function other(state, call) {
    if (state === "rings") return `${spaced(call.from)} is ringing`;
    if (state === "talks" && call.conference) return `in the conference ${call.conference.name}`;
    if (state === "talks" && call.queue) return `in the queue ${call.queue.name}`;
    if (state === "talks") return `with ${spaced(call.talks_with ?? (call.direction === "inbound" ? call.to : call.from))}`;
    return "";
  }

  function cue(call) {
    const waits = call?.waits_for;
    if (!waits) return "";
    if (waits.recording) return "You are being recorded: say words, or press a key to end.";
    const ways = [waits.dtmf && "press a key", waits.speech && "say words"].filter(Boolean).join(" or ");
    return waits.prompting ? `${ways[0].toUpperCase()}${ways.slice(1)} at any time.` : `The line listens: ${ways}.`;
  }

  const drawnTexts = new Map();
  function drawTexts(phone) {
    const inbox = at("inbox");
    for (const message of view.messages) {
      const mine = message.from === phone.number;
      const item = drawnTexts.get(message.sid) ?? document.createElement("li");
      if (drawnTexts.has(message.sid)) continue;
      item.className = mine ? "mine" : "theirs";
      item.append(line("p", message.body), line("small", `${mine ? "You" : spaced(message.from)} · ${clockTime(message.at)}${message.segments > 1 ? ` · ${message.segments} parts` : ""}`));
      drawnTexts.set(message.sid, item);
      inbox.append(item);
      inbox.scrollTop = inbox.scrollHeight;
    }
    at("no-texts").hidden = view.messages.length > 0;
    at("no-texts").textContent = phone.takes_sms ? "No texts yet." : "A home phone: it takes no texts. The line rings instead.";
    at("text").hidden = !phone.takes_sms;
    if (phone.unread && document.visibilityState === "visible") act(`${path}/read`).catch(() => {});
  }

  function drawTitle() {
    const { phone } = view;
    const name = phone.name || spaced(phone.number);
    const odd = Math.floor(performance.now() / 800) % 2;
    document.title = phone.rings ? `${odd ? "☎ Rings" : "● Rings"} · ${name}` : phone.unread ? `(${phone.unread}) ${name}` : name;
  }

  setInterval(() => {
    if (!view) return;
    transcript.tick();
    const call = live();
    const start = call?.answered && Date.parse(call.answered);
    at("timer").textContent = start ? duration((now() - start) / 1000) : "";
    if (view.phone.rings) drawTitle();
  }, 60);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
  onNews((note) => {
    if (!note.phones.length || note.phones.includes(number)) refresh();
  });
  refresh();
}

function keyButton(key, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.key = key;
  button.append(line("b", key), line("small", LETTERS[key] ?? ""));
  button.setAttribute("aria-label", { "*": "star", "#": "hash" }[key] ?? key);
  button.addEventListener("click", () => press(key));
  return button;
}

function flash(button) {
  button.classList.remove("pressed");
  requestAnimationFrame(() => button.classList.add("pressed"));
  setTimeout(() => button.classList.remove("pressed"), 220);
}

function line(kind, text) {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}

const clockTime = (instant) => new Date(instant).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
const duration = (seconds) => `${Math.floor(Math.max(0, seconds) / 60)}:${String(Math.floor(Math.max(0, seconds)) % 60).padStart(2, "0")}`;
