"""The works that inject_faults.py and power_loss.py let go wrong, the program that does them, and what is left of them.

The program is fault_worker: guapai-cli and session::CaseSession in a process of their own for each run (worker.cpp).
"""

import dataclasses
import hashlib
import itertools
import json
import os
import pathlib
import queue
import shutil
import sqlite3
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = SOURCE / "resources" / "sample"
LIBRARIES = SOURCE / "tests" / "data" / "libraries"
LAST_VERSION = len(list((SOURCE / "resources" / "schema").glob("[0-9]*.sql")))
DONE, FAILED = 0, 3
KILLED, STOPPED = -1, -2  # instead of an exit status: see worker.cpp

PASSPHRASE = "示例口令一二三四"  # of every library that gets one

CASE_WITH_PLAN = '{"format":"guapai.case/1","center":{"id":"e","name":"示例","kind":"community"},' \
                 '"information":{"floor_plan":[{"file":"plan.png"}]}}'


@dataclasses.dataclass
class Work:
    """One command, what it finds and what it leaves."""
    name: str
    prepare: object           # a function of (run, folder) that makes what the command finds
    command: list
    outputs: tuple = ()       # the files that it writes
    library: str = None       # the library that it changes
    done: str = ""            # what it says when it is done, by a part of it
    issues: bool = False      # whether it issues papers
    named: bool = False       # whether the system knows no files without a name
    centers: tuple = ()       # the centers whose papers it issues, where they are several
    steps: int = 0            # into how many steps it is divided, each of which is stored by itself
    once: bool = False        # whether it cannot be done a second time
    hides: str = ""           # a text that stands in no file any more when it is done


def sample(number):
    return str(SAMPLES / f"center-{number:02}.json")


def evidence(run, folder):
    plan_file(folder)
    run(["import", "--library", "d.guapai", "e.json", sample(1)])
    (folder / "e.json").unlink()
    (folder / "plan.png").unlink()


def plan_file(folder):
    (folder / "e.json").write_text(CASE_WITH_PLAN, encoding="utf-8")
    shutil.copy(next((SAMPLES / "plans").glob("*.png")), folder / "plan.png")


def plan_beside(run, folder):
    """A case file with its floor plan beside it, and a library with another center."""
    plan_file(folder)
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


def imported(*numbers):
    return lambda run, folder: run(["import", "--library", "d.guapai", *map(sample, numbers)])


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


def backed_up(run, folder):
    """A library with a center that its backup has not."""
    run(["import", "--library", "d.guapai", sample(1)])
    run(["backup", "--library", "d.guapai", "-o", "copy.guapai"])
    run(["import", "--library", "d.guapai", sample(2)])


def backed_up_by_itself(run, folder):
    """A library beside which Guapai has made a backup."""
    run(["import", "--library", "d.guapai", sample(1)])
    run(["import", "--library", "d.guapai", sample(2), sample(3)])


def nothing(run, folder):
    pass


def older(version):
    return lambda run, folder: shutil.copy(LIBRARIES / f"version-{version}.guapai", folder / "d.guapai")


def migrations():
    versions = [int(file.stem.removeprefix("version-")) for file in sorted(LIBRARIES.glob("version-*.guapai"))]
    return [Work(f"migrate-{version}", older(version), ["list", "--library", "d.guapai"], library="d.guapai")
            for version in versions if version < LAST_VERSION]


WORKS = [
    Work("create", nothing, ["import", "--library", "d.guapai", sample(1)], library="d.guapai", done="已收入"),
    Work("import", imported(1), ["import", "--library", "d.guapai", sample(2), sample(3)], library="d.guapai",
         done="已收入"),
    Work("session", imported(1, 3), ["session", "d.guapai", "1000"], library="d.guapai", steps=24, once=True),
    *migrations(),
    Work("backup", issued_once, ["backup", "--library", "d.guapai", "-o", "copy.guapai"], ("copy.guapai",),
         done="copy.guapai", once=True),
    Work("restore", backed_up, ["restore", "--library", "d.guapai", "copy.guapai"], library="d.guapai",
         done="已用备份恢复"),
    Work("passphrase", backed_up_by_itself, ["passphrase", "--library", "d.guapai"], library="d.guapai",
         done="口令", hides="示例"),
    Work("verify", issued_once, ["verify", "--library", "d.guapai"], library="d.guapai"),
    Work("export", earlier_export, ["export", "--library", "d.guapai", "-o", "all.jsonl"], ("all.jsonl",),
         done="已导出"),
    Work("export-named", earlier_export, ["export", "--library", "d.guapai", "-o", "all.jsonl"], ("all.jsonl",),
         done="已导出", named=True),
    Work("export-folder", evidence, ["export", "--library", "d.guapai", "-o", "out/"],
         ("out/cases.jsonl", "out/files/*"), done="已导出"),
    Work("render", earlier_paper, ["render", "--form", "annex4", "-o", "a.pdf", sample(1)], ("a.pdf",)),
    Work("render-folder", nothing, ["render", "--form", "annex1", "-o", "out/", sample(1), sample(2)], ("out/*.pdf",)),
    Work("issue", issued_once, ["render", "--library", "d.guapai", "--form", "annex4", "--issue", "-o", "a.pdf"],
         ("a.pdf",), library="d.guapai", issues=True),
    Work("import-plan", plan_beside, ["import", "--library", "d.guapai", "e.json"], library="d.guapai", done="已收入"),
    Work("import-pdf", paper_to_import, ["import", "--library", "d.guapai", "claim.pdf"], library="d.guapai",
         done="已收入"),
    Work("import-again", corrected, ["import", "--library", "d.guapai", "again.json", sample(3)], library="d.guapai",
         done="已收入"),
    Work("export-again", exported_before, ["export", "--library", "d.guapai", "-o", "out/"],
         ("out/cases.jsonl", "out/files/*"), done="已导出"),
    Work("render-plan", plan_beside, ["render", "--form", "annex2", "-o", "a.pdf", "e.json"], ("a.pdf",)),
    Work("render-bound", nothing, ["render", "--form", "annex4", "--bound", "-o", "a.pdf", sample(1), sample(2)],
         ("a.pdf",)),
    Work("render-library", imported(1, 2, 3), ["render", "--library", "d.guapai", "--form", "annex2", "-o", "out/"],
         ("out/*.pdf",)),
    Work("render-overprint", earlier_paper, ["render", "--form", "annex4", "--overprint", "-o", "a.pdf", sample(3)],
         ("a.pdf",)),
    Work("render-schedule", imported(1, 2, 3), ["render", "--form", "annex3", "--library", "d.guapai", "-o", "a.pdf"],
         ("a.pdf",)),
    Work("issue-folder", imported(1, 2, 3),
         ["render", "--library", "d.guapai", "--form", "annex2", "--issue", "-o", "out/"], ("out/*.pdf",),
         library="d.guapai", issues=True, centers=("sample-01", "sample-02", "sample-03")),
    Work("import-many", imported(1), ["import", "--library", "d.guapai", *map(sample, range(2, 10))],
         library="d.guapai", done="已收入"),
    Work("tables-list", imported(1, 2, 3), ["list", "--library", "d.guapai", "-o", "a.xlsx"], ("a.xlsx",),
         done="已写出表格"),
    Work("tables-report", imported(1, 2, 3), ["report", "--library", "d.guapai", "-o", "a.xlsx"], ("a.xlsx",),
         done="已写出表格", named=True),
    Work("papers", issued_once, ["papers", "--library", "d.guapai", "--number", "1", "-o", "a.pdf"], ("a.pdf",)),
]


def require(condition, otherwise):
    if not condition:
        raise AssertionError(otherwise)


@dataclasses.dataclass
class Ended:
    status: int   # or KILLED, STOPPED
    calls: int    # that change files; known where the program has ended by itself
    out: str
    err: str


class Worker:
    """One fault_worker. Used by one thread at a time."""

    def __init__(self, program, root):
        self.program = program
        self.root = root
        self.process = self.started()

    def started(self):
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("GUAPAI_LIBRARY", "DISPLAY", "WAYLAND_DISPLAY")}
        environment.update(LC_ALL="C.UTF-8", HOME=str(self.root), XDG_CACHE_HOME=str(self.root / "cache"),
                           XDG_RUNTIME_DIR=str(self.root), GUAPAI_PASSPHRASE=PASSPHRASE,
                           GUAPAI_NEW_PASSPHRASE=PASSPHRASE)
        return subprocess.Popen([self.program, sample(1)], env=environment, text=True, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE)

    def run(self, folder, arguments, **more):
        """@param more: at, kind, named, record, day: see worker.cpp."""
        return self.ask({"folder": str(folder), "arguments": list(map(str, arguments)),
                         "out": str(self.root / "out"), "err": str(self.root / "err"), **more})

    def go_on(self):
        return self.ask({"continue": True})

    def ask(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        text = [(self.root / name).read_text(encoding="utf-8", errors="replace") for name in ("out", "err")]
        if line == "":  # the run has ended the worker
            self.process.wait()
            self.process = self.started()
            return Ended(KILLED, 0, *text)
        answer = json.loads(line)
        return Ended(answer["status"], answer["calls"], *text)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Workers:
    """As many workers as are used at the same time."""

    def __init__(self, program, root):
        self.program = program
        self.root = root
        self.all = []
        self.free = queue.SimpleQueue()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for worker in self.all:
            worker.close()

    def using(self, function, *arguments):
        try:
            worker = self.free.get_nowait()
        except queue.Empty:
            worker = Worker(self.program, pathlib.Path(tempfile.mkdtemp(prefix="home-", dir=self.root)))
            self.all.append(worker)
        try:
            return function(worker, *arguments)
        finally:
            self.free.put(worker)


def library_state(file):
    """What the library says, row by row; None where there is none. All runs have the same clock, and the same content
    has the same bytes. Only the key of each library, and the seals that follow from it, are of chance: `verify` judges
    them."""
    if not file.exists():
        return None
    database = sqlite3.connect(file)
    try:
        require(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the library is damaged")
        require(not database.execute("PRAGMA foreign_key_check").fetchall(), "the library has rows without a case")
        state = [database.execute("PRAGMA user_version").fetchone()]
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        locked = "lock" in tables and database.execute("SELECT count(*) FROM lock").fetchone() != (0,)
        for table in tables:
            if table in ("seal_key", "seal", "audit_seal", "seal_head", "lock"):
                continue
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] != "seal"]
            rows = database.execute(f"SELECT {', '.join(columns)} FROM {table}")
            state.append((table, sorted(brief(row, locked) for row in rows)))
        return [*state, ("locked", locked)]
    finally:
        database.close()


def brief(row, locked):
    """A row in short. Encrypted bytes are of chance, too, but not how many they are; `verify` decrypts them."""
    def known(value):
        return len(value) if locked else hashlib.sha256(value).hexdigest()
    return repr([known(value) if isinstance(value, bytes) else value for value in row])


def shown_in(folder, text):
    """The files that hold this text."""
    return [str(file.relative_to(folder)) for file in sorted(folder.rglob("*"))
            if file.is_file() and text.encode() in file.read_bytes()]


def stored_papers(file):
    """The number of each issued paper, by the SHA-256 of its bytes."""
    database = sqlite3.connect(file)
    try:
        return dict(database.execute("SELECT file_sha256, number FROM issued_paper").fetchall())
    finally:
        database.close()


def verified(worker, file):
    """Whether `guapai-cli verify` finds nothing. On a copy: an older library would be upgraded."""
    with tempfile.TemporaryDirectory(dir=worker.root) as folder:
        shutil.copy(file, pathlib.Path(folder) / "copy.guapai")
        return worker.run(folder, ["verify", "--library", "copy.guapai"])


class State:
    """What a folder holds, as far as the work is concerned."""

    def __init__(self, work, folder):
        self.library = library_state(folder / work.library) if work.library else None
        self.outputs = {}
        for pattern in work.outputs:
            for file in folder.glob(pattern):
                self.outputs[str(file.relative_to(folder))] = content_of(file)
        for file in folder.glob("*.guapai"):
            if file.name != work.library:
                library_state(file)  # an entry of its trail that the disk did not take is rolled back by who opens it next
        self.names = names_in(folder)


def names_in(folder):
    """All files but the backups, which come when they are due."""
    names = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(str(name) for name in names if not name.parts[0].endswith("-备份"))


def content_of(file):
    """A library by what it says, every other file by its bytes."""
    return library_state(file) if file.suffix == ".guapai" else file.read_bytes()


@dataclasses.dataclass
class Prepared:
    """A work with what it finds, what it leaves, and every state of the library that may be met on the way."""
    work: Work
    template: pathlib.Path
    before: State
    after: State
    libraries: list  # by the number of steps where the work has steps
    twice: list      # the library where the work is done once more; None where it cannot be judged so
    calls: int


def prepared(worker, work, root):
    template = root / work.name / "template"
    template.mkdir(parents=True)

    def run(arguments):
        ended = worker.run(template, arguments)
        require(ended.status == DONE, f"{work.name} cannot be prepared: {ended.err}")

    work.prepare(run, template)
    before = State(work, template)
    clean = root / work.name / "clean"
    shutil.copytree(template, clean)
    ended = worker.run(clean, work.command, named=work.named)
    require(ended.status == DONE, f"{work.name} fails without a fault: {ended.err}")
    after = State(work, clean)
    twice = None
    if work.library and not (work.issues or work.steps or work.once):
        ended_again = worker.run(clean, work.command, named=work.named)
        require(ended_again.status == DONE, f"{work.name} cannot be done twice: {ended_again.err}")
        twice = library_state(clean / work.library)
    libraries = [before.library, after.library]
    if work.steps:
        require(len(ended.out.splitlines()) == work.steps, f"{work.name} has {len(ended.out.splitlines())} steps")
        libraries = [after_steps(worker, work, template, count) for count in range(work.steps + 1)]
        require(libraries[-1] == after.library, f"{work.name} does not end as its last step does")
    if work.centers:
        libraries += partly_issued(worker, work, template)
    return Prepared(work, template, before, after, libraries, twice, ended.calls)


def after_steps(worker, work, template, count):
    folder = template.parent / "steps"
    shutil.copytree(template, folder)
    worker.run(folder, [*work.command[:-1], str(count)])
    state = library_state(folder / work.library)
    shutil.rmtree(folder)
    return state


def partly_issued(worker, work, template):
    """The library with the papers of some centers only: each is issued by itself."""
    states = []
    for count in range(1, len(work.centers)):
        for some in itertools.combinations(work.centers, count):
            folder = template.parent / "some"
            shutil.copytree(template, folder)
            for center in some:
                worker.run(folder, [*work.command, "--center", center])
            states.append(library_state(folder / work.library))
            shutil.rmtree(folder)
    return states
