// The list of all telephones.

import { look, onNews, refresher, spaced } from "./api.js";

const RANK = (phone) => (phone.rings ? 0 : phone.call ? 1 : 2);

export function openList(page) {
  const [search, list, count, roles] = ["search", "phones", "count", "roles"].map((name) => page.querySelector(`[data-${name}]`));
  let phones = [];
  let role = "";

  const draw = () => {
    const sought = search.value.toLowerCase().replace(/^00/, "+").trim();
    const digits = sought.replace(/[\s-]/g, "");
    const found = phones.filter(
      (phone) => `${phone.name} ${phone.role}`.toLowerCase().includes(sought) || (digits && phone.number.includes(digits)),
    );
    const shown = found.filter((phone) => !role || rolesOf(phone).includes(role));
    shown.sort((one, other) => RANK(one) - RANK(other));
    const focused = document.activeElement?.getAttribute("href");
    list.replaceChildren(...shown.map(row));
    if (focused) list.querySelector(`[href="${focused}"]`)?.focus();
    count.textContent = shown.length === 1 ? "1 telephone" : `${shown.length} telephones`;
    drawRoles();
  };

  const drawRoles = () => {
    const known = [...new Set(phones.flatMap(rolesOf))];
    if (known.join() !== [...roles.children].map((button) => button.textContent).join()) {
      roles.replaceChildren(...known.map((name) => roleButton(name, () => {
        role = role === name ? "" : name;
        draw();
      })));
    }
    for (const button of roles.children) button.setAttribute("aria-pressed", String(button.textContent === role));
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

const rolesOf = (phone) => phone.role.replaceAll("_", " ").split(", ").filter(Boolean);

function roleButton(name, pressed) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", pressed);
  return button;
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
