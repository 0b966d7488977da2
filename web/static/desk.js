// Every page does without this, which makes some of it quicker. Served as it stands.
"use strict";
(() => {
  const body = document.body;
  const on = (name, does) => document.addEventListener(name, does);

  // A page nobody looks at asks for nothing; nothing is put under somebody's hands.
  const busy = (target) => {
    const here = target && target.contains(document.activeElement) && document.activeElement;
    return Boolean((here && here.closest("form")) || (target && target.querySelector("[data-pick]:checked")));
  };
  on("htmx:before:request", (event) => {
    const from = event.target;
    if (document.hidden && from && from.hasAttribute("data-live")) event.preventDefault();
  });
  on("htmx:before:swap", (event) => {
    const from = event.target;
    if (!from || !from.hasAttribute("data-live") || !busy(from)) return;
    event.preventDefault();
    const { ctx, tasks } = event.detail || {};
    if (ctx && ctx.title) document.title = ctx.title;
    const fresh = tasks && tasks[0] && tasks[0].fragment && tasks[0].fragment.querySelector("#news");
    const news = document.getElementById("news");
    if (news) { if (fresh) news.innerHTML = fresh.innerHTML; news.hidden = false; }
  });

  // How many need somebody now: asked for where the page does not know, and every minute while it is looked at.
  const ask = async () => {
    const badge = document.querySelector("[data-ask]");
    const answer = badge && !document.hidden && await fetch(badge.dataset.ask).catch(() => null);
    if (answer && answer.ok && !answer.redirected) badge.innerHTML = await answer.text();
  };
  if (document.querySelector("[data-unknown]")) ask();
  setInterval(ask, 60000);

  // One menu is open at a time, and Escape or a press elsewhere shuts it.
  const shut = (but) => document.querySelectorAll("details.g-more[open]").forEach((each) => each !== but && (each.open = false));
  on("click", (event) => {
    shut(event.target.closest("details.g-more"));
    const pressed = event.target.closest("[data-print], [data-copy], [data-all]");
    if (!pressed) return;
    if (pressed.hasAttribute("data-print")) window.print();
    if (pressed.dataset.all) document.querySelectorAll(pressed.dataset.all).forEach((box) => (box.checked = pressed.checked));
    const from = pressed.dataset.copy && document.getElementById(pressed.dataset.copy);
    if (from) navigator.clipboard.writeText(from.innerText).then(() => {
      const said = document.getElementById(pressed.dataset.copy + "-said");
      if (said) said.hidden = false;
    });
  });

  // A form is sent once, however often its button is pressed.
  on("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.getAttribute("aria-busy")) event.preventDefault();
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.removeAttribute("aria-busy"), 5000); // the answer may be a file
  });
  // A page one comes back to holds forms that were sent.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());

  // Where one was: the error summary, or the place the address names.
  const summary = document.querySelector(".ds-error-summary");
  if (summary) summary.focus();

  // Keys, for who has asked for them.
  if (!body.hasAttribute("data-keys")) return;
  const places = { i: "today", f: "people", v: "volunteers", a: "activities", s: "rides", k: "round", t: "figures" };
  let going = false;
  const rows = () => [...document.querySelectorAll(".g-row h3")];
  const step = (by) => {
    const all = rows(), at = all.findIndex((each) => each.closest(".g-row").contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    if (next) { next.tabIndex = -1; next.focus(); }
  };
  const inRow = (which) => {
    const row = document.activeElement && document.activeElement.closest(".g-row");
    const found = row && row.querySelector(which);
    if (found) found.click();
  };
  on("keydown", (event) => {
    if (event.key === "Escape") return shut();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select")) return;
    if (going) {
      going = false;
      const link = document.querySelector(`.g-nav a[data-go="${places[event.key]}"]`);
      if (link) link.click();
      return;
    }
    const does = {
      "/": () => document.getElementById("find") && document.getElementById("find").focus(),
      g: () => (going = true), j: () => step(1), k: () => step(-1),
      Enter: () => event.target.matches("h3") && inRow(".g-who"),
      r: () => inRow("[data-main]"), f: () => inRow("[data-done] > summary"), u: () => inRow("[data-later] > summary"),
      "?": () => document.querySelector("[data-help]") && document.querySelector("[data-help]").click(),
    }[event.key];
    if (does) { if (event.key !== "Enter") event.preventDefault(); does(); }
  });
})();
