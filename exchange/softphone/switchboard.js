// The switchboard: the clock, the views, and when to look again.

import { act, complain, look, onNews, refresher } from "./api.js";
import { openCalls } from "./board-calls.js";
import { openFaults } from "./board-faults.js";
import { openProblems, openTelephones, openTexts } from "./board-lists.js";

const PATIENCE_MS = 250;
const LOOK_AGAIN_MS = 4000; // in case the exchange was down when it was looked at
const SPEEDS = [1, 2, 5, 10, 60, 600];
const at = (name) => document.querySelector(`[data-${name}]`);

let zero = { exchange: Date.now(), page: performance.now(), speed: 1 };
const now = () => zero.exchange + (performance.now() - zero.page) * zero.speed;

const attempt = async (work) => {
  try {
    await work();
    complain("act", null);
    await refresh();
  } catch (error) {
    complain("act", error.message);
  }
};

const views = {
  calls: openCalls({ now, attempt, again: () => refresh() }),
  telephones: openTelephones({ attempt }),
  texts: openTexts(),
  problems: openProblems(),
  faults: openFaults({ attempt }),
};
const place = () => {
  const [view, detail] = location.hash.slice(1).split("/");
  return { view: views[view] ? view : "calls", detail: detail ? decodeURIComponent(detail) : "" };
};

const refresh = refresher(async () => {
  const { view, detail } = place();
  const asked = performance.now();
  const board = await look(`/control/switchboard?limit=60&find=${encodeURIComponent(views.calls.sought())}`);
  zero = { exchange: Date.parse(board.now), page: (asked + performance.now()) / 2, speed: board.frozen ? 0 : board.speed };
  drawClock(board);
  drawCounts(board);
  await views[view].show(board, detail);
});

// ---- the clock

function drawClock(board) {
  at("freeze").setAttribute("aria-pressed", String(board.frozen));
  at("freeze").textContent = board.frozen ? "Frozen" : "Freeze";
  at("clock").classList.toggle("frozen", board.frozen);
  const speeds = [...new Set([...SPEEDS, board.speed])].sort((one, other) => one - other);
  const choice = at("speed");
  if (speeds.join() !== [...choice.options].map((option) => option.value).join()) {
    choice.replaceChildren(...speeds.map((speed) => new Option(`${speed} ×`, String(speed))));
  }
  if (document.activeElement !== choice) choice.value = String(board.speed);
  tick();
}

function tick() {
  const instant = new Date(now());
  at("time").textContent = instant.toLocaleTimeString("nb-NO");
  at("time").dateTime = instant.toISOString();
  at("date").textContent = instant.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  views.calls.tick();
}

at("freeze").addEventListener("click", () => {
  const frozen = at("freeze").getAttribute("aria-pressed") !== "true";
  attempt(() => act("/control/clock", { frozen }));
});
at("speed").addEventListener("change", (event) => attempt(() => act("/control/clock", { speed: Number(event.target.value) })));
for (const button of document.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", () => attempt(() => act("/control/clock", { forward_s: Number(button.dataset.jump) })));
}

// ---- the views

function drawCounts(board) {
  const { faults } = board;
  const ordered = faults.next_create.length + (faults.rules?.length ?? 0) + [faults.callbacks, faults.callbacks_before_reply, faults.webhook_delay_s, faults.partitioned_until].filter(Boolean).length;
  for (const [name, count] of Object.entries({ ...board.counts, faults: ordered })) {
    const badge = document.querySelector(`[data-count="${name}"]`);
    if (badge) badge.textContent = count || "";
  }
  uncover(document.querySelector("[data-tab][aria-current]"));
}

function uncover(tab) {
  if (!tab || tab.parentElement.matches(":hover, :focus-within")) return;
  const bar = tab.parentElement.getBoundingClientRect(), { left, right } = tab.getBoundingClientRect();
  tab.parentElement.scrollLeft += Math.max(0, right - bar.right) + Math.min(0, left - bar.left);
}

function turnTo() {
  const { view } = place();
  for (const section of document.querySelectorAll("[data-view]")) section.hidden = section.dataset.view !== view;
  for (const tab of document.querySelectorAll("[data-tab]")) {
    if (tab.dataset.tab === view) {
      tab.setAttribute("aria-current", "page");
      uncover(tab);
    } else tab.removeAttribute("aria-current");
  }
  document.title = `${document.querySelector(`[data-tab="${view}"]`).firstChild.textContent.trim()} · Switchboard`;
  refresh();
}

let planned = 0;
onNews(() => {
  planned ||= setTimeout(() => {
    planned = 0;
    refresh();
  }, PATIENCE_MS);
});
addEventListener("hashchange", turnTo);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
setInterval(tick, 250);
setInterval(() => document.visibilityState === "visible" && refresh(), LOOK_AGAIN_MS);
turnTo();
