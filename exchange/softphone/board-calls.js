// All calls in short, and one of them in full: what was said beside what was asked.

import { act, look, spaced } from "./api.js";
import { webhookCard } from "./board-webhook.js";
import { duration, el, keyed, stamped } from "./dom.js";

const DOING = {
  new: "is placed", ringing: "rings", fetching: "asks the application", speaking: "hears the line", listening: "is asked for an answer",
  recording: "is recorded", dialling: "is put through", joined: "is put through", conference: "is in a conference", queued: "waits in a queue", over: "is over",
};
const STATUS = { queued: "queued", initiated: "placed", ringing: "rings", "in-progress": "talks", completed: "ended", busy: "busy", "no-answer": "no answer", failed: "failed", canceled: "cancelled" };

export function openCalls({ now, attempt, again }) {
  const at = (name) => document.querySelector(`[data-${name}]`);
  const names = new Map();
  let shown = "";
  let before = "";
  let typing = 0;
  at("find").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(again, 150);
  });

  async function show(board, sid) {
    shown = sid;
    const { live } = board.counts;
    at("live-title").textContent = live ? `On the line: ${live}${board.calls.length < live ? `, the newest ${board.calls.length} shown` : ""}` : "On the line";
    const mark = (row) => `${row.sid === sid} ${JSON.stringify({ ...row, duration_s: row.ended ? row.duration_s : 0 })}`;
    const list = { key: (row) => row.sid, stamp: mark, make: (row) => rowOf(row, sid, board.lines) };
    keyed(at("live"), board.calls, list);
    keyed(at("ended"), board.ended, list);
    const rooms = [...board.conferences.map(conference), ...board.queues.map(queue)];
    keyed(at("rooms"), rooms, { key: (room) => room.sid, make: roomOf });
    at("no-live").hidden = board.calls.length > 0 || Boolean(at("find").value);
    at("rooms-box").hidden = !rooms.length;
    at("ended-box").hidden = !board.ended.length;
    at("none").hidden = Boolean(sid);
    at("call").hidden = !sid;
    document.body.classList.toggle("open", Boolean(sid));
    tick();
    if (sid) await showOne(board, sid);
    before = sid;
  }

  async function showOne(board, sid) {
    const row = [...board.calls, ...board.ended].find((call) => call.sid === sid);
    const path = `/control/calls/${encodeURIComponent(sid)}`;
    const [call, file] = await Promise.all([look(path), look(`${path}/webhooks`)]);
    if (shown !== sid) return;
    const start = Date.parse(call.created);
    for (const one of [...board.calls, ...board.ended]) names.set(one.phone, one.name);
    at("who").replaceChildren(...whom({ name: "", from_name: "", ...row, ...call }, board.lines));
    at("status").textContent = STATUS[call.status] ?? call.status;
    at("status").className = `chip ${call.status}`;
    at("facts").textContent = facts(call);
    at("sid").textContent = call.sid;
    keyed(at("acts"), actsOf(call), { key: (one) => one.label, make: (one) => actOf(one, attempt) });
    keyed(at("complaints"), file.problems, { key: (one) => `${one.at} ${one.code} ${one.message}`, make: complaintOf });
    keyed(at("said"), named(heard(call.transcript)), { key: (line) => line.id, make: (line) => lineOf(line, names) });
    const entries = file.webhooks.map((entry, place) => ({ ...entry, second: (Date.parse(entry.at) - start) / 1000, last: place === file.webhooks.length - 1 }));
    keyed(at("asked"), entries, {
      key: (entry) => entry.place,
      stamp: (entry) => `${entry.status} ${entry.took_ms}`,
      make: (entry, old) => webhookCard(entry, old?.querySelector("details")?.open ?? entry.last, attempt),
    });
    at("nothing-asked").hidden = entries.length > 0;
    if (before !== sid) at("who").focus({ preventScroll: true });
  }

  function tick() {
    for (const timer of document.querySelectorAll("[data-since]")) {
      timer.textContent = duration((now() - Number(timer.dataset.since)) / 1000);
    }
  }

  return { show, tick, sought: () => at("find").value.trim() };
}

// ---- rows

function whom(row, lines) {
  const person = row.name || spaced(row.phone);
  const other = row.direction === "inbound" ? row.to : row.from;
  const line = lines.length === 1 && lines[0] === other ? "the line" : (row.direction !== "inbound" && row.from_name) || spaced(other);
  const arrow = el("span", { class: "arrow" }, el("span", { class: "unseen" }, " rings "), el("span", { ariaHidden: "true" }, "→"));
  const sides = row.direction === "inbound" ? [person, arrow, line] : [line, arrow, person];
  return sides[0] === "the line" ? ["The line", ...sides.slice(1)] : sides;
}

function rowOf(row, chosen, lines) {
  const since = row.ended ? null : Date.parse(row.answered ?? row.created);
  const timer = el("span", { class: "timer" }, row.ended ? duration(row.duration_s) : "");
  if (since) timer.dataset.since = since;
  return el("li", {}, el("a", { href: `#calls/${encodeURIComponent(row.sid)}`, class: `row ${row.rings ? "rings" : ""}`, "aria-current": row.sid === chosen ? "true" : null },
    el("span", { class: "pair" }, ...whom(row, lines)),
    timer,
    el("span", { class: "what" }, sentence(row)),
    el("span", { class: `chip ${row.problems ? "failed" : row.status}` }, row.problems ? (row.problems === 1 ? "1 problem" : `${row.problems} problems`) : STATUS[row.status] ?? row.status),
  ));
}

function sentence(row) {
  if (row.talks_with) return `talks with ${row.talks_with_name || spaced(row.talks_with)}`;
  if (row.conference) return `is in the conference ${row.conference}`;
  if (row.queue) return `waits in the queue ${row.queue}`;
  if (row.ended) return row.said ? `heard last: ${row.said}` : "";
  if (row.said && ["speaking", "listening"].includes(row.doing)) return `“${row.said}”`;
  return DOING[row.doing] ?? row.doing;
}

function conference(room) {
  const marks = (person) => [[!person.joined, "rings"], [person.muted, "muted"], [person.hold, "on hold"]].filter(([holds]) => holds).map(([, word]) => word);
  return { ...room, kind: room.status === "init" ? "conference, not begun" : "conference", people: room.people.map((person) => ({ ...person, marks: marks(person) })) };
}

function queue(room) {
  const waiting = room.waiting.map((person, place) => ({ ...person, waited_s: 0, marks: [`number ${place + 1}`] }));
  const takers = room.takers.map((person) => ({ ...person, marks: ["takes the next"] }));
  return { sid: room.sid, name: room.name, kind: "queue", people: [...waiting, ...takers] };
}

function roomOf(room) {
  const people = room.people.map((person) => el("li", {},
    el("a", { href: `#calls/${encodeURIComponent(person.call)}` }, person.name || spaced(person.phone) || person.label || "Somebody"),
    ...person.marks.map((word) => el("span", { class: "chip" }, word)),
  ));
  return el("li", { class: "room" }, el("b", {}, room.name), el("span", { class: "soft" }, ` ${room.kind}, ${room.people.length}`), el("ul", {}, ...people));
}

// ---- one call

function facts(call) {
  const words = [call.direction === "inbound" ? "rung from the telephone" : call.direction === "outbound-dial" ? "rung by a Dial" : "rung over REST"];
  words.push(call.ended ? `lasted ${duration(call.duration_s)}` : DOING[call.doing] ?? call.doing);
  if (call.talks_with) words.push(`talks with ${spaced(call.talks_with)}`);
  return words.join(" · ");
}

function actsOf(call) {
  const path = `/control/calls/${call.sid}`;
  const rings = call.status === "ringing" && call.direction !== "inbound";
  const acts = [{ label: "Open the telephone", href: `/phones/${encodeURIComponent(call.phone)}` }];
  if (rings) acts.push({ label: "Answer", path: `${path}/answer` }, { label: "Decline", path: `${path}/decline` });
  else if (!call.ended) acts.push({ label: "Hang up", path: `${path}/hang-up` });
  if (call.parent) acts.push({ label: "The call that dialled", href: `#calls/${call.parent}` });
  return acts;
}

function actOf(one, attempt) {
  const inside = one.href ? el("a", { class: "button", href: one.href }, one.label) : el("button", { type: "button", onclick: () => attempt(() => act(one.path)) }, one.label);
  return el("span", {}, inside);
}

function complaintOf(problem) {
  return el("li", {}, el("b", {}, String(problem.code)), ` ${problem.message} `, el("span", { class: "soft" }, problem.url));
}

function heard(transcript) {
  return transcript.filter((line) => line.kind !== "pause");
}

function named(lines) {
  const seen = new Map();
  return lines.map((line) => {
    const name = `${line.second} ${line.kind} ${line.full}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return { ...line, id: `${name} ${seen.get(name)}` };
  });
}

const SAYS = { say: "Line", other: "Other", speech: "Person", key: "Person", document: "TwiML", bridge: "", status: "", silence: "", beep: "", play: "Line", error: "Error", warning: "Warning" };

// An address of the application is shown without scheme and host.
function shortened(line) {
  return line.kind === "document" ? line.text.replace(/^https?:\/\/[^/]+/, "") : line.text;
}

function lineOf(line, names) {
  const text = line.kind === "key" ? [el("kbd", {}, line.text)] : line.kind === "say" ? [line.text || "…", line.cut && line.text !== line.full ? el("span", { class: "soft" }, " … interrupted") : ""] : [line.kind === "status" ? STATUS[line.text] ?? line.text : shortened(line)];
  return el("li", { class: line.kind, lang: line.kind === "say" ? line.language || null : null },
    el("span", { class: "second" }, stamped(line.second)),
    el("span", { class: "by", title: line.who ? spaced(line.who) : null }, line.who && line.kind !== "say" ? names.get(line.who) || "Other" : SAYS[line.kind] ?? ""),
    el("span", { class: "words" }, ...text));
}
