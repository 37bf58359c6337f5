#!/usr/bin/env python3
"""Times `guapai-cli evaluate --json` over a file of many cases, beside Node with json-logic-js, in one run.

    compare_evaluation.py --cli build/release/src/cli/guapai-cli [--modules FOLDER] [--cases FILE | --count 36000] [--rounds 5]

FOLDER is where `npm install json-logic-js` was called; without it only Guapai is timed. Several --cli are timed one after the other in each
round: a program before a change, and after. Without a file, cases are made by tests/acceptance/generate_cases.py. Prints for each program the
least wall time and processor time of all rounds and the most memory, then the ratios. Judges nothing.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent


class Run(NamedTuple):
    wall: float
    processor: float
    mebibytes: float


def timed(command: list[str], output: Path) -> Run:
    with output.open("wb") as out:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with status {status}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(runs: list[Run]) -> Run:
    return Run(min(run.wall for run in runs), min(run.processor for run in runs), max(run.mebibytes for run in runs))


def compare(arguments: argparse.Namespace, folder: Path) -> None:
    cases = arguments.cases
    if cases is None:
        cases = folder / "cases.jsonl"
        with cases.open("wb") as out:
            subprocess.run([sys.executable, HERE.parent / "acceptance" / "generate_cases.py", "--seed", "14", "--count", str(arguments.count)],
                           stdout=out, check=True)
    commands = {cli: [cli, "evaluate", "--json", str(cases)] for cli in arguments.cli}
    script = str(HERE / "jsonlogic_verdicts.mjs")
    if arguments.modules:
        commands["json-logic-js"] = ["node", script, arguments.modules, str(cases)]
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    sums = {}
    for _ in range(arguments.rounds):
        for name, command in commands.items():
            output = folder / "output"
            runs[name].append(timed(command, output))
            sums[name] = hashlib.sha256(output.read_bytes()).hexdigest()[:12]
    print(f"{'wall s':>10}{'processor s':>13}{'MiB':>8}  output        program")
    for name, all_runs in runs.items():
        run = best(all_runs)
        print(f"{run.wall:10.2f}{run.processor:13.2f}{run.mebibytes:8.0f}  {sums[name]}  {name}")
    base = best(list(runs.values())[-1])
    for name in list(runs)[:-1]:
        run = best(runs[name])
        print(f"{name} to {list(runs)[-1]}: wall {run.wall / base.wall:.2f}, processor {run.processor / base.processor:.2f}")
    if arguments.modules:
        alone = subprocess.run(["node", script, arguments.modules, str(cases), "memory"], capture_output=True, text=True, check=True)
        print(f"json-logic-js in memory: {alone.stdout.strip()} microseconds of processor a case (compare evaluation_benchmark, bareVerdicts)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", action="append", required=True)
    parser.add_argument("--modules")
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--count", type=int, default=36_000)
    parser.add_argument("--rounds", type=int, default=5)
    with tempfile.TemporaryDirectory() as folder:
        compare(parser.parse_args(), Path(folder))


if __name__ == "__main__":
    main()
