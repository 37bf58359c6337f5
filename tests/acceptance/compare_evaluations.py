#!/usr/bin/env python3
"""Compares the program's evaluations with the independent reference.

    compare_evaluations.py --cli build/guapai-cli --seed 7 --count 2000
    compare_evaluations.py --self-test --examples contract/examples

The first form evaluates generated cases with both, once for the day that each case gives itself and once for each of a few
given days. The second holds the reference against the contract's examples. Exit status 0 only if all agree.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, Iterator, Optional

from generate_cases import EVALUATION_DAYS, generate_lines
from reference_evaluator import evaluate, load_case

SHOWN = 10


def differences(expected: Any, actual: Any, place: str = "", subset: bool = False) -> Iterator[str]:
    """One line for each place that differs. With `subset`, keys that are not expected are not compared."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in expected.keys() | (set() if subset else actual.keys()):
            if key not in actual:
                yield f"{place}/{key}: is missing"
            elif key not in expected:
                yield f"{place}/{key}: is not in the contract"
            else:
                yield from differences(expected[key], actual[key], f"{place}/{key}", subset)
    elif isinstance(expected, list) and isinstance(actual, list):
        for index, (one, other) in enumerate(zip(expected, actual)):
            yield from differences(one, other, f"{place}/{index}", subset)
        if len(expected) != len(actual):
            yield f"{place}: {len(actual)} entries, expected {len(expected)}"
    elif type(expected) is not type(actual) or expected != actual:  # the type, because Python holds 1 == True
        yield f"{place}: {json.dumps(actual, ensure_ascii=False, default=str)}, expected {json.dumps(expected, ensure_ascii=False)}"


def take_reasons(evaluation: Any) -> Iterator[str]:
    """Removes the free sentences, and names the places where there is none."""
    if not isinstance(evaluation, dict):
        return
    for group in ("criteria", "disqualifiers"):
        for index, item in enumerate(evaluation.get(group) or []):
            reason = item.pop("reason", None)
            if not isinstance(reason, str) or not reason.strip():
                yield f"/{group}/{index}/reason: no sentence"


def lines_of(text: str) -> list[str]:
    """Not `splitlines`, which also splits at characters that may stand in a JSON string."""
    return [line for line in text.split("\n") if line.strip()]


class Report:
    def __init__(self) -> None:
        self.failures = 0

    def add(self, title: str, found: list[str], case: str) -> None:
        if not found:
            return
        self.failures += 1
        if self.failures <= SHOWN:
            print(f"--- {title}", *(f"    {line}" for line in sorted(found)), f"    case: {case}", sep="\n")


def run_cli(cli: str, cases: Path, on: Optional[date]) -> subprocess.CompletedProcess:
    given = ["--on", on.isoformat()] if on else []
    command = [cli, "evaluate", "--json", *given, str(cases)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)


def compare_run(cli: str, file: Path, lines: list[str], on: Optional[date], report: Report) -> None:
    """One run of the program over all cases."""
    while True:
        today = date.today()
        run = run_cli(cli, file, on)
        if on or today == date.today():  # else midnight passed while it ran
            break
    label = f"--on {on}" if on else "own day"
    if run.returncode != 0:
        complaints = run.stderr.splitlines()
        report.add(f"{label}: exit status {run.returncode}", complaints[:SHOWN] or ["no message"], str(file.name))

    cases = [load_case(line) for line in lines]
    try:
        actual = [json.loads(line) for line in lines_of(run.stdout)]
        by_center = {result["center"]: result for result in actual}
    except (ValueError, TypeError, KeyError) as error:
        report.add(f"{label}: unusable output", [repr(error)], str(file.name))
        return
    known = [case["center"]["name"] for case in cases if case["center"]["name"] in by_center]
    if [result["center"] for result in actual] != known:
        report.add(f"{label}: the evaluations are not those of the cases in their order", ["/center"], str(file.name))

    for number, (line, case) in enumerate(zip(lines, cases), start=1):
        result = by_center.get(case["center"]["name"])
        if result is None:
            found = ["no evaluation"]
        else:
            found = list(take_reasons(result))
            found += differences(evaluate(case, on, today), result)
        report.add(f"{label}: case {number}", found, line)


def compare_with_cli(cli: str, seed: int, count: int) -> int:
    lines = generate_lines(seed, count)
    report = Report()
    days = [None, *EVALUATION_DAYS]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "cases.jsonl")
        file.write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
        for on in days:
            compare_run(cli, file, lines, on, report)
    print(f"compare_evaluations: seed {seed}, {count} cases on {len(days)} days, {report.failures} differ")
    return 1 if report.failures else 0


def self_test(examples: Path) -> int:
    report = Report()
    compared = 0
    for expected_file in sorted(examples.glob("*.expected.json*")):
        case_file = expected_file.with_name(expected_file.name.replace(".expected", ""))
        texts = [file.read_text(encoding="utf-8") for file in (case_file, expected_file)]
        if case_file.suffix == ".jsonl":
            cases, expectations = map(lines_of, texts)
        else:
            cases, expectations = ([text] for text in texts)
        if len(cases) != len(expectations):
            report.add(case_file.name, ["cases and expectations differ in number"], "-")
        for number, (case, expected) in enumerate(zip(cases, expectations), start=1):
            compared += 1
            actual = evaluate(load_case(case), None, date.today())
            report.add(f"{case_file.name}: case {number}", list(differences(json.loads(expected), actual, subset=True)), case)
    if compared == 0:
        report.add("self-test", ["no examples found"], "-")
    print(f"compare_evaluations: self-test, {compared} examples, {report.failures} differ")
    return 1 if report.failures else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", help="the guapai-cli to compare")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--self-test", action="store_true", help="hold the reference against the examples")
    parser.add_argument("--examples", type=Path, help="folder of the contract's examples")
    options = parser.parse_args()
    if options.self_test and options.examples:
        return self_test(options.examples)
    if options.cli and not options.self_test:
        if not shutil.which(options.cli):
            parser.error(f"no program to run: {options.cli}")
        return compare_with_cli(options.cli, options.seed, options.count)
    parser.error("either --cli, or --self-test with --examples")


if __name__ == "__main__":
    sys.exit(main())
