"""How many pictures are read and what it costs, against zxing-cpp as it comes, as one table.

Run it with `python tests/benchmarks/decode.py`. It reads the photographs beside the checkout where they are, and draws
its own 1280x720 frames. Times are CPU milliseconds of one thread, the decoders taking turns on the same picture.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from checkin.badges.qr import picture
from checkin.scanners.decoder import Decoder, Reading
from checkin.scanners.opencv import cv2
from checkin.scanners.pictures import pictures

PHOTOGRAPHS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "qr"
ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:"
WIDTH, HEIGHT = 1280, 720
ROUNDS = 3

Picture = NDArray[np.uint8]
Read = Callable[[Picture], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A picture and the texts it may give; `held` are those that make it count as read (None: any text will do)."""

    name: str
    picture: Picture
    held: frozenset[str] | None
    allowed: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Result:
    """What one decoder made of a set of examples."""

    read: int
    misreads: tuple[str, ...]
    ms: tuple[float, ...]

    @property
    def median(self) -> float:
        return float(np.median(self.ms))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `met` is None where there is no bar."""

    what: str
    value: str
    bar: str = ""
    met: bool | None = None


def default(frame: Picture) -> tuple[str, ...]:
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return tuple(
        code.text for code in zxingcpp.read_barcodes(frame, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    )


def live(frame: Picture) -> tuple[str, ...]:
    return _texts(Decoder().read(frame))


def still(frame: Picture) -> tuple[str, ...]:
    return _texts(Decoder().read_still(frame))


def _texts(reading: Reading) -> tuple[str, ...]:
    return tuple(code.text for code in reading.codes)


def compare(examples: Sequence[Example], reads: Sequence[Read], rounds: int = ROUNDS) -> list[Result]:
    """One result a decoder; the time of a picture is the best of the rounds."""
    texts: list[list[tuple[str, ...]]] = [[] for _ in reads]
    times: list[list[float]] = [[] for _ in reads]
    for example in examples:
        best = [float("inf")] * len(reads)
        for turn in range(rounds):
            for index, read in enumerate(reads):
                started = time.thread_time()
                found = read(example.picture)
                best[index] = min(best[index], (time.thread_time() - started) * 1000)
                if turn == 0:
                    texts[index].append(found)
        for index, ms in enumerate(best):
            times[index].append(ms)
    return [_result(examples, found, ms) for found, ms in zip(texts, times, strict=True)]


def _result(examples: Sequence[Example], texts: Sequence[tuple[str, ...]], ms: Sequence[float]) -> Result:
    pairs = list(zip(examples, texts, strict=True))
    read = sum(bool(found) if one.held is None else bool(one.held) and one.held <= set(found) for one, found in pairs)
    wrong = tuple(
        f"{one.name}: {text}"
        for one, found in pairs
        for text in found
        if one.allowed is not None and text not in one.allowed
    )
    return Result(read, wrong, tuple(ms))


def photographs(folder: Path = PHOTOGRAPHS) -> tuple[list[Example], list[Example]]:
    """Those with codes and those without, grey."""
    listed = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    both: dict[str, list[Example]] = {"qr": [], "neg": []}
    for entry in listed:
        held = None if entry["texts"] is None else frozenset(entry["texts"])
        allowed = None if held is None else held | _also_held(entry["file"], listed)
        grey = _grey(next(pictures(folder / entry["file"])))
        both[entry["kind"]].append(Example(entry["file"], grey, held, allowed))
    return both["qr"], both["neg"]


def _also_held(file: str, listed: Sequence[dict[str, object]]) -> frozenset[str]:
    """Number 16 of one series is a code inside a code; each collection names one of the two texts."""
    if Path(file).with_suffix("").as_posix() not in {"zxing-qr2/16", "zxcpp-qr2/16"}:
        return frozenset()
    twins = (one["texts"] for one in listed if str(one["file"]).split(".")[0] in {"zxing-qr2/16", "zxcpp-qr2/16"})
    return frozenset(text for texts in twins if isinstance(texts, list) for text in texts)


def frames_with_code(count: int = 40, seed: int = 7) -> Iterator[Example]:
    """A code of 150 characters held before a camera: turned, tilted, a little out of focus, with the sensor's noise."""
    rng = np.random.default_rng(seed)
    for number in range(count):
        text = "".join(rng.choice(list(ALPHANUMERIC), 150))
        yield Example(f"frame {number}", _held_up(picture(text, module=8), rng), frozenset({text}), frozenset({text}))


def frames_with_covered_code(seed: int = 9) -> Iterator[Example]:
    """Large codes with a hand over two fifths of their side: found, tried again in every way, and not readable."""
    rng = np.random.default_rng(seed)
    for length, module in ((2000, 4), (1000, 4), (600, 5), (200, 9), (120, 12)):
        code = picture("".join(rng.choice(list(ALPHANUMERIC), length)), module=module, level="L")
        edge = code.shape[0]
        hand = slice(edge * 3 // 10, edge * 7 // 10)
        code[hand, hand] = rng.integers(0, 256, code[hand, hand].shape)
        room = _room(rng)
        room[:edge, 300 : 300 + edge] = code
        yield Example(f"covered {length}", _noisy(room, rng), frozenset(), frozenset())


def _held_up(code: Picture, rng: np.random.Generator) -> Picture:
    side = rng.uniform(220, 480)
    centre = rng.uniform((side * 0.7, HEIGHT / 2 - 20), (WIDTH - side * 0.7, HEIGHT / 2 + 20))
    turn = rng.uniform(-0.5, 0.5)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    tilt = rng.uniform(0.85, 1.08, (4, 1))
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * side / 2 * tilt
    into = (square @ rotation.T + centre).astype(np.float32)
    edge = code.shape[0]
    whole = np.array([[0, 0], [edge, 0], [edge, edge], [0, edge]], np.float32)
    room = _room(rng)
    place = cv2.getPerspectiveTransform(whole, into)
    soft = cv2.GaussianBlur(code, (0, 0), 0.45 * edge / side)
    cv2.warpPerspective(soft, place, (WIDTH, HEIGHT), dst=room, borderMode=cv2.BORDER_TRANSPARENT)
    return _noisy(np.asarray(cv2.GaussianBlur(room, (0, 0), rng.uniform(0.5, 1.1)), np.uint8), rng)


def _room(rng: np.random.Generator) -> Picture:
    light = rng.integers(40, 200, (9, 16)).astype(np.uint8)
    return np.asarray(cv2.resize(light, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def _noisy(frame: Picture, rng: np.random.Generator) -> Picture:
    noise = rng.normal(0, rng.uniform(2, 8), frame.shape)
    return np.asarray(np.clip(frame + noise, 0, 255), np.uint8)


def frames_without_code(negatives: Sequence[Example] = (), count: int = 20, seed: int = 8) -> Iterator[Example]:
    """Rooms, noise, fine patterns, and the photographs without a code at the size of a frame."""
    rng, nothing = np.random.default_rng(seed), frozenset[str]()
    for number in range(count):
        yield Example(f"room {number}", _noisy(_room(rng), rng), nothing, nothing)
        grain = rng.integers(0, 256, (HEIGHT // (1 + number % 8), WIDTH // (1 + number % 8))).astype(np.uint8)
        texture = np.asarray(cv2.resize(grain, (WIDTH, HEIGHT), interpolation=cv2.INTER_NEAREST), np.uint8)
        yield Example(f"texture {number}", texture, nothing, nothing)
    for one in negatives:
        resized = np.asarray(cv2.resize(one.picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)
        yield Example(f"{one.name} at 1280x720", _noisy(resized, rng), nothing, nothing)


def _grey(found: Picture) -> Picture:
    return found if found.ndim == 2 else np.asarray(cv2.cvtColor(found, cv2.COLOR_BGR2GRAY), np.uint8)


def table() -> list[Row]:
    """Every figure with its bar. Under a minute on one core."""
    rows: list[Row] = []
    negatives: list[Example] = []
    if PHOTOGRAPHS.is_dir():
        positives, negatives = photographs()
        rows += _of_photographs(positives, negatives)
    else:
        rows.append(Row("photographs", f"not at {PHOTOGRAPHS}: left out"))
    return rows + _of_frames(list(frames_with_code()), list(frames_without_code(negatives)))


def _of_photographs(positives: Sequence[Example], negatives: Sequence[Example]) -> list[Row]:
    plain, ours, careful = compare(positives, (default, live, still))
    none = compare(negatives, (default, live, still))
    return [
        Row("photographs with a code", str(len(positives))),
        Row("  read by zxing-cpp as it comes", str(plain.read)),
        _share("  read by the pipeline, live", ours, plain),
        _share("  read by the pipeline, still", careful, plain),
        Row("  median ms, zxing-cpp as it comes", f"{plain.median:.2f}"),
        _ratio("  median ms, live", ours, plain),
        _ratio("  median ms, still", careful, plain),
        _misreads("  misreads, live and still", (ours, careful)),
        Row("photographs without a code", str(len(negatives))),
        _misreads("  misreads, live and still", none[1:]),
    ]


def _of_frames(with_code: Sequence[Example], without: Sequence[Example]) -> list[Row]:
    plain, ours = compare(with_code, (default, live))
    _, empty = compare(without, (default, live))
    (covered,) = compare(list(frames_with_covered_code()), (live,))
    worst = max(*ours.ms, *empty.ms, *covered.ms)
    return [
        Row("1280x720 frames with a code", str(len(with_code))),
        Row("  read by zxing-cpp as it comes", str(plain.read)),
        Row("  read by the pipeline, live", str(ours.read), "no fewer", ours.read >= plain.read),
        _ratio("  median ms, live", ours, plain),
        Row("  p95 and worst ms, live", _tail(ours)),
        Row("1280x720 frames without a code", str(len(without))),
        Row("  median ms, live", f"{empty.median:.2f}", "under 10", empty.median < 10),
        Row("  p95 and worst ms, live", _tail(empty)),
        Row("large covered codes, worst ms", f"{max(covered.ms):.1f}"),
        Row("slowest frame of all, ms", f"{worst:.1f}", "under 100", worst < 100),
        _misreads("misreads in all frames", (ours, empty, covered)),
    ]


def _share(what: str, ours: Result, plain: Result) -> Row:
    share = ours.read / plain.read
    return Row(what, f"{ours.read}  x {share:.3f}", "x 1.04", share >= 1.04)


def _ratio(what: str, ours: Result, plain: Result) -> Row:
    ratio = ours.median / plain.median
    return Row(what, f"{ours.median:.2f}  x {ratio:.2f}", "x 1.3 at most", ratio <= 1.3)


def _misreads(what: str, results: Sequence[Result]) -> Row:
    wrong = [text for result in results for text in result.misreads]
    return Row(what, " | ".join([str(len(wrong)), *wrong]), "none", not wrong)


def _tail(result: Result) -> str:
    return f"{np.percentile(result.ms, 95):.1f}  {max(result.ms):.1f}"


def main() -> int:
    rows = table()
    for row in rows:
        mark = {True: "met", False: "MISSED", None: ""}[row.met]
        print(f"{row.what:<36} {row.value:<18} {row.bar:<14} {mark}".rstrip())  # noqa: T201  a script's output
    return 1 if any(row.met is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
