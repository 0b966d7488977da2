// The control API of the exchange, as this page uses it.

const trouble = document.getElementById("trouble");

let complainer = null;

// Shows a sentence at the top; `who` takes it away with null, unless somebody else has complained since.
export function complain(who, sentence) {
  if (!sentence && complainer !== who) return;
  complainer = sentence ? who : null;
  trouble.textContent = sentence ?? "";
  trouble.hidden = !sentence;
}

export async function look(path) {
  return read(await reach(path));
}

export async function act(path, body = {}) {
  return read(await reach(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error("The exchange does not answer. Is it running?");
  }
}

async function read(response) {
  const value = await response.json();
  if (!response.ok) throw new Error(value.error);
  return value;
}

// News of every change. A browser grants few open streams to one address, so of all tabs one listens and tells the
// others; when that tab is closed, the next takes over. Where locks are missing every tab listens for itself.
export function onNews(hear) {
  const channel = new BroadcastChannel("exchange-news");
  const tell = (note) => {
    channel.postMessage(note);
    hear(note);
  };
  channel.onmessage = (message) => hear(message.data);
  const listen = () => {
    const stream = new EventSource("/control/events");
    stream.addEventListener("change", (event) => tell(JSON.parse(event.data)));
    stream.onerror = () => tell({ event: "lost", phones: [] });
    return new Promise(() => {});
  };
  if (navigator.locks) navigator.locks.request("exchange-news", listen);
  else listen();
}

// Runs `load` now and whenever it is asked to again, never twice at a time, and always once more after the last asking.
export function refresher(load) {
  let running = false;
  let again = false;
  return async function refresh() {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await load();
      }
      complain("look", null);
    } catch (error) {
      complain("look", error.message);
    } finally {
      running = false;
    }
  };
}

export function spaced(number) {
  const local = /^\+47(\d{8})$/.exec(number)?.[1];
  if (!local) return number;
  const groups = /^[49]/.test(local) ? /(\d{3})(\d{2})(\d{3})/ : /(\d{2})(\d{2})(\d{2})(\d{2})/;
  return `+47 ${groups.exec(local).slice(1).join(" ")}`;
}
