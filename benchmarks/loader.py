#!/usr/bin/env python3
"""How fast images reach the training step, against the transform the reference code is written with.

    .venv/bin/python benchmarks/loader.py [--films 8] [--sizes 336 448] [--repeats 5] [--reports 1024]

Definition B5. Films of 2500 x 3000 pixels as in ingest.py; images a second and core, one thread, in processor time:

full size      JPEG of quality 95, 1.58 MB as MIMIC-CXR-JPG's, opened as RGB: RandomResizedCrop (scale 0.9 to 1,
               bicubic), float tensor of three channels, normalised: the transform of llm2clip4cxr and open_clip
512 px         the same, from a JPEG whose short side is 512 px
ours           ShardImages: grey PNGs of 512 x 512 px out of a shard, as `cxrflow ingest` writes it, into one uint8
               tensor; the device crops and normalises
ours, on CPU   and what the device does, done here by the same core

Variants take turns, film by film; ratios are of median times. Ours counts only if its pixels are those the images stage
wrote, and its resampling differs from torchvision's by no more than the rounding to 8 bits that Pillow does in between.

Below, tokens of a batch of reports: each tokenised twice, the second time alone, as the reference's collate does it,
against ours, in milliseconds. Prints a table and, as its last line, one JSON object.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import cv2
import numpy as np
import torch
from ingest import JPEG_BYTES, VerifiedFile, dicom, file_bytes, film, jpeg, looks, noise_for
from PIL import Image
from torch import Tensor
from torchvision.transforms import v2 as transforms

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.images_files import ROW

from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.text_cache import LiveTexts
from cxrflow.clip.transforms import Preprocess, crop_boxes
from cxrflow.config.images import ImagesOptions
from cxrflow.config.text_encoder import ScratchOptions
from cxrflow.images.ingest_file import ingest_file
from cxrflow.io.shards import read_shard, write_shard
from cxrflow.text_encoder.scratch import make_tokenizer
from cxrflow.text_encoder.tokenise import TextTokeniser

SIDE = 512  # px: the short side of the small JPEG, both sides of ours
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)  # CLIP's
SCALE = (0.9, 1.0)
FLOORS = {"full size": 40.0, "512 px": 2.5}
ROUNDING = 2.5 / 255  # Pillow rounds after each of its two passes, and torchvision once more
INSTRUCTION = "Retrieve the image that best matches the following report"
WORDS = (
    *("no", "acute", "focal", "consolidation", "effusion", "pneumothorax", "heart", "size", "normal"),
    *("lungs", "clear", "left", "right", "lower", "lobe"),
)


def reference(size: int) -> Callable[[bytes], Tensor]:
    """JPEG bytes into a float tensor [3, size, size]."""
    after_opening = transforms.Compose(
        [
            transforms.RandomResizedCrop(size, scale=SCALE, interpolation=transforms.InterpolationMode.BICUBIC),
            transforms.PILToTensor(),
            transforms.ToDtype(torch.float32, scale=True),
            transforms.Normalize(MEAN, STD),
        ]
    )
    return lambda data: after_opening(Image.open(io.BytesIO(data)).convert("RGB"))


def prepare(folder: Path, films: int) -> dict[str, list]:
    """The same films as full-size JPEG and as small one, bytes, and as a shard of the images stage."""
    noise = noise_for(JPEG_BYTES)
    full, small, samples = [], [], []
    for number, look in enumerate(looks(films)):
        grey = (film(number, noise) >> 4).astype(np.uint8)
        full.append(jpeg(grey))
        small.append(jpeg(cv2.resize(grey, (SIDE, round(SIDE * 3000 / 2500)), interpolation=cv2.INTER_AREA)))
        path = folder / f"{number}.dcm"
        path.write_bytes(file_bytes(dicom(number, look, noise), None))
        status = path.stat()
        known = VerifiedFile(status.st_size, status.st_mtime_ns, 64 * "0")
        facts = dict(zip(("bytes", "mtime_ns", "sha256"), map(str, known), strict=True))
        outcome = ingest_file(ROW | {"path": path.name} | facts, folder, ImagesOptions(size=SIDE))
        if outcome.png is None:
            raise SystemExit(f"film {number}: {outcome.quarantine}")
        samples.append((f"i{number}", {"png": outcome.png}))
        path.unlink()
    write_shard(folder / "shard-0000.tar", samples)
    return {"full size": full, "512 px": small, "names": [name for name, _ in samples]}


def check(images: ShardImages, shard: Path, preprocess: Preprocess) -> float:
    """Largest difference of our resampling from torchvision's, in parts of the grey range.

    Raises SystemExit where a pixel is another than in the shard, or the difference exceeds the rounding.
    """
    pixels = images.get(range(len(images)))
    for row, (_, members) in enumerate(read_shard(shard)):
        written = np.asarray(Image.open(io.BytesIO(members["png"])))
        if not np.array_equal(pixels[row, 0].numpy(), written):
            raise SystemExit(f"image {row}: other pixels than the shard's")
    made = preprocess(pixels)
    resize = transforms.Resize(preprocess.size, interpolation=transforms.InterpolationMode.BICUBIC)
    difference = 0.0
    for row in range(len(pixels)):
        grey = resize(Image.fromarray(pixels[row, 0].numpy()))
        theirs = (torch.from_numpy(np.asarray(grey, dtype=np.float32)) / 255 - MEAN[0]) / STD[0]
        difference = max(difference, float((made[row, 0] - theirs).abs().max()) * STD[0])
    if difference > ROUNDING:
        raise SystemExit(f"resampling differs from torchvision's by {difference:.4f}, no speed is given")
    return difference


def turns(variants: dict[str, Callable[[int], object]], count: int, repeats: int) -> dict[str, float]:
    """Median milliseconds of processor time of an image for each variant, taken in turns after one turn to warm up."""
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for turn in range(repeats + 1):
        for number in range(count):
            for name, variant in variants.items():
                started = time.process_time()
                variant(number)
                if turn:
                    taken[name].append(1000 * (time.process_time() - started))
    return {name: statistics.median(values) for name, values in taken.items()}


def loading(folder: Path, made: dict[str, list], size: int, repeats: int) -> dict[str, float]:
    """Milliseconds an image of each variant at `size` pixels."""
    shard = folder / "shard-0000.tar"
    images = ShardImages([shard] * len(made["names"]), made["names"])
    preprocess = Preprocess(size, MEAN, STD)
    difference = check(images, shard, preprocess)
    print(f"{size} px: resampling differs from torchvision's by {difference:.4f} of the grey range at most")
    boxes = torch.from_numpy(crop_boxes(np.random.default_rng(0).random((len(images), 4)), SCALE[0]))
    torch.manual_seed(0)
    transform = reference(size)
    found = turns(
        {
            "full size": lambda i: transform(made["full size"][i]),
            "512 px": lambda i: transform(made["512 px"][i]),
            "ours": lambda i: images.get([i]),
            "ours, on CPU": lambda i: preprocess(images.get([i]), boxes[i : i + 1]),
        },
        len(images),
        repeats,
    )
    images.close()
    return found


class _Encoder:
    """What `LiveTexts` needs of an encoder."""

    def __init__(self, tokeniser: TextTokeniser) -> None:
        self.tokeniser = tokeniser


def tokens(reports: int, repeats: int) -> dict[str, float]:
    """Milliseconds for the tokens of a batch of `reports`, 40 to 110 words each."""
    random = np.random.default_rng(0)
    texts = [" ".join(random.choice(WORDS, random.integers(40, 110))) + f" {n}." for n in range(reports)]
    tokenizer = make_tokenizer(texts, ScratchOptions(architecture="llama", vocabulary_size=1000))
    ours = LiveTexts(_Encoder(TextTokeniser(tokenizer, 512)), texts, INSTRUCTION)

    def theirs(_: int) -> None:
        whole = [f"{INSTRUCTION}; {text}" for text in texts]
        tokenizer(whole, padding=True, truncation=True, max_length=512, return_tensors="pt")
        for text in texts:
            tokenizer(text, truncation=True, max_length=512, add_special_tokens=False, return_tensors="pt")

    return turns({"twice": theirs, "ours": lambda _: ours.batch(texts)}, 1, repeats)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, default=8)
    parser.add_argument("--sizes", type=int, nargs="+", default=[336, 448])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--reports", type=int, default=1024)
    arguments = parser.parse_args()
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    rows = {}
    with tempfile.TemporaryDirectory() as place:
        made = prepare(Path(place), arguments.films)
        kilobytes = {
            **{name: statistics.mean(map(len, made[name])) / 1000 for name in FLOORS},
            "ours": (Path(place) / "shard-0000.tar").stat().st_size / len(made["names"]) / 1000,
        }
        print(f"kB an image: {', '.join(f'{name} {value:.0f}' for name, value in kilobytes.items())}")
        for size in arguments.sizes:
            rows[size] = loading(Path(place), made, size, arguments.repeats)
    collate = tokens(arguments.reports, arguments.repeats)

    print(f"\n{'images/s and core':>18} {'full size':>10} {'512 px':>10} {'ours':>10} {'ours, on CPU':>14}")
    ratios = {}
    for size, found in rows.items():
        print(f"{size:>15} px " + " ".join(f"{1000 / ms:>{max(10, len(name) + 2)}.1f}" for name, ms in found.items()))
        for own in ("ours", "ours, on CPU"):
            ratios |= {f"{size} px: {own} / {name}": round(found[name] / found[own], 2) for name in FLOORS}
    for name, floor in FLOORS.items():
        for size, found in rows.items():
            times = found[name] / found["ours"]
            print(f"{size} px: {times:.1f} times {name} (floor {floor}): {'met' if times >= floor else 'MISSED'}")
    print(f"tokens of {arguments.reports} reports: twice {collate['twice']:.0f} ms, ours {collate['ours']:.0f} ms")
    ratios["tokens"] = round(collate["twice"] / collate["ours"], 2)
    versions = {name: version(name) for name in ("torch", "torchvision", "pillow", "opencv-python-headless")}
    print(json.dumps({"benchmark": "loader", "ratios": ratios, "versions": versions}))


if __name__ == "__main__":
    main()
