#!/usr/bin/env python3
"""Changes one bit of a library at a time, in every page of its file, and asks guapai-cli to verify it.

    flip_bits.py --cli build/dev/src/cli/guapai-cli [--flips 400 | --all] [--seed 1]

Whatever bit it is, the command ends by itself with 0, 1 or 2 and in time. Where it says that the library is whole, every row of
every table reads as before: the bit holds nothing. What it finds it names in a sentence. Where --all is given, every byte of the
file has its turn.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((SOURCE / "resources" / "sample").glob("*.json"))
PAGE = 4096
TIME = 60  # seconds after which a command counts as hanging


def run(cli, *arguments, **options):
    return subprocess.run([str(cli), *map(str, arguments)], capture_output=True, timeout=TIME, **options)


def make_library(cli, folder):
    """A library with cases, issued papers, stored files and a trail."""
    library = folder / "whole.guapai"
    for sample in SAMPLES[:2]:
        run(cli, "import", "--library", library, sample, check=True)
    run(cli, "render", "--library", library, "--form", "annex4", "--issue", "--confirm-clock", "-o", f"{folder}/papers/", check=True)
    return library


def content(library):
    """Every row of every table, as SQLite reads it. None where it cannot be read."""
    try:
        with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
            connection.text_factory = bytes
            tables = [name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
            return {table: sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"'))) for table in tables}
    except sqlite3.Error:
        return None


def flips(size, count, everything, seed):
    """Places and bits. Each page has its share."""
    chance = random.Random(seed)
    if everything:
        return [(place, chance.randrange(8)) for place in range(size)]
    pages = size // PAGE
    return [(page % pages * PAGE + chance.randrange(PAGE), chance.randrange(8)) for page in range(max(count, pages))]


def flip(library, place, bit, into):
    shutil.copyfile(library, into)
    with open(into, "r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def judge(cli, library, whole, folder, place, bit):
    """@return what became of it, and a sentence where it is wrong."""
    changed = folder / f"{place}-{bit}.guapai"
    flip(library, place, bit, changed)
    try:
        ran = run(cli, "verify", "--library", changed)
    except subprocess.TimeoutExpired:
        return "wrong", "the command hangs"
    try:
        if ran.returncode == 0:
            return ("unused", "") if content(changed) == whole else ("wrong", "a change that is not found")
        if ran.returncode not in (1, 2):
            return "wrong", f"exit status {ran.returncode}: {ran.stderr.decode(errors='replace')}"
        if not ran.stdout.strip() and not ran.stderr.strip():
            return "wrong", "nothing is said"
        return ("named" if ran.returncode == 1 else "refused"), ""
    finally:
        changed.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--flips", type=int, default=400)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        library = make_library(options.cli, folder)
        whole = content(library)
        chosen = flips(library.stat().st_size, options.flips, options.all, options.seed)
        found = collections.Counter()
        faults = []
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
            jobs = {workers.submit(judge, options.cli, library, whole, folder, *each): each for each in chosen}
            for job in concurrent.futures.as_completed(jobs):
                kind, why = job.result()
                found[kind] += 1
                if kind == "wrong":
                    faults.append((*jobs[job], why))
        for place, bit, why in sorted(faults)[:20]:
            print(f"byte {place} (page {place // PAGE + 1}), bit {bit}: {why}")
        print(f"{len(chosen)} bits of {library.stat().st_size} bytes: " + ", ".join(f"{count} {kind}" for kind, count in sorted(found.items())))
    return 1 if faults or found["named"] == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
