#!/usr/bin/env python3
"""How fast a DICOM file becomes an 8-bit image, against the two loops that are usually written.

    .venv/bin/python benchmarks/ingest.py [--images 12] [--memory 1000] [--syntaxes raw jpeg_lossless …]

Films of 2500 x 3000 pixels, 12 bits in 16, as raw, JPEG-lossless, JPEG-LS, JPEG 2000 and RLE: noise such that the
full-size JPEG (quality 95) has the 1.5 to 1.65 MB of MIMIC-CXR-JPG's, blurred as by a detector; display elements in the
shares of Open-I's 7,469 headers (`looks`). On one core:

straightforward   dcmread, modality and VOI LUT, min-max in float64, Pillow LANCZOS to 512 px
mimic             the recipe of MIMIC-CXR-JPG: min-max, equalizeHist, full size, JPEG quality 95
ours              cxrflow's read and normalise, the same 614 x 512 px; the file's SHA-256 is that of its verification
ours_digest       and the SHA-256 computed, as for a file that was not verified or has changed since
ours_whole        all that the images stage does for a file: also the search for burned-in text, which neither of the
                  others does, perceptual hash, digest of the pixels, PNG

straightforward, mimic and ours write the same codec: JPEG quality 95; straightforward and ours once more PNG. Each
variant has a process of its own, since in one heap one would pay for the pages that another gave back, and they take
turns of four files, as nobody ingests one film between two other programs. Ratios are of median times. A variant counts
only if it passes: our decoded pixels equal pydicom's bit for bit, our image has 45 dB PSNR or more against the same
chain in float64 with an exact area average.

Then two processes against one, and the peak memory of a process that reads for `ingest_chunk`, over --memory images and
over a tenth of them (the films over and over; 10,000 take six minutes). Prints a table and, as its last line, one JSON
object.
"""

import argparse
import copy
import io
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pandas as pd
from PIL import Image
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.encaps import generate_frames
from pydicom.pixels import apply_modality_lut, apply_voi_lut
from pydicom.uid import UID, JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless, RLELossless

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.images_files import ROW, dicom_bytes, encapsulated, radiograph

from cxrflow.config.images import ImagesOptions
from cxrflow.images.header_facts import YEARS_ALONE
from cxrflow.images.ingest import ingest_chunk, outcomes, sorted_rows
from cxrflow.images.ingest_file import ingest_file
from cxrflow.images.normalise import Radiograph, display_table, exposed_area, normalise
from cxrflow.images.read import VerifiedFile, read_image
from cxrflow.images.resample import fitted_shape

ROWS, COLUMNS = 3000, 2500
SIZE = 614  # px: the long side, where the short one has 512
OPTIONS = ImagesOptions(size=SIZE)
SYNTAXES = {
    "raw": None, "jpeg_lossless": JPEGLosslessSV1, "jpeg_ls": JPEGLSLossless, "jpeg_2000": JPEG2000Lossless,
    "rle": RLELossless,
}  # fmt: skip
JPEG_BYTES = 1.58e6
DETECTOR_BLUR = 0.9  # px
LEAST_PSNR = 45.0
WARM_UPS = TURN = 4  # films
# Of 7,469 headers of Open-I: MONOCHROME1 or 2, what is there to display it by, whether there is a rescale (by 1 and 0
# in all of them), share.
LOOKS = (
    ("1", "lut", True, 0.40),
    ("2", "window", False, 0.35),
    ("2", "window", True, 0.13),
    ("1", "window", True, 0.07),
    ("2", "", False, 0.04),
    ("1", "", True, 0.01),
)


def film(seed: int, noise: float) -> np.ndarray:
    """A chest as far as brightness goes, with broad texture and quantum noise: uint16 [3000, 2500], 12 bits."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:1:300j, 0:1:250j]
    image = 0.15 + 0.45 * (np.abs(x - 0.5) < 0.42) * (y > 0.1)
    for centre in (0.28, 0.72):
        image[((x - centre) / 0.17) ** 2 + ((y - 0.42) / 0.3) ** 2 < 1] = 0.3
    image[(np.abs(x - 0.5) < 0.07) & (y > 0.1)] = 0.8
    image[(y > 0.75) & (np.abs(x - 0.5) < 0.42)] = 0.85
    image += 0.04 * cv2.GaussianBlur(random.normal(size=image.shape), (0, 0), 4) / 0.07
    large = cv2.resize(cv2.GaussianBlur(image, (0, 0), 2), (COLUMNS, ROWS), interpolation=cv2.INTER_CUBIC)
    large += cv2.GaussianBlur(random.normal(0, noise, large.shape), (0, 0), DETECTOR_BLUR)
    return np.clip(480 + 3100 * large, 0, 4095).astype(np.uint16)


def looks(count: int) -> list[tuple[str, str, bool]]:
    """What `count` films say of their display: each look as often as its share, spread evenly."""
    places = [((n + 0.5) / share, look) for *look, share in LOOKS for n in range(count)]
    return [tuple(look) for _, look in sorted(places)[:count]]


def dicom(number: int, look: tuple[str, str, bool], noise: float) -> Dataset:
    """A film with its header. The LUT is a film's characteristic curve from the 1st to the 99th percentile, 16 bits,
    the window 1.3 times as wide: medians of Open-I are 2,186 entries from 1,341 on, and 2,864 wide around 1,687."""
    polarity, display, rescale = look
    pixels = film(number, noise)
    if polarity == "1":
        pixels = 4095 - pixels
    low, high = (int(value) for value in np.percentile(pixels[::10, ::10], (1, 99)))
    elements: dict[str, Any] = {"PhotometricInterpretation": f"MONOCHROME{polarity}"}
    if rescale:
        elements |= {"RescaleSlope": 1, "RescaleIntercept": 0, "RescaleType": "US"}
    if display == "window":
        elements |= {"WindowCenter": (low + high) // 2, "WindowWidth": 13 * (high - low) // 10}
    if display == "lut":
        curve = 1 / (1 + np.exp(-np.linspace(-3, 3, high - low)))
        item = Dataset()
        item.LUTDescriptor = [high - low, low, 16]
        item.LUTData = (65535 * (curve - curve[0]) / (curve[-1] - curve[0])).astype("<u2").tobytes()
        item["LUTData"].VR = "OW"
        elements["VOILUTSequence"] = [item]
    return radiograph(pixels, **elements)


def file_bytes(dataset: Dataset, syntax: UID | None) -> bytes:
    """The film as a file, the header the same in every transfer syntax (gdcm adds a rescale to what it encodes)."""
    if syntax != JPEGLosslessSV1:
        return dicom_bytes(dataset, syntax)
    encoded = dcmread(io.BytesIO(dicom_bytes(copy.deepcopy(dataset), syntax)))
    return encapsulated(dataset, next(generate_frames(encoded.PixelData, number_of_frames=1)), syntax)


def jpeg(image: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()


def png(image: np.ndarray) -> bytes:
    return cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 3])[1].tobytes()


def noise_for(target: float) -> float:
    """The noise at which the full-size JPEG has about `target` bytes."""
    low, high = 0.0, 0.2
    for _ in range(7):
        middle = (low + high) / 2
        low, high = (middle, high) if len(jpeg((film(0, middle) >> 4).astype(np.uint8))) < target else (low, middle)
    return (low + high) / 2


def straightforward(path: Path, encode: Callable[[np.ndarray], bytes]) -> bytes:
    dataset = dcmread(path)
    values = apply_voi_lut(apply_modality_lut(dataset.pixel_array, dataset), dataset).astype(np.float64)
    values = (values - values.min()) / (values.max() - values.min())
    if dataset.PhotometricInterpretation == "MONOCHROME1":
        values = 1 - values
    image = Image.fromarray((values * 255).astype(np.uint8))
    scale = 512 / min(image.size)
    image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
    return encode(np.asarray(image))


def mimic(path: Path) -> bytes:
    dataset = dcmread(path)
    values = dataset.pixel_array.astype(np.float64)
    values -= values.min()
    image = (values / values.max() * 255).astype(np.uint8)
    if dataset.PhotometricInterpretation == "MONOCHROME1":
        image = 255 - image
    return jpeg(cv2.equalizeHist(image))


def verified(path: Path) -> VerifiedFile:
    """What a verification would have noted, with a stand-in for the digest."""
    return VerifiedFile(path.stat().st_size, path.stat().st_mtime_ns, 64 * "0")


def ours(path: Path, encode: Callable[[np.ndarray], bytes], known: bool = True) -> bytes:
    read = read_image(path.parent, path.name, OPTIONS, verified=verified(path) if known else None)
    return encode(normalise(read.radiograph, OPTIONS))


def ours_whole(path: Path) -> bytes:
    known = dict(zip(("bytes", "mtime_ns", "sha256"), map(str, verified(path)), strict=True))
    outcome = ingest_file(ROW | {"path": path.name} | known, path.parent, OPTIONS)
    if outcome.png is None:
        raise SystemExit(f"{path.name}: {outcome.quarantine}")
    return outcome.png


VARIANTS: dict[str, Callable[[Path], bytes]] = {
    "straightforward": lambda path: straightforward(path, jpeg),
    "mimic": mimic,
    "ours": lambda path: ours(path, jpeg),
    "ours_digest": lambda path: ours(path, jpeg, known=False),
    "ours_whole": ours_whole,
    "straightforward_png": lambda path: straightforward(path, png),
    "ours_png": lambda path: ours(path, png),
}
RATIOS = (
    ("straightforward", "ours"), ("mimic", "ours"), ("straightforward", "ours_digest"), ("mimic", "ours_digest"),
    ("straightforward", "ours_whole"), ("mimic", "ours_whole"), ("straightforward_png", "ours_png"),
)  # fmt: skip


def exact(shown: Radiograph) -> np.ndarray:
    """Our chain in float64, the area average in one step: 0 … 255 [rows, columns]."""
    low, high = int(shown.values.min()), int(shown.values.max())
    greys = display_table(shown, low, high)
    if shown.inverted:
        greys = greys.max() + greys.min() - greys
    shape = fitted_shape(shown.values.shape, SIZE)
    small = cv2.resize(greys[shown.values.astype(np.int64) - low], shape[::-1], interpolation=cv2.INTER_AREA)
    black, white = np.percentile(small[exposed_area(small)], (OPTIONS.percentile_low, OPTIONS.percentile_high))
    return np.clip((small - black) / (white - black), 0, 1) * 255


def check(path: Path) -> float:
    """PSNR of our image, dB. Raises SystemExit where a pixel is decoded otherwise than by pydicom, or below 45 dB."""
    read = read_image(path.parent, path.name, OPTIONS).radiograph
    if not np.array_equal(read.values, dcmread(path).pixel_array):
        raise SystemExit(f"{path.name}: decoded pixels differ from pydicom's")
    reference = exact(read)
    made = normalise(read, OPTIONS)
    top, left = (SIZE - reference.shape[0]) // 2, (SIZE - reference.shape[1]) // 2
    made = made[top : top + reference.shape[0], left : left + reference.shape[1]]
    psnr = 10 * float(np.log10(255**2 / np.mean((made - reference) ** 2)))
    if psnr < LEAST_PSNR:
        raise SystemExit(f"{path.name}: {psnr:.1f} dB")
    return psnr


class Turn:
    """A variant in a process of its own, that runs it on one film when asked."""

    def __init__(self, variant: str, core: int) -> None:
        command = [sys.executable, __file__, "--variant", variant, str(core)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __call__(self, path: Path) -> tuple[float, float]:
        """Milliseconds on the clock and of the processor."""
        self.process.stdin.write(f"{path}\n")
        answer = self.process.stdout.readline().split()
        if len(answer) != 2:
            raise SystemExit(f"{path.name}: a variant failed")
        return float(answer[0]), float(answer[1])

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def take_turns(variant: str, core: int) -> None:
    os.sched_setaffinity(0, {core})
    cv2.setNumThreads(1)
    for line in sys.stdin:
        wall, processor = time.perf_counter(), time.process_time()
        VARIANTS[variant](Path(line.rstrip("\n")))
        print(1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - processor), flush=True)


def measure(syntax: str, files: list[Path]) -> dict[str, Any]:
    """A row of the table: medians in ms and their ratios, by the clock and by the processor's time."""
    core = min(os.sched_getaffinity(0))
    turns = {variant: Turn(variant, core) for variant in VARIANTS}
    taken: dict[str, list[tuple[float, float]]] = {variant: [] for variant in VARIANTS}
    films = [*files[:WARM_UPS], *files]
    for start in range(0, len(films), TURN):
        for variant, turn in turns.items():
            taken[variant] += [turn(path) for path in films[start : start + TURN]]
    for turn in turns.values():
        turn.end()
    row: dict[str, Any] = {"syntax": syntax, "megabytes": round(files[0].stat().st_size / 1e6, 1)}
    for clock, prefix in enumerate(("", "cpu_")):
        spent = {variant: [times[clock] for times in values[WARM_UPS:]] for variant, values in taken.items()}
        median = {variant: statistics.median(values) for variant, values in spent.items()}
        row[f"{prefix}ms"] = {variant: round(value, 1) for variant, value in median.items()}
        row[f"{prefix}quartiles_ms"] = {
            variant: [round(value, 1) for value in statistics.quantiles(values, n=4)[::2]]
            for variant, values in spent.items()
        }
        row[f"{prefix}times"] = {f"{other}/{own}": round(median[other] / median[own], 2) for other, own in RATIOS}
    return row


def index_of(folder: Path, count: int) -> pd.DataFrame:
    """`count` images, the films of the folder over and over, with what a verification would have noted."""
    files = sorted(folder.glob("*.dcm"))
    known = [verified(path) for path in files]
    rows = [
        ("d", f"p{n}", f"s{n}", f"i{n:06d}", files[n % len(files)].name, "", "train", *known[n % len(files)])
        for n in range(count)
    ]
    names = ["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "bytes", "mtime_ns", "sha256"]
    return pd.DataFrame(rows, columns=names)


def two_processes(folder: Path, count: int) -> float:
    """How many times as fast two processes are as one, whole chunks, median of three turns.

    Of `count` images the last three quarters count: starting the processes takes a second, a chunk of the real sets
    minutes.
    """
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for threads in (1, 2, 1, 2, 1, 2):
        taken = []
        for images in (count // 4, count):
            started = time.perf_counter()
            ingest_chunk(index_of(folder, images), folder, folder / "shard.tar", OPTIONS, threads)
            taken.append(time.perf_counter() - started)
        seconds[threads].append(taken[1] - taken[0])
    return statistics.median(seconds[1]) / statistics.median(seconds[2])


def peak_memory(folder: Path, count: int) -> float:
    """Peak memory of the process that `ingest_chunk` has read `count` images, MB."""
    # Run as a script, this module would be imported by that process too, with all that it imports.
    call = (
        f"from ingest import reader_peak; from pathlib import Path; print(reader_peak(Path({str(folder)!r}), {count}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", call], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
    )
    return float(done.stdout.splitlines()[-1])


def reader_peak(folder: Path, count: int) -> float:
    """VmHWM of the process that reads, MB; its ru_maxrss would count the peak of who started it."""
    peak = 0.0
    for _ in outcomes(sorted_rows(index_of(folder, count)), folder, OPTIONS, 1, YEARS_ALONE):
        (reader,) = multiprocessing.active_children()
        status = Path(f"/proc/{reader.pid}/status").read_text(encoding="ascii")
        peak = max(peak, int(status.partition("VmHWM:")[2].split()[0]) / 1000)
    return peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=12, help="films of each transfer syntax")
    parser.add_argument("--syntaxes", nargs="+", choices=SYNTAXES, default=list(SYNTAXES))
    parser.add_argument("--processes", type=int, default=160, help="images of one turn of two against one; 0: none")
    parser.add_argument("--memory", type=int, default=1000, help="images of the memory test; 0 leaves it out")
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    parser.add_argument("--variant", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore", "Applying a VOI LUT on a float")  # a rescale makes floats
    if arguments.variant:
        take_turns(arguments.variant[0], int(arguments.variant[1]))
        return
    cv2.setNumThreads(1)
    noise = noise_for(JPEG_BYTES)
    result: dict[str, Any] = {"benchmark": "ingest", "noise": round(noise, 4), "films": arguments.images, "rows": []}
    with tempfile.TemporaryDirectory() as name:
        for syntax in arguments.syntaxes:
            folder = Path(name) / syntax
            folder.mkdir()
            for number, look in enumerate(looks(arguments.images)):
                data = file_bytes(dicom(number, look, noise), SYNTAXES[syntax])
                (folder / f"{number:02d}.dcm").write_bytes(data)
            files = sorted(folder.glob("*.dcm"))
            psnr = min(check(path) for path in files)
            row = measure(syntax, files) | {"psnr_db": round(psnr, 1)}
            result["rows"].append(row)
            print(syntax, f"{psnr:.1f} dB", *(f"{key} {value}" for key, value in row["ms"].items()), sep="  ")
            for clock in ("times", "cpu_times"):
                print(f"  {clock}:", *(f"{key} {value}" for key, value in row[clock].items()), sep="  ", flush=True)
            if arguments.processes and syntax in ("raw", "jpeg_lossless"):
                ratio = round(two_processes(folder, arguments.processes), 2)
                result.setdefault("two_processes", {})[syntax] = ratio
                print(f"  two processes against one: {ratio}", flush=True)
            if arguments.memory:
                counts = (arguments.memory // 10, arguments.memory) if syntax == "raw" else (len(files),)
                peaks = {count: round(peak_memory(folder, count)) for count in counts}
                result.setdefault("peak_memory_mb", {})[syntax] = peaks
                print("  peak memory, MB, by images:", peaks, flush=True)
    result["versions"] = {
        package: version(package) for package in ("pydicom", "numpy", "opencv-python-headless", "pillow", "imagecodecs")
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
