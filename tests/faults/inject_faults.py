#!/usr/bin/env python3
"""Lets every call that changes a file go wrong once, in every work that writes, and looks at what is left.

    inject_faults.py --worker build/dev/tests/faults/fault_worker [--all] [--only WORK] [--seed 1]

After each fault the library is whole and as it was before or as it would have been, what was said to be stored is
there, every output is the earlier file or the new one, nothing lies beside them, the exit status and the sentence say
what is so; after a kill or a failure the same command comes to its end. Where a call is slow, another program works on
the library in the meantime. Without --all 1,000 faults are tried, which the seed chooses.
"""

import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import random
import shutil
import sys
import tempfile

from works import (DONE, FAILED, KILLED, STOPPED, WORKS, State, Workers, library_state, prepared, require, sample,
                   shown_in, stored_papers, verified)

KINDS = ["kill", "torn", "fail", "full", "short"]
COSTLY = 8  # a work that draws costs as many times as much as one that does not

# What a sentence promises, by a part of it.
UNCHANGED = ["没有改动", "没有保存", "没有写出", "没有印发"]
UNSETTLED = "没有确认它已存到磁盘上"


class Trial:
    """One work with one call that goes wrong."""

    def __init__(self, made, at, kind):
        self.made = made
        self.work = made.work
        self.at = at
        self.kind = kind

    def __call__(self, worker):
        with tempfile.TemporaryDirectory(dir=self.made.template.parent) as temporary:
            folder = pathlib.Path(temporary) / "work"
            shutil.copytree(self.made.template, folder)
            try:
                self.attempt(worker, folder)
            except AssertionError as wrong:
                return f"{self.work.name} {self.kind} at {self.at}: {wrong}"
        return None

    def attempt(self, worker, folder):
        ended = worker.run(folder, self.work.command, at=self.at, kind=self.kind, named=self.work.named)
        killed = ended.status == KILLED
        require(killed or ended.status in (DONE, 2, FAILED), f"ended with {ended.status}: {ended.err}")
        require(not killed or self.kind in ("kill", "torn"), "was killed by itself")
        state = State(self.work, folder)
        self.judge_outputs(state, folder, killed)
        self.judge_library(state, ended, killed)
        self.judge_seals(worker, folder)
        if killed:
            self.again(worker, folder, state)
            return
        self.judge_names(state)
        if ended.status == DONE:
            self.judge_done(state, folder, self.made.after.library, ended.err)
        else:
            self.judge_failed(state, ended.err)
            if self.work.issues:
                self.judge_issued(state, folder, ended.err + ended.out)
            self.again(worker, folder, state)

    def judge_outputs(self, state, folder, killed):
        for name, content in state.outputs.items():
            if killed and pathlib.Path(name).name.startswith(".guapai-"):
                continue  # what a kill leaves behind is cleared by the next run (`again`)
            known = [one.outputs.get(name) for one in (self.made.before, self.made.after)]
            if content in known:
                continue
            whole = content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
            kept = self.work.issues and hashlib.sha256(content).hexdigest() in stored_papers(
                folder / self.work.library)
            require(whole and kept, f"{name} is neither the earlier file nor the new one ({len(content)} bytes)")

    def judge_library(self, state, ended, killed):
        if self.work.library is None:
            return
        if not self.work.steps:
            require(state.library in self.made.libraries, "the library is neither as it was nor as it would be")
            return
        stored = len(ended.out.splitlines())
        unsure = killed or UNSETTLED in ended.err
        require(state.library in self.made.libraries[stored:stored + (2 if unsure else 1)],
                f"after {stored} steps that were stored, the library is not so")

    def judge_seals(self, worker, folder):
        for name in filter(None, (self.work.library, *self.work.outputs)):
            if not name.endswith(".guapai") or not (folder / name).exists():
                continue
            found = verified(worker, folder / name)
            require(found.status == DONE, f"the seals of {name} do not agree: {found.out}{found.err}")

    def judge_names(self, state):
        more = set(state.names) - set(self.made.before.names) - set(self.made.after.names)
        require(not more, f"leaves {sorted(more)}")

    def judge_done(self, state, folder, library, said):
        require(self.work.done in said, f"does not say what it did: {said}")
        require(state.library == library, "says done, and the library is not so")
        require(state.outputs.keys() == self.made.after.outputs.keys(), f"says done, and has {sorted(state.outputs)}")
        if not self.work.issues:
            require(state.outputs == self.made.after.outputs, "says done, and an output is not so")
        shown = shown_in(folder, self.work.hides) if self.work.hides else []
        untold = [name for name in shown if pathlib.Path(name).name not in said]
        require(not untold, f"says done, and what it is to hide stands in {untold}")

    def judge_failed(self, state, said):
        before, after = self.made.before, self.made.after
        require(said.strip() != "", "fails without a sentence")
        require(not self.work.done or self.work.done not in said or self.work.done in self.work.outputs,
                f"fails and says done: {said}")
        if self.work.library is not None and before.library is None:
            require("之前的内容" not in said, f"speaks of a library that was never there: {said}")
        if self.work.issues or self.work.steps or UNSETTLED in said:
            return
        if any(promise in said for promise in UNCHANGED):
            require(state.library == before.library, f"says unchanged, and the library is another: {said}")
            if len(before.outputs) == len(after.outputs) == 1:
                require(state.outputs == before.outputs, f"says unchanged, and the output is another: {said}")

    def judge_issued(self, state, folder, said):
        """A paper that was issued is named, with the way to get it where its file is not there."""
        earlier = stored_papers(self.made.template / self.work.library)
        written = {hashlib.sha256(content).hexdigest() for content in state.outputs.values()}
        for sha, number in stored_papers(folder / self.work.library).items():
            if sha in earlier:
                continue
            told = f"--number {number}" in said or UNSETTLED in said or (sha in written and f"编号{number}，" in said)
            require(told, f"has issued number {number} and does not say so: {said}")

    def again(self, worker, folder, found):
        """The same command afterwards: it comes to its end, and clears what the other one left. Where the library was
        done by then (`found`), it is what the work leaves when it is done twice: a second restore is noted, too."""
        if self.work.once and any((folder / name).exists() for name in self.work.outputs):
            return
        ended = worker.run(folder, self.work.command, named=self.work.named)
        require(ended.status == DONE, f"does not come to its end afterwards: {ended.err}")
        state = State(self.work, folder)
        self.judge_names(state)
        # A paper that was issued stays, and the next has another number.
        if not self.work.issues and not self.work.steps:
            done = found.library == self.made.after.library
            self.judge_done(state, folder, self.made.twice if done else self.made.after.library, ended.err)


class SlowTrial:
    """One work with one call that is slow: another program works on the same library until it is done or refused."""

    def __init__(self, made, at, other, endings):
        self.made = made
        self.work = made.work
        self.at = at
        self.other = other
        self.endings = endings  # what may be in the library at the end

    def __call__(self, worker, second):
        with tempfile.TemporaryDirectory(dir=self.made.template.parent) as temporary:
            folder = pathlib.Path(temporary) / "work"
            shutil.copytree(self.made.template, folder)
            try:
                self.attempt(worker, second, folder)
            except AssertionError as wrong:
                return f"{self.work.name} slow at {self.at}, with {self.other[0]}: {wrong}"
        return None

    def attempt(self, worker, second, folder):
        ended = worker.run(folder, self.work.command, at=self.at, kind="slow", named=self.work.named)
        require(ended.status == STOPPED, f"ended with {ended.status} before it was slow: {ended.err}")
        try:
            other = second.run(folder, self.other)
        finally:
            ended = worker.go_on()
        require(ended.status == DONE, f"fails beside another program: {ended.err}")
        require(other.status == DONE or (other.status in (2, FAILED) and other.err.strip() != ""),
                f"the other one ended with {other.status}: {other.err}")
        require(without_numbers(library_state(folder / self.work.library)) in self.endings,
                f"what both left is nothing that one after the other would leave (the other: {other.err})")
        found = verified(worker, folder / self.work.library)
        require(found.status == DONE, f"the seals do not agree: {found.out}{found.err}")


OTHERS = [["list", "--library", "d.guapai"], ["import", "--library", "d.guapai", sample(11)]]


def without_numbers(state):
    """Without the numbers of the trail's entries: they tell who came first."""
    return [(table, sorted(row.split(",", 1)[1] for row in rows)) if table == "audit" else (table, rows)
            for table, rows in state[1:]]


def endings_of(worker, made, other):
    """What the two leave in any order, and what is left where the other one is refused."""
    endings = [without_numbers(made.after.library)]
    for first, second in ((made.work.command, other), (other, made.work.command)):
        folder = made.template.parent / "both"
        shutil.copytree(made.template, folder)
        worker.run(folder, first)
        worker.run(folder, second)
        endings.append(without_numbers(library_state(folder / made.work.library)))
        shutil.rmtree(folder)
    return endings


def slow_trials(worker, made):
    work = made.work
    if work.library is None or made.before.library is None or work.issues:
        return []
    trials = []
    for other in OTHERS:
        endings = endings_of(worker, made, other)
        trials += [SlowTrial(made, at, other, endings) for at in range(1, made.calls + 1)]
    return trials


def chosen(trials, count, seed):
    """`count` of the trials, the same number of each work as far as it has so many; works that draw have fewer."""
    chance = random.Random(seed)
    by_work = {}
    for trial in trials:
        by_work.setdefault(trial.work.name, []).append(trial)
    some = []
    weights = {name: 1 / COSTLY if name.startswith(("render", "issue", "papers")) else 1 for name in by_work}
    rest = sum(weights.values())
    for name in sorted(by_work, key=lambda name: len(by_work[name])):
        share = min(len(by_work[name]), round((count - len(some)) * weights[name] / rest))
        rest -= weights[name]
        some += chance.sample(by_work[name], share)
    return some


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worker", required=True, type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every fault, some ten thousand")
    parser.add_argument("--count", type=int, default=970, help="how many without --all")
    parser.add_argument("--slow", type=int, default=30, help="how many slow ones without --all")
    parser.add_argument("--only", help="the work of this name")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    cores = os.cpu_count()
    with tempfile.TemporaryDirectory() as temporary, Workers(arguments.worker.resolve(), temporary) as workers:
        root = pathlib.Path(temporary)
        trials, slow = [], []
        for work in WORKS:
            if arguments.only in (None, work.name):
                made = workers.using(prepared, work, root)
                trials += [Trial(made, at, kind) for at in range(1, made.calls + 1) for kind in KINDS]
                slow += workers.using(slow_trials, made)
                print(f"{work.name}: {made.calls} calls", flush=True)
        if not arguments.all:
            trials = chosen(trials, arguments.count, arguments.seed)
            slow = chosen(slow, arguments.slow, arguments.seed)
        # What is slow waits more than it works.
        with concurrent.futures.ThreadPoolExecutor(cores) as pool, \
                concurrent.futures.ThreadPoolExecutor(2 * cores) as more:
            said = more.map(lambda trial: workers.using(lambda one: workers.using(lambda two: trial(one, two))), slow)
            wrong = [each for each in pool.map(lambda trial: workers.using(trial), trials) if each]
            wrong += [each for each in said if each]
    for each in wrong:
        print(each)
    print(f"{len(trials) + len(slow)} faults, {len(wrong)} of them went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
