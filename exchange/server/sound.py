"""Speech as WAV from eSpeak NG, where the optional package ``espeakng-loader`` is installed.

The engine is GPL-3, so it runs in a process of its own, to which only text and numbers are handed:
``python -m exchange.server.sound`` reads a JSON object a line and answers each with a header line and
that many bytes of WAV.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import io
import json
import subprocess
import sys
import threading
import wave
from typing import IO, Any, BinaryIO

VOICES = {"nn": "nb", "nb": "nb", "no": "nb", "en": "en"}
"""The engine's voice for the first part of a language tag. It has no nynorsk; its bokmål reads it."""
LONGEST_TEXT = 3000
WORDS_A_MINUTE = 130
SLOWEST, FASTEST = 80, 400
"""The engine's limits, in words a minute."""


class NoVoice(Exception):
    """Nothing here can speak this; the message says why."""


class Speech:
    """Makes speech for the softphone. One engine process, begun at first need and anew when it died; thread-safe."""

    def __init__(self) -> None:
        self.available = importlib.util.find_spec("espeakng_loader") is not None
        self._lock = threading.Lock()
        self._engine: subprocess.Popen[bytes] | None = None

    def say(self, text: str, language: str, rate: float = 1.0, seconds: float = 0.0) -> bytes:
        """``text`` as WAV at ``rate`` times 130 words a minute, faster if need be so that it fits into ``seconds``.

        Raises ``NoVoice`` where the engine or a voice for the language is missing, ``ValueError`` for text that is
        empty or too long.
        """
        if not text.strip() or len(text) > LONGEST_TEXT:
            raise ValueError(f"Say between one and {LONGEST_TEXT} letters.")
        voice = VOICES.get(language.partition("-")[0].lower())
        if voice is None:
            raise NoVoice(f"There is no voice for the language {language!r}.")
        if not self.available:
            raise NoVoice("Install espeakng-loader to hear speech.")
        job = {"text": text, "voice": voice, "rate": rate, "seconds": seconds}
        with self._lock:
            for _ in range(2):
                try:
                    return self._ask(job)
                except OSError:
                    self._end()
        raise NoVoice("The speech engine ends by itself.")

    def close(self) -> None:
        """End the engine."""
        with self._lock:
            self._end()

    def _ask(self, job: dict[str, Any]) -> bytes:
        if self._engine is None:
            self._engine = subprocess.Popen(
                [sys.executable, "-m", "exchange.server.sound"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        given, got = self._engine.stdin, self._engine.stdout
        if given is None or got is None:
            raise OSError("no pipes")
        given.write(json.dumps(job).encode() + b"\n")
        given.flush()
        header = json.loads(got.readline() or b"null")
        if header is None:
            raise OSError("The engine ended.")
        if "error" in header:
            raise NoVoice(header["error"])
        return got.read(header["length"])

    def _end(self) -> None:
        if self._engine is None:
            return
        engine, self._engine = self._engine, None
        engine.kill()
        engine.wait(timeout=2)
        for pipe in (engine.stdin, engine.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


# ---- what follows runs in the engine's own process

_RETRIEVAL, _RATE, _UTF8, _CHARACTERS = 1, 1, 1, 1
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Engine:
    """eSpeak NG through its C interface (speak_lib.h). Raises ``NoVoice`` when it cannot be loaded."""

    def __init__(self) -> None:
        import espeakng_loader

        self._lib = ctypes.CDLL(espeakng_loader.get_library_path())
        path = str(espeakng_loader.get_data_path()).encode()
        self.sample_rate: int = self._lib.espeak_Initialize(_RETRIEVAL, 0, path, 0)
        if self.sample_rate <= 0:
            raise NoVoice("eSpeak NG could not be started.")
        self._samples = bytearray()
        self._callback = _Callback(self._heard)
        self._lib.espeak_SetSynthCallback(self._callback)

    def _heard(self, samples: Any, count: int, _events: int | None) -> int:
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, count * 2)
        return 0

    def speak(self, text: str, voice: str, rate: float, seconds: float) -> bytes:
        """WAV, 16 bits, mono. An unknown voice raises ``NoVoice``: the engine itself would go on with the old one."""
        if self._lib.espeak_SetVoiceByName(voice.encode()) != 0:
            raise NoVoice(f"The engine has no voice {voice!r}.")
        pace = WORDS_A_MINUTE * rate
        took_s = self._synthesise(text, pace)
        if seconds > 0 and took_s > seconds * 1.03:
            self._synthesise(text, pace * took_s / seconds)
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self.sample_rate)
            file.writeframes(bytes(self._samples))
        return out.getvalue()

    def _synthesise(self, text: str, words_a_minute: float) -> float:
        self._samples.clear()
        pace = int(min(FASTEST, max(SLOWEST, words_a_minute)))
        self._lib.espeak_SetParameter(_RATE, pace, 0)
        words = text.encode() + b"\0"
        failed = self._lib.espeak_Synth(words, len(words), 0, _CHARACTERS, 0, _UTF8, None, None)
        if failed or self._lib.espeak_Synchronize():
            raise NoVoice("The engine refused the text.")
        return len(self._samples) / 2 / self.sample_rate


def serve(jobs: IO[bytes], results: BinaryIO) -> None:
    """Answer jobs until there are no more."""
    engine = Engine()
    for row in jobs:
        try:
            wav = engine.speak(**json.loads(row))
        except NoVoice as refused:
            results.write(json.dumps({"error": str(refused)}).encode() + b"\n")
        else:
            results.write(json.dumps({"length": len(wav)}).encode() + b"\n" + wav)
        results.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
