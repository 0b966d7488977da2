// The transcript: every word appears at the moment it is spoken, by the exchange's own clock.

import { spaced } from "./api.js";
import * as sounds from "./sounds.js";

const STATUS = {
  ringing: "Ringing",
  "in-progress": "Answered",
  completed: "The call is over",
  busy: "Busy",
  "no-answer": "Nobody answered",
  failed: "Could not be reached",
  canceled: "The caller gave up",
};
const UNSEEN = new Set(["document", "pause"]);
const seen = (line) => !UNSEEN.has(line.kind) && (line.kind !== "status" || line.text in STATUS);

export class Transcript {
  constructor(list, clock) {
    this.list = list;
    this.clock = clock;
    this.sid = null;
    this.shown = new Map();
  }

  show(call, speech) {
    if (call?.sid !== this.sid) {
      this.list.replaceChildren();
      this.shown.clear();
      sounds.silence();
    }
    this.sid = call?.sid ?? null;
    this.call = call;
    this.speech = speech;
    const lines = call ? [...call.transcript, ...call.ahead] : [];
    this.lines = lines.filter(seen).map(named(new Map()));
    const ids = new Set(this.lines.map((line) => line.id));
    for (const [id, item] of this.shown) {
      if (ids.has(id)) continue;
      item.remove();
      this.shown.delete(id);
    }
    this.tick();
  }

  // Shows what has been spoken by now. Called many times a second.
  tick() {
    if (!this.call) return;
    const second = (this.clock() - Date.parse(this.call.created)) / 1000;
    let voiced = false;
    for (const line of this.lines) {
      if (line.second > second) continue;
      const item = this.shown.get(line.id) ?? this.add(line);
      if (line.kind === "say") {
        voiced = this.say(item, line, second) || voiced;
      }
    }
    if (!voiced) sounds.silence();
  }

  say(item, line, second) {
    const atEnd = this.atEnd();
    const live = !this.call.ended && second < line.until;
    const end = line.cut ? Math.min(second, line.until) : second;
    for (const word of item.querySelectorAll(".word:not(.spoken)")) {
      const due = line.second + Number(word.dataset.at);
      if (due <= end && !(line.cut && due >= line.until)) word.classList.add("spoken");
      else if (line.cut) word.remove();
    }
    item.classList.toggle("speaking", live);
    item.classList.toggle("cut", line.cut && line.text !== line.full);
    if (atEnd) this.toEnd();
    if (live && this.speech) sounds.speak(`${this.sid} ${line.id}`, line, second - line.second);
    return live;
  }

  add(line) {
    const item = document.createElement("li");
    item.className = line.kind;
    if (line.kind === "say") {
      if (line.language) item.lang = line.language;
      item.append(aside(line.cut ? line.text : line.full), words(line));
    } else {
      item.append(...described(line));
    }
    const atEnd = this.atEnd();
    this.list.append(item);
    if (atEnd) this.toEnd();
    this.shown.set(line.id, item);
    return item;
  }

  // Whoever has scrolled back to read is left where she is.
  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 90;
  }

  toEnd() {
    const top = this.list.scrollHeight - this.list.clientHeight;
    if (this.list.scrollTop < top - 1) this.list.scrollTop = top;
  }
}

// Gives a line a name that stays when others come in between.
function named(seenBefore) {
  return (line) => {
    const name = `${line.second} ${line.kind} ${line.full}`;
    seenBefore.set(name, (seenBefore.get(name) ?? 0) + 1);
    return { ...line, id: `${name} ${seenBefore.get(name)}` };
  };
}

function aside(text) {
  const heard = document.createElement("span");
  heard.className = "unseen";
  heard.textContent = text;
  return heard;
}

function words(line) {
  const all = document.createElement("span");
  all.setAttribute("aria-hidden", "true");
  for (const [at, text] of line.words) {
    const word = document.createElement("span");
    word.className = "word";
    word.dataset.at = at;
    word.textContent = `${text} `;
    all.append(word);
  }
  return all;
}

function described(line) {
  switch (line.kind) {
    case "key": {
      const pressed = document.createElement("kbd");
      pressed.textContent = line.text;
      return [aside("You pressed "), pressed];
    }
    case "speech":
      return [aside("You said: "), `“${line.text}”`];
    case "other":
      return [aside(`${line.who ? spaced(line.who) : "They"} said: `), `“${line.text}”`];
    case "play":
      return ["♪ A sound is played"];
    case "beep":
      return ["Beep"];
    case "silence":
      return ["Silence"];
    case "status":
      return [STATUS[line.text] ?? line.text];
    case "bridge":
      return [line.text.replace(/^talks with (.+)$/, (_, number) => `You talk with ${spaced(number)}`).replace(/^the/, "The")];
    default:
      return [line.text];
  }
}
