#!/usr/bin/env python3
"""Cuts the power at every call that changes a file, and looks at what is left.

    power_loss.py --worker build/dev/tests/faults/fault_worker [--all] [--only WORK] [--seed 1]

Each work is done once while all its calls are written down (callrecord.h). From that record follow the states that the
disk may be in after a cut: what was synced is there; of the rest some is there, in any order and torn between sectors.
Names (new, renamed, removed) are sure only once their folder was synced. In each state the library must open and be
whole, with everything that was said to be stored; every output is the earlier file or the new one; and the same command
comes to its end. Without --all 300 states are tried, which the seed chooses.
"""

import argparse
import concurrent.futures
import dataclasses
import hashlib
import os
import pathlib
import random
import shutil
import sys
import tempfile

from works import DONE, WORKS, State, Workers, names_in, prepared, require, stored_papers, verified

SECTOR = 512
GARBAGE = b"\xa5"

# What is there of that which was not synced.
WAYS = ["nothing", "all", "names only", "bytes only", "last torn", "first part", "some", "some", "some over garbage"]

# Works that only write one file, as `export` does.
DRAWS = ("render", "papers", "tables")


@dataclasses.dataclass
class Call:
    what: str
    file: int         # a number of its own for each file that ever was; 0 where the call is about a name
    offset: int
    name: str         # relative to the folder of the work; None outside of it
    content: bytes    # for `rename`, the new name
    other: str = None

    def folder(self):
        return str(pathlib.PurePath(self.name).parent) if self.name is not None else None


def relative(name, folder):
    path = pathlib.PurePath(name)
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else None


def read_calls(record, folder, inodes):
    """@param inodes: the number of each file that was there before, by its inode; new ones are added."""
    text = record.read_bytes()
    calls, at, files = [], 0, len(inodes)
    while at < len(text):
        end = text.index(b"\n", at)
        what, *numbers = text[at:end].decode().split(" ")
        inode, offset, name_size, size = map(int, numbers)
        name = text[end + 1:end + 1 + name_size].decode()
        content = text[end + 1 + name_size:end + 1 + name_size + size]
        at = end + 2 + name_size + size
        if what in ("create", "nameless"):
            files += 1
            inodes[inode] = files  # an inode that was given up is used again
        call = Call(what, inodes.get(inode, 0), offset, relative(name, folder), content)
        if what == "rename":
            call.other = relative(content.decode(), folder)
        calls.append(call)
    return calls


class Disk:
    """Files and names as they are on the disk."""

    def __init__(self, names, contents, folders):
        self.names = dict(names)
        self.contents = {file: bytearray(content) for file, content in contents.items()}
        self.folders = set(folders)

    def apply_to_name(self, call):
        if call.what in ("create", "link") and call.name is not None:
            self.names[call.name] = call.file
        elif call.what == "unlink":
            self.names.pop(call.name, None)
        elif call.what == "mkdir":
            self.folders.add(call.name)
        elif call.what == "rename" and call.name in self.names:
            self.names[call.other] = self.names.pop(call.name)

    def apply_to_bytes(self, call, begin=0, end=None, fill=b"\0"):
        content = self.contents.setdefault(call.file, bytearray())
        if call.what == "truncate":
            del content[call.offset:]
            content.extend(bytes(call.offset - len(content)))
            return
        piece = call.content[begin:end]
        first = call.offset + begin
        content.extend(fill * (first - len(content)))
        content[first:first + len(piece)] = piece

    def write_to(self, folder):
        for name in sorted(self.folders):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for name, file in self.names.items():
            if (folder / name).parent.is_dir():
                (folder / name).write_bytes(self.contents.get(file, b""))

    def mark(self):
        files = sorted((name, bytes(self.contents.get(file, b""))) for name, file in self.names.items())
        return hashlib.sha256(repr((files, sorted(self.folders))).encode()).digest()


def is_of_names(call):
    return call.what in ("create", "link", "unlink", "mkdir", "rename")


def is_of_bytes(call):
    return call.what in ("write", "truncate")


def sure_calls(calls):
    """The numbers of the calls whose effect is on the disk: their file or folder was synced behind them."""
    sure, files, folders = set(), set(), set()
    for number in range(len(calls) - 1, -1, -1):
        call = calls[number]
        if call.what == "sync":
            files.add(call.file)
        elif call.what == "settle":
            folders.add(call.name)
        elif (is_of_bytes(call) and call.file in files) or (is_of_names(call) and call.folder() in folders):
            sure.add(number)
    return sure


class Recording:
    """A work with all its calls."""

    def __init__(self, worker, made):
        self.made = made
        self.work = made.work
        folder = made.template.parent / "recorded"
        shutil.copytree(made.template, folder)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        self.start = Disk({str(path.relative_to(folder)): number for number, path in enumerate(files, 1)},
                          {number: path.read_bytes() for number, path in enumerate(files, 1)},
                          {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_dir()} | {"."})
        inodes = {path.stat().st_ino: number for number, path in enumerate(files, 1)}
        record = made.template.parent / "record"
        ended = worker.run(folder, self.work.command, record=str(record), named=self.work.named)
        require(ended.status == DONE, f"{self.work.name} fails without a fault: {ended.err}")
        self.calls = read_calls(record, folder, inodes)
        self.check(folder)

    def check(self, folder):
        """The record is complete: all calls together give what is there."""
        disk = self.after(len(self.calls), "all", None)
        for name, file in disk.names.items():
            require((folder / name).read_bytes() == bytes(disk.contents.get(file, b"")),
                    f"the record of {self.work.name} lacks calls on {name}")
        there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        require(there == set(disk.names), f"the record of {self.work.name} lacks names: {there ^ set(disk.names)}")

    def after(self, cut, way, chance):
        """The disk after a power cut before the call number `cut`."""
        calls = self.calls[:cut]
        sure = sure_calls(calls)
        unsure = [number for number, call in enumerate(calls)
                  if number not in sure and (is_of_names(call) or is_of_bytes(call))]
        kept = set(unsure)
        if way == "nothing":
            kept = set()
        elif way == "names only":
            kept = {number for number in unsure if is_of_names(calls[number])}
        elif way == "bytes only":
            kept = {number for number in unsure if is_of_bytes(calls[number])}
        elif way == "first part":
            kept = set(unsure[:chance.randrange(len(unsure) + 1)])
        elif way.startswith("some"):
            share = chance.choice([0.1, 0.5, 0.9])
            kept = {number for number in unsure if chance.random() < share}
        torn = {number for number in kept if calls[number].what == "write" and (
            way == "last torn" and number == max(unsure) or way.startswith("some") and chance.random() < 0.2)}
        disk = Disk(self.start.names, self.start.contents, self.start.folders)
        for number, call in enumerate(calls):
            if number in sure or number in kept:
                self.apply(disk, call, number in torn, way, chance)
        return disk

    @staticmethod
    def apply(disk, call, is_torn, way, chance):
        if is_of_names(call):
            disk.apply_to_name(call)
        elif not is_torn:
            disk.apply_to_bytes(call, fill=GARBAGE if way.endswith("garbage") else b"\0")
        elif way == "last torn":
            sectors = (len(call.content) - 1) // SECTOR
            disk.apply_to_bytes(call, end=sectors // 2 * SECTOR)
        else:
            for begin in range(0, len(call.content), SECTOR):
                if chance.random() < 0.5:
                    disk.apply_to_bytes(call, begin, begin + SECTOR)

    def promised(self, cut):
        """How many steps were said to be stored before the cut."""
        if self.work.steps:
            return sum(call.what == "told" for call in self.calls[:cut])
        return 1 if cut == len(self.calls) else 0


class Cut:
    """One power cut in one work."""

    def __init__(self, recording, cut, way, seed):
        self.recording = recording
        self.made = recording.made
        self.work = recording.work
        self.cut = cut
        self.way = way
        self.seed = f"{seed} {self.work.name} {cut} {way}"

    def __str__(self):
        return f"{self.work.name} cut before call {self.cut} of {len(self.recording.calls)}, {self.way} left"

    def disk(self):
        return self.recording.after(self.cut, self.way, random.Random(self.seed))

    def __call__(self, worker, keep):
        with tempfile.TemporaryDirectory(dir=self.made.template.parent) as temporary:
            folder = pathlib.Path(temporary) / "work"
            folder.mkdir()
            self.disk().write_to(folder)
            try:
                self.judge(worker, folder)
            except AssertionError as wrong:
                if keep is not None:
                    self.disk().write_to(keep / str(self).replace(" ", "-"))
                return f"{self}: {wrong}"
        return None

    def judge(self, worker, folder):
        promised = self.recording.promised(self.cut)
        if self.work.library is not None:
            self.judge_library(worker, folder, promised)
        self.judge_outputs(worker, folder, promised)
        if promised and not self.work.steps and not self.work.issues:
            gone = [name for name in self.made.after.names if not (folder / name).exists()]
            require(not gone, f"says done, and {gone} are gone")
        self.judge_names(folder)
        if not self.work.once or self.work.steps:
            ended = worker.run(folder, self.work.command, named=self.work.named)
            require(ended.status == DONE, f"the command does not come to its end afterwards: {ended.err}")
            self.judge_names(folder)

    def judge_library(self, worker, folder, promised):
        file = folder / self.work.library
        if not file.exists():
            require(self.made.before.library is None and not promised, "the library is gone")
            return
        opened = worker.run(folder, ["verify", "--library", self.work.library])
        require(opened.status == DONE, f"the library is not whole: {opened.out}{opened.err}")
        state = State(self.work, folder)
        if self.work.name.startswith("migrate"):
            allowed = [self.made.after.library]  # opening it has upgraded it
        elif self.work.steps:
            allowed = self.made.libraries[promised:promised + 2]
        else:
            allowed = [self.made.after.library] if promised else self.made.libraries
        require(state.library in allowed, "the library is neither as it was nor as it would be")

    def judge_outputs(self, worker, folder, promised):
        state = State(self.work, folder)
        before, after = self.made.before.outputs, self.made.after.outputs
        for name, content in state.outputs.items():
            if pathlib.PurePath(name).name.startswith(".guapai-"):
                continue  # cleared by the next run
            kept = self.work.issues and hashlib.sha256(content).hexdigest() in stored_papers(
                folder / self.work.library)
            require(content in (before.get(name), after.get(name)) or kept,
                    f"{name} is neither the earlier file nor the new one")
            if name.endswith(".guapai"):
                found = verified(worker, folder / name)
                require(found.status == DONE, f"the seals of {name} do not agree: {found.out}{found.err}")
        require(before.keys() <= state.outputs.keys(), "an earlier file is gone")
        if promised and not self.work.steps and not self.work.issues:
            require(after.items() <= state.outputs.items(), "says done, and an output is not so")

    def judge_names(self, folder):
        known = set(self.made.before.names) | set(self.made.after.names)
        more = set(names_in(folder)) - known
        left = {name for name in more if not pathlib.PurePath(name).name.startswith(".guapai-")
                and not name.endswith("-journal")}
        require(not left, f"leaves {sorted(left)}")


def cuts_of(recording, seed):
    return [Cut(recording, cut, way, f"{seed} {number}") for cut in range(len(recording.calls) + 1)
            for number, way in enumerate(WAYS)]


def chosen(by_work, count, seed):
    """`count` of the cuts, the same number of each work as far as it has so many, and none that leaves what another one
    leaves."""
    chance = random.Random(seed)
    some = []
    for place, cuts in enumerate(sorted(by_work, key=len)):
        share = (count - len(some)) // (len(by_work) - place)
        seen = set()
        for cut in chance.sample(cuts, len(cuts)):
            if len(seen) == share:
                break
            mark = (cut.recording.promised(cut.cut), cut.disk().mark())
            if mark not in seen:
                seen.add(mark)
                some.append(cut)
    return some


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worker", required=True, type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every call and every way")
    parser.add_argument("--count", type=int, default=300, help="how many states without --all")
    parser.add_argument("--only", help="the work of this name")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the states that went wrong")
    arguments = parser.parse_args()
    works = [work for work in WORKS if arguments.only in (None, work.name)
             and (arguments.only or not work.name.startswith(DRAWS))]
    with tempfile.TemporaryDirectory() as temporary, Workers(arguments.worker.resolve(), temporary) as workers:
        by_work = []
        for work in works:
            recording = workers.using(Recording, workers.using(prepared, work, pathlib.Path(temporary)))
            by_work.append(cuts_of(recording, arguments.seed))
            print(f"{work.name}: {len(recording.calls)} calls", flush=True)
        count = sum(map(len, by_work)) if arguments.all else arguments.count
        cuts = chosen(by_work, count, arguments.seed)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            said = pool.map(lambda cut: workers.using(cut, arguments.keep), cuts)
            wrong = [each for each in said if each]
    for each in wrong:
        print(each)
    print(f"{len(cuts)} states, {len(wrong)} of them are wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
