#!/usr/bin/env python3
"""Holds the JSON Schemas that `guapai-cli schema` prints against everything that they speak of.

    compare_schemas.py --cli build/dev/src/cli/guapai-cli [--seed 1] [--count 1500]

Samples, examples of the contract, blocks of docs/formats.md and all that the commands print must be valid; outputs with a member more
or less must not be. Generated cases must be accepted by the schema exactly if the program reads them. Needs the Debian package
python3-jsonschema. Exit status 0 only if all agree.
"""

import argparse
import copy
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable, Iterator

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing: apt-get install python3-jsonschema")

from generate_cases import generate_lines
from vary_cases import SMALLEST, CaseVarier

SOURCE = Path(__file__).resolve().parents[2]
SHOWN = 10

# What JSON Schema cannot say (docs/formats.md): texts that the reader refuses and the schema accepts.
BEYOND_SCHEMA = {
    "a whole number with a fraction": '"round": 1.0',
    "a number with an exponent": '"information": {"resident_population": 1e3}',
    "a decimal with an exponent": '"application": {"gps_per_10k": 2e0}',
    "a number with more than four decimals": '"application": {"gps_per_10k": 2.00001}',
    "minus zero": '"information": {"resident_population": -0}',
    "a key given twice": '"round": 1, "round": 1',
    "half of a surrogate pair": '"information": {"address": "\\ud800"}',
}


class Report:
    def __init__(self) -> None:
        self.failures = 0

    def add(self, title: str, *lines: str) -> None:
        self.failures += 1
        if self.failures <= SHOWN:
            print(f"--- {title}", *(f"    {line[:2000]}" for line in lines), sep="\n")


def match_whole(validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[jsonschema.ValidationError]:
    """`pattern` as JSON Schema means it: for Python, `$` also stands before a line end."""
    if validator.is_type(instance, "string") and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"does not match {pattern}")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": match_whole})


class Checker:
    def __init__(self, cli: str, report: Report) -> None:
        self.cli = cli
        self.report = report
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("GUAPAI_")}
        self.validators: dict[str, Any] = {}
        for name in self.run("schema").split():
            schema = json.loads(self.run("schema", name))
            Validator.check_schema(schema)
            self.validators[name] = Validator(schema)
        identities = [validator.schema["$id"] for validator in self.validators.values()]
        if identities != [f"urn:guapai:schema:{name}:1" for name in self.validators]:
            report.add("schemas do not bear their names", *identities)

    def run(self, *arguments: Any, given: str = "", status: tuple[int, ...] = (0,)) -> str:
        command = [self.cli, *map(str, arguments)]
        ended = subprocess.run(command, input=given.encode("utf-8"), capture_output=True, env=self.environment, check=False)
        if ended.returncode not in status:
            self.report.add(f"{arguments[0]} ended with {ended.returncode}", ended.stderr.decode("utf-8", "replace"))
        return ended.stdout.decode("utf-8")

    def lines(self, *arguments: Any, **more: Any) -> list[Any]:
        return [json.loads(line) for line in self.run(*arguments, **more).split("\n") if line]

    def validate(self, name: str, instances: list[Any], origin: str) -> None:
        if not instances:
            self.report.add(f"{origin}: nothing to validate")
        for number, instance in enumerate(instances, start=1):
            objections = self.objections(name, instance)
            if objections:
                self.report.add(f"{origin}, {number}: no valid {name}", *objections)

    def objections(self, name: str, instance: Any) -> list[str]:
        errors = self.validators[name].iter_errors(instance)
        return [f"/{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]

    def accepts(self, name: str, instance: Any) -> bool:
        return self.validators[name].is_valid(instance)


def case_files() -> list[Path]:
    contract = [file for file in (SOURCE / "tests/data/contract").iterdir() if ".expected." not in file.name]
    return sorted((SOURCE / "resources/sample").glob("*.json")) + sorted(contract)


def example_cases() -> list[Any]:
    texts = []
    for file in case_files():
        text = file.read_text(encoding="utf-8")
        texts += text.split("\n") if file.suffix == ".jsonl" else [text]
    return [json.loads(text) for text in texts if text.strip()]


def edition() -> Any:
    return json.loads((SOURCE / "resources/standards/chongqing-2020.json").read_text(encoding="utf-8"))


def check_documents(checker: Checker) -> None:
    checker.validate("case", example_cases(), "samples and examples")
    checker.validate("board", [json.loads((SOURCE / "tests/data/board.json").read_text(encoding="utf-8"))], "tests/data/board.json")
    checker.validate("edition", [edition()], "the edition")
    blocks: dict[str, list[Any]] = {}
    for block in re.findall(r"```json\n(.*?)```", (SOURCE / "docs/formats.md").read_text(encoding="utf-8"), re.DOTALL):
        shown = json.loads(block)
        blocks.setdefault(shown["format"], []).append(shown)
    # The block of an evaluation is shortened there.
    for name, written in (("case", "case"), ("check", "check"), ("list", "list"), ("papers", "paper"), ("board", "board")):
        checker.validate(name, blocks[f"guapai.{written}/1"], f"docs/formats.md, {written}")


def check_outputs(checker: Checker, folder: Path, seed: int) -> None:
    """What every command prints; the longest output of each kind is also spoiled."""
    files = case_files()
    generated = folder / "generated.jsonl"
    generated.write_text("".join(line + "\n" for line in generate_lines(seed, 200)), encoding="utf-8")
    library = folder / "district.guapai"
    checker.run("import", "--library", library, *sorted((SOURCE / "resources/sample").glob("*.json")))
    for form in ("annex1", "annex4"):
        checker.run("render", "--library", library, "--form", form, "--center", "sample-02", "--issue", "-o", folder / f"{form}.pdf")
    checker.run("export", "--library", library, "-o", folder / "all.jsonl")
    outputs = {
        "evaluation": checker.lines("evaluate", "--json", *files, generated),
        "check": checker.lines("check", "--json", *files, generated, status=(0, 1)) +
                 checker.lines("check", "--json", "-", given='{"format": 1, "center": {}, "a/b~": 2}', status=(1,)),
        "list": checker.lines("list", "--json", "--library", library),
        "papers": checker.lines("papers", "--json", "--library", library),
        "board": checker.lines("board", "--json", "--library", library),
    }
    for name, instances in outputs.items():
        checker.validate(name, instances, f"output of {name}")
        check_refusals(checker, name, max(instances, key=lambda instance: len(json.dumps(instance))))
    exported = (folder / "all.jsonl").read_text(encoding="utf-8").split("\n")
    checker.validate("case", [json.loads(line) for line in exported if line], "export")


def check_refusals(checker: Checker, name: str, good: Any) -> None:
    """Every member of an output is needed, has its type, and there is no other one. Of the elements of an array, one is tried."""
    tried = set()

    def try_out(what: str, path: tuple, spoil: Callable[[Any, Any], Any]) -> None:
        bad = copy.deepcopy(good)
        parent = bad
        for key in path[:-1]:
            parent = parent[key]
        spoil(parent, path[-1])
        if checker.accepts(name, bad):
            checker.report.add(f"schema {name} accepts {what}", json.dumps(bad, ensure_ascii=False))

    def walk(value: Any, path: tuple) -> None:
        for key, child in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
            there = path + (key,)
            walk(child, there)
            kind = tuple("*" if isinstance(each, int) else each for each in there)
            if kind in tried:
                continue
            tried.add(kind)
            other: Any = "示例" if isinstance(child, (int, list, dict)) and not isinstance(child, bool) else 0
            try_out(f"{other!r} at {kind}", there, lambda parent, last: parent.__setitem__(last, other))
            if isinstance(key, str):
                try_out(f"{kind} missing", there, lambda parent, last: parent.pop(last))
                try_out(f"another member beside {kind}", there, lambda parent, _last: parent.update(another=1))

    walk(good, ())


def check_edition_refusals(checker: Checker) -> None:
    good = edition()
    spoils: dict[str, Callable[[Any], Any]] = {
        "no window": lambda bad: bad.pop("window_years"),
        "a figure that is none": lambda bad: bad["criteria"][8]["readings"]["application"]["at_least"].update(value="80%"),
        "a condition of no kind": lambda bad: bad["criteria"][8]["readings"]["application"].pop("at_least"),
        "a condition of an unknown kind": lambda bad: bad["criteria"][8]["readings"].update(application={"at_last": {"fact": "grade"}}),
        "a condition of two kinds": lambda bad: bad["criteria"][8]["readings"]["application"].update(is_true={"fact": "grade"}),
        "a threshold without operand": lambda bad: bad["criteria"][8]["readings"]["application"]["at_least"].pop("fact"),
        "one reading": lambda bad: bad["criteria"][8]["readings"].pop("information"),
        "an example without its reason": lambda bad: bad["criteria"][0]["examples"][-1].pop("why"),
        "a line that does not say why": lambda bad: bad["disqualifiers"][2]["lines"][-1].pop("say"),
        "a last line that may not fit": lambda bad: bad["disqualifiers"][2]["lines"].pop(),
        "dates without a sentence": lambda bad: bad["disqualifiers"][0]["say"].pop("dates"),
        "a missing phrase": lambda bad: bad["phrases"].pop("joint"),
        "a first stage with a move": lambda bad: bad["stages"]["states"][0].update(act="录入"),
        "a stage without a move": lambda bad: bad["stages"]["states"][3].pop("act"),
        "an unknown member": lambda bad: bad.update(colour="red"),
    }
    for what, spoil in spoils.items():
        bad = copy.deepcopy(good)
        spoil(bad)
        if checker.accepts("edition", bad):
            checker.report.add(f"schema edition accepts {what}")


def read_by_program(checker: Checker, texts: list[str], folder: Path) -> list[bool]:
    """For each text of a case whether the program reads it, by one run over all."""
    file = folder / "varied.jsonl"
    file.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
    accepted = {}
    for checked in checker.lines("check", "--json", file, status=(0, 1)):
        accepted[checked["line"]] = all(problem["code"] != "schema" for problem in checked["problems"])
    if len(accepted) != len(texts):
        checker.report.add(f"{len(texts)} cases were given, {len(accepted)} were checked")
    return [accepted.get(number, False) for number in range(1, len(texts) + 1)]


def compare_with_reader(checker: Checker, folder: Path, seed: int, count: int) -> None:
    varier = CaseVarier(checker.validators["case"].schema, example_cases(), seed)
    cases = [*varier.at_every_place(), *(varier.varied() for _ in range(count))]
    read = read_by_program(checker, [json.dumps(case, ensure_ascii=number % 2 == 0) for number, case in enumerate(cases)], folder)
    for case, is_read in zip(cases, read):
        if checker.accepts("case", case) == is_read:
            continue
        title = f"the reader {'accepts' if is_read else 'refuses'}, the schema does not"
        checker.report.add(title, *checker.objections("case", case), json.dumps(case))
    print(f"{len(cases)} cases compared, {sum(read)} of them are read")
    if min(sum(read), len(read) - sum(read)) < len(read) // 5:
        checker.report.add("nearly all cases have the same fate: the comparison says little")


def compare_beyond(checker: Checker, folder: Path) -> None:
    """What the documentation names as the difference is one, and no more than it says."""
    smallest = json.dumps(SMALLEST)
    texts = [f"{smallest[:-1]}, {member}}}" for member in BEYOND_SCHEMA.values()]
    for what, text, is_read in zip(BEYOND_SCHEMA, texts, read_by_program(checker, texts, folder)):
        if is_read or not checker.accepts("case", json.loads(text)):
            checker.report.add(f"is no difference any more: {what}", text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1500)
    options = parser.parse_args()
    report = Report()
    checker = Checker(options.cli, report)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        check_documents(checker)
        check_outputs(checker, folder, options.seed)
        check_edition_refusals(checker)
        compare_with_reader(checker, folder, options.seed, options.count)
        compare_beyond(checker, folder)
    print(f"{report.failures} faults")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
