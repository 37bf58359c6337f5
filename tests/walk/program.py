"""The built program in its window, as a person and a screen reader have it."""

import json
import signal
import subprocess
from pathlib import Path
from typing import Optional

import processes
from display import Display
from keyboard import Keyboard
from sight import Accessible, Role, Sight, area_of, is_checked, is_selected, matches, said_by, text_of
from waiting import until

# Of ten Chinese characters in the smallest type many times as many dots stand out; of a line or a frame, fewer.
ENOUGH_INK = 100

_NOWHERE = ("", (0, 0, 0, 0))
_MOST_BLANKS = 250  # more than any page has


class Program:
    def __init__(self, display: Display, keyboard: Keyboard, command: list[str], environment: dict[str, str], log: Path) -> None:
        self._display = display
        self.keys = keyboard
        self._log = log
        self.process = processes.start(command, log, display.environment | environment, folder=display.home)
        self.sight = Sight(self.process.pid)

    # What is shown

    def window(self, title: str) -> None:
        """Waits until this window of the program has the keys. In a title, "…" stands for anything."""

        def is_active() -> bool:
            self._must_run()
            process, active = self._display.active_window()
            return process == self.process.pid and matches(active, title) and self.sight.has_active_window()

        until(f"the window {title!r} is active", is_active, instead=self._display.active_window)

    def sees(self, name: str, role: Optional[Role] = None) -> Accessible:
        """Waits until it is shown."""

        def look() -> Optional[Accessible]:
            self._must_run()
            return self.sight.find(name, role)

        return until(f"{name!r} is shown", look, instead=lambda: self.sight.names(role))

    def sees_no(self, name: str, role: Optional[Role] = None) -> None:
        until(f"{name!r} is not shown any more", lambda: self.sight.find(name, role) is None)

    def focus_in(self, name: str) -> Accessible:
        """Waits until the keys go to the widget of this name."""

        def look() -> Optional[Accessible]:
            self._must_run()
            found = self.sight.focused()
            return found if found is not None and matches(said_by(found), name) else None

        return until(f"the cursor is in {name!r}", look, instead=lambda: self.focus_name())

    def focus_name(self) -> str:
        found = self.sight.focused()
        return "" if found is None else said_by(found)

    def where(self) -> tuple[str, tuple[int, int, int, int]]:
        """Where the cursor is: the name of the widget and its place on the screen."""
        found = self.sight.focused()
        return _NOWHERE if found is None else (said_by(found), area_of(found))

    def holds(self, name: str, text: str) -> None:
        """Waits until this text stands in the blank of this name."""
        self._holds(self.sees(name, Role.TEXT), name, text)

    def _holds(self, blank: Accessible, name: str, text: str) -> None:
        until(f"{text!r} stands in {name!r}", lambda: text_of(blank) == text, instead=lambda: text_of(blank))

    def painted(self, *names: str, role: Optional[Role] = None) -> None:
        """Waits until each of these is not only there for a screen reader, but to be seen on the screen."""
        missing: dict[str, str] = {}

        def look() -> bool:
            self._must_run()
            missing.clear()
            missing.update({name: "not there" for name in names})
            screen = self._display.picture()
            for found in self.sight.all(role):
                name = next((name for name in missing if matches(said_by(found), name)), None)
                if name is None:
                    continue
                ink = screen.part(*area_of(found)).ink()
                missing[name] = f"{ink} dots of ink in {area_of(found)}"
                if ink >= ENOUGH_INK:
                    del missing[name]
            return not missing

        until("all is painted", look, instead=lambda: missing)

    # What is done

    def raise_window(self) -> None:
        """Brings it to the front, as a click on it in a list of windows does."""
        self._display.activate(self.process.pid)
        until("the window gets the keys", lambda: self._display.active_window()[0] == self.process.pid and self.sight.has_active_window())

    def press(self, *chords: str) -> None:
        self.keys.press(*chords)

    def type(self, text: str) -> None:
        self.keys.type(text)

    def fill(self, name: str, text: str) -> None:
        """Types into the widget that has the cursor, and waits until it has taken the text: while somebody looks in as a screen
        reader does, letters take a way around, and a command that is pressed right behind them would overtake them."""
        blank = self.focus_in(name)
        self.keys.type(text)
        if blank.get_role() in (Role.CHECK_BOX, Role.RADIO_BUTTON):
            until(f"{name!r} is ticked", lambda: is_checked(blank))
        else:
            self._holds(blank, name, text)

    def step(self, chord: str = "tab") -> str:
        """Waits until the cursor has gone on. @return the name of where it is."""
        before = self.where()
        self.press(chord)
        until(f"the cursor goes on from {before}", lambda: self.where() not in (before, _NOWHERE))
        return self.focus_name()

    def walk_to(self, name: str) -> None:
        """Goes on from widget to widget until the cursor is there."""
        for _ in range(_MOST_BLANKS):
            if matches(self.focus_name(), name):
                return
            self.step()
        raise AssertionError(f"no Tab leads to {name!r}")

    def key_in(self, entries: dict[str, str], past: str = "tab") -> None:
        """Goes from blank to blank, and types where there is something to type. @param past  the key where there is nothing."""
        missing = dict(entries)
        name = self.focus_name()
        for _ in range(_MOST_BLANKS):
            text = missing.pop(name, None)
            if text is not None:
                self.fill(name, text)
            if not missing:
                break
            name = self.step(past if text is None else "tab")
        assert not missing, f"no blank was passed for {missing}"

    def click(self, name: str, role: Optional[Role] = None) -> None:
        x, y, width, height = area_of(self.sees(name, role))
        self.keys.click(x + width // 2, y + height // 2)

    def enter(self, line: str) -> None:
        """Opens a center from the ledger."""
        self.click(line, Role.TABLE_CELL)
        # The window manager sees a click first: it may come later than the key that is pressed after it.
        until(f"{line!r} is chosen", lambda: is_selected(self.sees(line, Role.TABLE_CELL)))
        self.press("enter")
        self.window(f"{line} – …")

    def answer_file(self, title: str, file: Path) -> None:
        """Answers the question for a file."""
        self.window(title)
        blank = self.focus_in("文件名称…")
        self.press("ctrl+a")
        self.type(str(file))
        self._holds(blank, "文件名称…", str(file))
        self.press("enter")

    def menu(self, menu: str, entry: str) -> None:
        self.click(menu, Role.MENU_ITEM)
        self.click(entry, Role.MENU_ITEM)

    # What others get of it

    def leaves_no_core(self) -> None:
        limits = Path(f"/proc/{self.process.pid}/limits").read_text()
        line = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
        assert line.split()[4:6] == ["0", "0"], line

    # How it ends

    def ends(self) -> None:
        """Waits until it has ended by itself, with success."""
        until("the program ends", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"the program ended with {self.process.returncode}: {self.told()}"

    def kill(self) -> None:
        """As a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def told(self) -> str:
        return self._log.read_text(errors="replace")[-4000:]

    def _must_run(self) -> None:
        if self.process.poll() is not None:
            raise AssertionError(f"the program has ended with {self.process.returncode}: {self.told()}")


def ledger_lines(bench: "Bench", library: Path) -> list[str]:
    """The names of all centers, as `guapai-cli list` has them on the disk."""
    return [json.loads(line)["center"] for line in bench.cli("list", "--json", "--library", library).splitlines()]


class Bench:
    """What a path has at hand."""

    def __init__(self, display: Display, program: Path, cli: Path, sources: Path) -> None:
        self.display = display
        self.keys = Keyboard(display)
        self.folder = display.home
        self.disk = display.folder / "disk"  # small, where the path asks for it
        self.samples = sorted((sources / "resources/sample").glob("center-*.json"))
        self._program = program
        self._cli = cli
        self._opened = 0

    def open(self, *arguments: str | Path, environment: dict[str, str] | None = None) -> Program:
        self._opened += 1
        log = self.display.folder / f"program-{self._opened}.log"
        own = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "ASAN_OPTIONS": self._sanitizer()} | (environment or {})
        return Program(self.display, self.keys, [str(self._program), *map(str, arguments)], own, log)

    def _sanitizer(self) -> str:
        """Qt's bridge to screen readers forgets the key whose answer it still waits for when the program ends. Leaks are judged by the other
        tests; a walk ends on every other fault."""
        return ":".join(filter(None, [self.display.environment.get("ASAN_OPTIONS"), "detect_leaks=0"]))

    def cli(self, *arguments: str | Path) -> str:
        """What guapai-cli says; it must succeed."""
        ran = subprocess.run([str(self._cli), *map(str, arguments)], capture_output=True, text=True,
                             env=self.display.environment, cwd=self.folder)
        assert ran.returncode == 0, f"guapai-cli {arguments} ended with {ran.returncode}: {ran.stderr}"
        return ran.stdout

    def export(self, library: Path) -> str:
        """All cases of the library, as they are on the disk."""
        out = self.display.folder / "export.jsonl"
        self.cli("export", "--library", library, "-o", out)
        return out.read_text()

    def sample_library(self, count: int = 11, folder: Path | None = None) -> Path:
        library = (folder or self.folder) / "示例区.guapai"
        self.cli("import", "--library", library, *self.samples[:count])
        return library
