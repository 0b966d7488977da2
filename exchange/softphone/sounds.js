// What is heard: key tones and ringing are made here, speech comes from the exchange.

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = "123456789*0#";

let context = null;
let ringing = null;
let voice = null;
let speaking = null;

export const isOn = () => localStorage.getItem("sound") === "on";

export function switchSound(on) {
  localStorage.setItem("sound", on ? "on" : "off");
  if (on) wake();
  else silence();
}

function wake() {
  context ??= new AudioContext();
  if (context.state === "suspended") context.resume();
  return context;
}

function tone(frequencies, seconds, loudness = 0.08) {
  const audio = wake();
  const gain = new GainNode(audio, { gain: loudness });
  gain.connect(audio.destination);
  for (const frequency of frequencies) {
    const oscillator = new OscillatorNode(audio, { frequency });
    oscillator.connect(gain);
    oscillator.start();
    oscillator.stop(audio.currentTime + seconds);
  }
}

export function key(pressed) {
  if (!isOn()) return;
  const place = KEYS.indexOf(pressed);
  tone([ROWS[Math.floor(place / 3)], COLUMNS[place % 3]], 0.16);
}

export function ring(on) {
  if (on === Boolean(ringing)) return;
  if (!on) {
    clearInterval(ringing);
    ringing = null;
    return;
  }
  const peal = () => {
    if (!isOn()) return;
    tone([1080, 1320], 0.4, 0.05);
    setTimeout(() => ringing && isOn() && tone([1080, 1320], 0.4, 0.05), 600);
  };
  peal();
  ringing = setInterval(peal, 3000);
}

// Speaks a line of the transcript from `passed` seconds on; `id` names it, so that it is spoken once.
export function speak(id, line, passed) {
  if (!isOn() || speaking === id) return;
  silence();
  speaking = id;
  const seconds = (line.until - line.second).toFixed(2);
  const query = new URLSearchParams({ text: line.full, language: line.language, rate: line.rate, seconds });
  voice = new Audio(`/sound/say.wav?${query}`);
  if (passed > 0.4) voice.currentTime = passed;
  voice.play().catch(() => {});
}

export function silence() {
  voice?.pause();
  voice = speaking = null;
}
