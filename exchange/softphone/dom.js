// Small helpers: elements without markup in strings, so that nothing needs escaping, and lists that keep what is focused.

export function el(name, given = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "class") made.className = value;
    else if (key in made && key !== "list" && key !== "form") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

// Brings a list up to date: elements of the same key stay, so focus, scroll and what is unfolded stay too. An element is
// made anew only when `stamp` of its row has changed.
export function keyed(list, rows, { key, stamp = JSON.stringify, make }) {
  const before = new Map([...list.children].map((item) => [item.dataset.key, item]));
  const focused = document.activeElement;
  const wanted = rows.map((row) => {
    const name = String(key(row));
    const mark = stamp(row);
    const old = before.get(name);
    if (old?.dataset.stamp === mark) return old;
    const item = make(row, old);
    item.dataset.key = name;
    item.dataset.stamp = mark;
    if (old?.contains(focused)) queueMicrotask(() => (item.querySelector("a, summary, select, button") ?? item).focus({ preventScroll: true }));
    return item;
  });
  wanted.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
  while (list.children.length > wanted.length) list.lastChild.remove();
}

export function clockTime(instant) {
  return new Date(instant).toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = `${String(Math.floor(whole / 60) % 60).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
  return whole >= 3600 ? `${Math.floor(whole / 3600)}:${rest}` : rest;
}

export function stamped(seconds) {
  return `${seconds.toFixed(1)} s`;
}
