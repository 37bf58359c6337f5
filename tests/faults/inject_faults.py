#!/usr/bin/env python3
"""Lets every call that changes a file go wrong once, in every command that writes, and looks at what is left.

    inject_faults.py --cli build/dev/src/cli/guapai-cli --shim build/dev/tests/faults/libfaultshim.so [--all]

After each fault the library is whole and as it was before or as it would have been, every output is the earlier file or
the new one, nothing lies beside them, the exit status and the sentence say what is so; after a kill the same command
comes to its end. Without --all some hundred faults are tried, spread evenly.
"""

import argparse
import concurrent.futures
import hashlib
import itertools
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = SOURCE / "resources" / "sample"
KINDS = ["kill", "torn", "fail", "full", "short"]
DONE, FAILED = 0, 3
TIME = 120  # seconds after which a command counts as hanging

# What a sentence promises, by a part of it.
UNCHANGED = ["没有改动", "没有保存", "没有写出", "没有印发"]
UNSETTLED = "没有确认它已存到磁盘上"


CASE_WITH_PLAN = '{"format":"guapai.case/1","center":{"id":"e","name":"示例","kind":"community"},' \
                 '"information":{"floor_plan":[{"file":"plan.png"}]}}'


class Scenario:
    """One command and what it finds. `outputs` are the files that it writes; `library` the one that it changes;
    `centers` those whose papers it issues, where they are several."""

    def __init__(self, name, prepare, command, outputs=(), library=None, done="", issues=False, named=False, centers=()):
        self.name = name
        self.prepare = prepare
        self.command = command
        self.outputs = outputs
        self.library = library
        self.done = done
        self.issues = issues
        self.named = named
        self.centers = centers


def sample(number):
    return str(SAMPLES / f"center-{number:02}.json")


def evidence(run, folder):
    (folder / "e.json").write_text(CASE_WITH_PLAN, encoding="utf-8")
    shutil.copy(next((SAMPLES / "plans").glob("*.png")), folder / "plan.png")
    run(["import", "--library", "d.guapai", "e.json", sample(1)])
    (folder / "e.json").unlink()
    (folder / "plan.png").unlink()


def plan_beside(run, folder):
    """A case file with its floor plan beside it, and a library with another center."""
    shutil.copy(next((SAMPLES / "plans").glob("*.png")), folder / "plan.png")
    (folder / "e.json").write_text(CASE_WITH_PLAN, encoding="utf-8")
    run(["import", "--library", "d.guapai", sample(1)])


def exported_before(run, folder):
    evidence(run, folder)
    run(["export", "--library", "d.guapai", "-o", "out/"])
    run(["import", "--library", "d.guapai", sample(2)])


def paper_to_import(run, folder):
    run(["import", "--library", "d.guapai", sample(2)])
    run(["render", "--form", "annex4", "-o", "claim.pdf", sample(1)])


def corrected(run, folder):
    """A center that the library has, and a file in which one of its answers is another."""
    run(["import", "--library", "d.guapai", sample(1), sample(2)])
    case = pathlib.Path(sample(1)).read_text(encoding="utf-8")
    (folder / "again.json").write_text(case.replace('"postal_code": "', '"postal_code": "9', 1), encoding="utf-8")


def district(run, folder):
    run(["import", "--library", "d.guapai", sample(1), sample(2), sample(3)])


def earlier_export(run, folder):
    run(["import", "--library", "d.guapai", sample(1)])
    run(["export", "--library", "d.guapai", "-o", "all.jsonl"])
    run(["import", "--library", "d.guapai", sample(2), sample(3)])


def earlier_paper(run, folder):
    run(["render", "--form", "annex4", "-o", "a.pdf", sample(2)])


def issued_once(run, folder):
    run(["import", "--library", "d.guapai", sample(1)])
    run(["render", "--library", "d.guapai", "--form", "annex4", "--issue", "-o", "first.pdf"])
    (folder / "first.pdf").unlink()


def older(run, folder):
    shutil.copy(SOURCE / "tests" / "data" / "libraries" / "version-1.guapai", folder / "d.guapai")


SCENARIOS = [
    Scenario("create", lambda run, folder: None, ["import", "--library", "d.guapai", sample(1)], library="d.guapai",
             done="已收入"),
    Scenario("import", lambda run, folder: run(["import", "--library", "d.guapai", sample(1)]),
             ["import", "--library", "d.guapai", sample(2), sample(3)], library="d.guapai", done="已收入"),
    Scenario("migrate", older, ["list", "--library", "d.guapai"], library="d.guapai"),
    Scenario("export", earlier_export, ["export", "--library", "d.guapai", "-o", "all.jsonl"], ["all.jsonl"],
             done="已导出"),
    Scenario("export-named", earlier_export, ["export", "--library", "d.guapai", "-o", "all.jsonl"], ["all.jsonl"],
             done="已导出", named=True),
    Scenario("export-folder", evidence, ["export", "--library", "d.guapai", "-o", "out/"],
             ["out/cases.jsonl", "out/files/*"], done="已导出"),
    Scenario("render", earlier_paper, ["render", "--form", "annex4", "-o", "a.pdf", sample(1)], ["a.pdf"]),
    Scenario("render-folder", lambda run, folder: None,
             ["render", "--form", "annex1", "-o", "out/", sample(1), sample(2)], ["out/*.pdf"]),
    Scenario("issue", issued_once, ["render", "--library", "d.guapai", "--form", "annex4", "--issue", "-o", "a.pdf"],
             ["a.pdf"], library="d.guapai", issues=True),
    Scenario("import-plan", plan_beside, ["import", "--library", "d.guapai", "e.json"], library="d.guapai",
             done="已收入"),
    Scenario("import-pdf", paper_to_import, ["import", "--library", "d.guapai", "claim.pdf"], library="d.guapai",
             done="已收入"),
    Scenario("import-again", corrected, ["import", "--library", "d.guapai", "again.json", sample(3)],
             library="d.guapai", done="已收入"),
    Scenario("export-again", exported_before, ["export", "--library", "d.guapai", "-o", "out/"],
             ["out/cases.jsonl", "out/files/*"], done="已导出"),
    Scenario("render-plan", plan_beside, ["render", "--form", "annex2", "-o", "a.pdf", "e.json"], ["a.pdf"]),
    Scenario("render-bound", lambda run, folder: None,
             ["render", "--form", "annex4", "--bound", "-o", "a.pdf", sample(1), sample(2)], ["a.pdf"]),
    Scenario("render-library", district, ["render", "--library", "d.guapai", "--form", "annex2", "-o", "out/"],
             ["out/*.pdf"]),
    Scenario("render-overprint", earlier_paper, ["render", "--form", "annex4", "--overprint", "-o", "a.pdf", sample(3)],
             ["a.pdf"]),
    Scenario("render-schedule", district, ["render", "--form", "annex3", "--library", "d.guapai", "-o", "a.pdf"],
             ["a.pdf"]),
    Scenario("issue-folder", district,
             ["render", "--library", "d.guapai", "--form", "annex2", "--issue", "-o", "out/"], ["out/*.pdf"],
             library="d.guapai", issues=True, centers=("sample-01", "sample-02", "sample-03")),
    Scenario("import-many", lambda run, folder: run(["import", "--library", "d.guapai", sample(1)]),
             ["import", "--library", "d.guapai", *map(sample, range(2, 10))], library="d.guapai", done="已收入"),
    Scenario("papers", issued_once, ["papers", "--library", "d.guapai", "--number", "1", "-o", "a.pdf"], ["a.pdf"]),
]


class Tools:
    def __init__(self, cli, shim, home):
        self.cli = cli
        self.shim = shim
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ("GUAPAI_LIBRARY", "DISPLAY", "WAYLAND_DISPLAY")}
        self.environment.update(LC_ALL="C.UTF-8", HOME=str(home), XDG_CACHE_HOME=str(home / "cache"))

    def run(self, folder, arguments, fault=None):
        environment = dict(self.environment)
        if fault is not None:
            environment.update(fault, LD_PRELOAD=str(self.shim))
        return subprocess.run([self.cli, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIME, check=False)


def faults(scenario, at, kind, count=None):
    values = {"GUAPAI_FAULT_AT": str(at), "GUAPAI_FAULT_KIND": kind}
    if count is not None:
        values["GUAPAI_FAULT_COUNT"] = str(count)
    if scenario.named:
        values["GUAPAI_FAULT_NAMED"] = "1"
    return values


def library_state(file):
    """What the library says, without the times of its entries; None where there is none."""
    if not file.exists():
        return None
    database = sqlite3.connect(file)
    try:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise AssertionError("the library is damaged")
        if database.execute("PRAGMA foreign_key_check").fetchall():
            raise AssertionError("the library has rows without a case")
        state = [database.execute("PRAGMA user_version").fetchone()]
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        moving = {"at", "issued_at", "evaluated_on", "file_sha256", "sha256", "content", "size", "seal"}
        # Each library has a key of its own, and seals that follow from it: `guapai-cli verify` judges them.
        tables = [name for name in tables if name not in ("seal_key", "seal", "audit_seal", "seal_head")]
        for table in tables:
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            kept = [column for column in columns if column not in moving]
            rows = database.execute(f"SELECT {', '.join(kept)} FROM {table}" if kept else f"SELECT 1 FROM {table}")
            state.append((table, sorted(map(repr, rows))))
        return state
    finally:
        database.close()


def stored_papers(file):
    """The number of each issued paper, by the SHA-256 of its bytes."""
    database = sqlite3.connect(file)
    try:
        return dict(database.execute("SELECT file_sha256, number FROM issued_paper").fetchall())
    finally:
        database.close()


def names_in(folder):
    """Without the day in them: midnight is no fault."""
    return sorted(re.sub(r"\d{4}-\d\d-\d\d", "DAY", str(path.relative_to(folder)))
                  for path in folder.rglob("*") if path.is_file())


class State:
    """What a folder holds, as far as the scenario is concerned."""

    def __init__(self, scenario, folder):
        self.library = library_state(folder / scenario.library) if scenario.library else None
        self.outputs = {}
        for pattern in scenario.outputs:
            for file in folder.glob(pattern):
                self.outputs[str(file.relative_to(folder))] = file.read_bytes()
        self.names = names_in(folder)


class Trial:
    def __init__(self, tools, scenario, template, before, after, libraries):
        self.tools = tools
        self.scenario = scenario
        self.template = template
        self.before = before
        self.after = after
        self.libraries = libraries  # that may be left: before, after, and where papers are issued, with some of them

    def __call__(self, at, kind):
        with tempfile.TemporaryDirectory(dir=self.template.parent) as temporary:
            folder = pathlib.Path(temporary) / "work"
            shutil.copytree(self.template, folder)
            try:
                self.attempt(folder, at, kind)
            except AssertionError as wrong:
                return f"{self.scenario.name} {kind} at {at}: {wrong}"
            except subprocess.TimeoutExpired:
                return f"{self.scenario.name} {kind} at {at}: hangs"
        return None

    def attempt(self, folder, at, kind):
        ended = self.tools.run(folder, self.scenario.command, faults(self.scenario, at, kind))
        said = ended.stderr.decode("utf-8")
        killed = ended.returncode == -signal.SIGKILL
        require(killed or ended.returncode in (DONE, 2, FAILED), f"ended with {ended.returncode}: {said}")
        require(not killed or kind in ("kill", "torn"), "was killed by itself")
        state = State(self.scenario, folder)
        self.judge_outputs(state, folder, killed)
        self.judge_library(state)
        self.judge_seals(folder)
        if killed:
            self.again(folder)
            return
        self.judge_names(state)
        if ended.returncode == DONE:
            self.judge_done(state, said)
        else:
            self.judge_failed(state, said)
            if self.scenario.issues:
                self.judge_issued(state, folder, said + ended.stdout.decode("utf-8"))

    def judge_outputs(self, state, folder, killed):
        for name, content in state.outputs.items():
            if killed and pathlib.Path(name).name.startswith(".guapai-"):
                continue  # what a kill leaves behind is cleared by the next run (`again`)
            known = [one.outputs.get(name) for one in (self.before, self.after)]
            if content in known:
                continue
            whole = content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
            kept = self.scenario.issues and hashlib.sha256(content).hexdigest() in stored_papers(
                folder / self.scenario.library)
            require(whole and kept, f"{name} is neither the earlier file nor the new one ({len(content)} bytes)")

    def judge_library(self, state):
        if self.scenario.library is None:
            return
        require(state.library in self.libraries, "the library is neither as it was nor as it would be")

    def judge_seals(self, folder):
        """On a copy: an older library would be upgraded."""
        if self.scenario.library is None or not (folder / self.scenario.library).exists():
            return
        with tempfile.TemporaryDirectory(dir=self.template.parent) as temporary:
            copy = pathlib.Path(temporary) / "copy.guapai"
            shutil.copy(folder / self.scenario.library, copy)
            verified = self.tools.run(pathlib.Path(temporary), ["verify", "--library", copy.name])
            require(verified.returncode == DONE, "its seals do not agree: " + verified.stdout.decode("utf-8"))

    def judge_names(self, state):
        allowed = set(self.before.names) | set(self.after.names)
        more = set(state.names) - allowed
        require(not more, f"leaves {sorted(more)}")

    def judge_done(self, state, said):
        require(self.scenario.done in said, f"does not say what it did: {said}")
        require(state.library == self.after.library, "says done, and the library is not so")
        require(state.outputs.keys() == self.after.outputs.keys(), f"says done, and has {sorted(state.outputs)}")
        if not self.scenario.issues:
            require(state.outputs == self.after.outputs, "says done, and an output is not so")

    def judge_failed(self, state, said):
        require(said.strip() != "", "fails without a sentence")
        require(not self.scenario.done or self.scenario.done not in said, f"fails and says done: {said}")
        if self.scenario.library is not None and self.before.library is None:
            require("之前的内容" not in said, f"speaks of a library that was never there: {said}")
        if not self.scenario.issues and any(promise in said for promise in UNCHANGED) and UNSETTLED not in said:
            require(state.library == self.before.library, f"says unchanged, and the library is another: {said}")
            if len(self.before.outputs) == len(self.after.outputs) == 1:
                require(state.outputs == self.before.outputs, f"says unchanged, and the output is another: {said}")

    def judge_issued(self, state, folder, said):
        """A paper that was issued is named, with the way to get it where its file is not there."""
        earlier = stored_papers(self.template / self.scenario.library)
        written = {hashlib.sha256(content).hexdigest() for content in state.outputs.values()}
        for sha, number in stored_papers(folder / self.scenario.library).items():
            if sha in earlier:
                continue
            told = f"--number {number}" in said or UNSETTLED in said or (sha in written and f"编号{number}，" in said)
            require(told, f"has issued number {number} and does not say so: {said}")

    def again(self, folder):
        """The same command after the kill: it comes to its end, and clears what the other one left."""
        ended = self.tools.run(folder, self.scenario.command, faults(self.scenario, 0, "kill"))
        require(ended.returncode == DONE, f"does not come to its end after the kill: {ended.stderr.decode('utf-8')}")
        state = State(self.scenario, folder)
        self.judge_names(state)
        if not self.scenario.issues:  # a paper that was issued before the kill stays, and the next has another number
            self.judge_done(state, ended.stderr.decode("utf-8"))


def require(condition, otherwise):
    if not condition:
        raise AssertionError(otherwise)


def partly_issued(tools, scenario, template):
    """The library with the papers of some centers only: each is issued by itself."""
    states = []
    for count in range(1, len(scenario.centers)):
        for some in itertools.combinations(scenario.centers, count):
            folder = template.parent / "some"
            shutil.copytree(template, folder)
            for center in some:
                tools.run(folder, [*scenario.command, "--center", center])
            states.append(library_state(folder / scenario.library))
            shutil.rmtree(folder)
    return states


def trials_of(tools, scenario, root):
    template = root / scenario.name / "template"
    template.mkdir(parents=True)

    def run(arguments):
        ended = tools.run(template, arguments)
        require(ended.returncode == DONE, f"{scenario.name} cannot be prepared: {ended.stderr.decode('utf-8')}")

    scenario.prepare(run, template)
    before = State(scenario, template)
    clean = root / scenario.name / "clean"
    shutil.copytree(template, clean)
    count = root / scenario.name / "count"
    ended = tools.run(clean, scenario.command, faults(scenario, 0, "kill", count))
    require(ended.returncode == DONE, f"{scenario.name} fails without a fault: {ended.stderr.decode('utf-8')}")
    after = State(scenario, clean)
    libraries = [before.library, after.library]
    if scenario.centers:
        libraries += partly_issued(tools, scenario, template)
    trial = Trial(tools, scenario, template, before, after, libraries)
    calls = int(count.read_text())
    return [(trial, at, kind) for at in range(1, calls + 1) for kind in KINDS]


def spread(trials, count):
    return [trials[i * len(trials) // count] for i in range(count)] if len(trials) > count else trials


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--shim", required=True, type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every fault, some thousand")
    parser.add_argument("--sample", type=int, default=6, help="how many of a scenario without --all")
    parser.add_argument("--only", help="the scenario of this name")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        home = root / "home"
        home.mkdir()
        tools = Tools(arguments.cli.resolve(), arguments.shim.resolve(), home)
        trials = []
        for scenario in SCENARIOS:
            if arguments.only in (None, scenario.name):
                found = trials_of(tools, scenario, root)
                print(f"{scenario.name}: {len(found)} faults", flush=True)
                trials += found if arguments.all else spread(found, arguments.sample)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [each for each in pool.map(lambda trial: trial[0](*trial[1:]), trials) if each]
    for each in wrong:
        print(each)
    print(f"{len(trials)} faults, {len(wrong)} of them went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
