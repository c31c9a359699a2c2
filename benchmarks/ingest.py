#!/usr/bin/env python3
"""How fast a DICOM file becomes an 8-bit image, against the two loops that are usually written.

    .venv/bin/python benchmarks/ingest.py [--images 40] [--memory 10000]

2500 x 3000 pixels, 12 bits, noise such that the full-size JPEG (quality 95) has the 1.5 to 1.65 MB of MIMIC-CXR-JPG's;
raw, JPEG-lossless, JPEG-LS, JPEG 2000 and RLE. On one core, interleaved file by file:

straightforward   dcmread, modality and VOI LUT, min-max in float64, Pillow LANCZOS to 512 px
mimic             the recipe of MIMIC-CXR-JPG: min-max, equalizeHist, full size, JPEG quality 95
ours              cxrflow's read and normalise, the same 614 x 512 px
ours searched     and the search for burned-in text, which neither of the others does

straightforward and ours write the same codec: JPEG quality 95, and once more PNG. A variant counts only if it passes:
our decoded pixels equal pydicom's bit for bit, our image has 45 dB PSNR or more against the same chain in float64 with
an exact area average. Then: two processes against one, and peak memory of a worker over 1,000 and --memory images.
Prints a table and, as its last line, one JSON object.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
from PIL import Image
from pydicom import dcmread
from pydicom.pixels import apply_modality_lut, apply_voi_lut
from pydicom.uid import JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless, RLELossless

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.images_files import dicom_bytes, radiograph

from cxrflow.config.images import ImagesOptions
from cxrflow.images.burned_in import burned_in_text
from cxrflow.images.ingest import ingest_chunk, ingest_file
from cxrflow.images.normalise import Radiograph, display_table, exposed_area, fitted_shape, normalise
from cxrflow.images.read import read_image

ROWS, COLUMNS = 3000, 2500
SIZE = 614  # px: the long side, where the short one has 512
OPTIONS = ImagesOptions(size=SIZE)
SYNTAXES = {
    "raw": None, "jpeg_lossless": JPEGLosslessSV1, "jpeg_ls": JPEGLSLossless, "jpeg_2000": JPEG2000Lossless,
    "rle": RLELossless,
}  # fmt: skip
JPEG_BYTES = 1.58e6
LEAST_PSNR = 45.0


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
    large += random.normal(0, noise, large.shape)
    return (np.clip(large, 0, 1) * 4095).astype(np.uint16)


def jpeg(image: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()


def png(image: np.ndarray) -> bytes:
    return cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 3])[1].tobytes()


def noise_for(target: float) -> float:
    """The noise at which the full-size JPEG has about `target` bytes."""
    low, high = 0.0005, 0.05
    for _ in range(12):
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


def ours(path: Path, encode: Callable[[np.ndarray], bytes], search: bool = False) -> bytes:
    read = read_image(path.parent, path.name, OPTIONS).radiograph
    if search and burned_in_text(read.values):
        raise SystemExit(f"{path.name}: text where there is none")
    return encode(normalise(read, OPTIONS))


VARIANTS: dict[str, Callable[[Path], bytes]] = {
    "straightforward": lambda path: straightforward(path, jpeg),
    "mimic": mimic,
    "ours": lambda path: ours(path, jpeg),
    "ours_searched": lambda path: ours(path, jpeg, search=True),
    "straightforward_png": lambda path: straightforward(path, png),
    "ours_png": lambda path: ours(path, png),
}


def exact(shown: Radiograph) -> np.ndarray:
    """Our chain in float64, the area average in one step: 0 … 255 [rows, columns]."""
    low, high = int(shown.values.min()), int(shown.values.max())
    greys = display_table(shown, low, high)
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


def index_of(folder: Path, count: int) -> pd.DataFrame:
    files = sorted(folder.glob("*.dcm"))
    rows = [("d", f"p{n}", f"s{n}", f"i{n:06d}", files[n % len(files)].name, "", "train") for n in range(count)]
    return pd.DataFrame(rows, columns=["dataset", "subject_id", "study_id", "image_id", "path", "view", "split"])


def two_processes(folder: Path) -> float:
    """How many times as fast two processes are as one."""
    seconds = {}
    for threads in (1, 2, 1, 2, 1, 2):
        started = time.perf_counter()
        ingest_chunk(index_of(folder, 80), folder, folder / "shard.tar", OPTIONS, threads)
        seconds.setdefault(threads, []).append(time.perf_counter() - started)
    return min(seconds[1]) / min(seconds[2])


def peak_memory(folder: Path, count: int) -> float:
    """Peak memory of a process that reads `count` images, as each process of `ingest_chunk` does, MB."""
    done = subprocess.run(
        [sys.executable, __file__, "--worker", str(folder), str(count)], capture_output=True, text=True, check=True
    )
    return float(done.stdout.splitlines()[-1])


def worker(folder: Path, count: int) -> None:
    for row in index_of(folder, count).to_dict("records"):
        ingest_file(row, folder, OPTIONS)
    status = Path("/proc/self/status").read_text(encoding="ascii")  # ru_maxrss would count the parent's peak too
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=40)
    parser.add_argument("--memory", type=int, default=10_000, help="images of the memory test; 0 leaves it out")
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    parser.add_argument("--worker", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        worker(Path(arguments.worker[0]), int(arguments.worker[1]))
        return
    cores = os.sched_getaffinity(0)
    cv2.setNumThreads(1)
    noise = noise_for(JPEG_BYTES)
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for syntax, uid in SYNTAXES.items():
            place = folder / syntax
            place.mkdir()
            for number in range(arguments.images):
                (place / f"{number:02d}.dcm").write_bytes(dicom_bytes(radiograph(film(number, noise)), uid))
            files = sorted(place.glob("*.dcm"))
            psnr = min(check(path) for path in files[:4])
            os.sched_setaffinity(0, {min(cores)})
            milliseconds: dict[str, list[float]] = {variant: [] for variant in VARIANTS}
            for path in [*files[:3], *files]:  # three to warm up
                for variant, run in VARIANTS.items():
                    started = time.perf_counter()
                    run(path)
                    milliseconds[variant].append(1000 * (time.perf_counter() - started))
            os.sched_setaffinity(0, cores)
            median = {variant: statistics.median(values[3:]) for variant, values in milliseconds.items()}
            row = {
                "syntax": syntax,
                "psnr_db": round(psnr, 1),
                **{f"{variant}_ms": round(value, 1) for variant, value in median.items()},
                "times_straightforward": round(median["straightforward"] / median["ours"], 2),
                "times_mimic": round(median["mimic"] / median["ours"], 2),
                "times_straightforward_searched": round(median["straightforward"] / median["ours_searched"], 2),
                "times_straightforward_png": round(median["straightforward_png"] / median["ours_png"], 2),
            }
            rows.append(row)
            print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
        result = {"benchmark": "ingest", "noise": round(noise, 5), "rows": rows}
        result["two_processes"] = {name: round(two_processes(folder / name), 2) for name in ("raw", "jpeg_lossless")}
        if arguments.memory:
            result["peak_memory_mb"] = {n: round(peak_memory(folder / "raw", n)) for n in (1000, arguments.memory)}
    result["versions"] = {
        package: version(package)
        for package in ("pydicom", "numpy", "opencv-python-headless", "pillow", "imagecodecs", "pyjpegls")
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
