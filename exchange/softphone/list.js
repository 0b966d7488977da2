// The list of all telephones.

import { look, onNews, refresher, spaced } from "./api.js";

const RANK = (phone) => (phone.rings ? 0 : phone.call ? 1 : 2);

export function openList(page) {
  const [search, list, count] = ["search", "phones", "count"].map((name) => page.querySelector(`[data-${name}]`));
  let phones = [];

  const draw = () => {
    const sought = search.value.toLowerCase().replace(/^00/, "+").trim();
    const digits = sought.replace(/[\s-]/g, "");
    const found = phones.filter(
      (phone) => `${phone.name} ${phone.role}`.toLowerCase().includes(sought) || (digits && phone.number.includes(digits)),
    );
    found.sort((one, other) => RANK(one) - RANK(other));
    const focused = document.activeElement?.getAttribute("href");
    list.replaceChildren(...found.map(row));
    if (focused) list.querySelector(`[href="${focused}"]`)?.focus();
    count.textContent = found.length === 1 ? "1 telephone" : `${found.length} telephones`;
  };

  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
  });
  const refresh = refresher(async () => {
    phones = (await look("/control/phones")).phones;
    draw();
  });
  onNews(refresh);
  refresh();
}

function row(phone) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `/phones/${encodeURIComponent(phone.number)}`;
  link.append(part("name", phone.name || "A telephone"), part("number", spaced(phone.number)), part("role", phone.role.replaceAll("_", " ")));
  const [kind, text] = badge(phone);
  if (text) link.append(part(`badge ${kind}`, text));
  item.append(link);
  return item;
}

function badge(phone) {
  if (phone.rings) return ["rings", "Rings"];
  if (phone.call) return ["talks", "In a call"];
  if (phone.unread) return ["unread", phone.unread === 1 ? "1 text" : `${phone.unread} texts`];
  if (!phone.attended) return ["alone", "By itself"];
  return ["", ""];
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
