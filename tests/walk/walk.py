#!/usr/bin/python3
"""Walks one path through the built program, in a real window on a screen of its own.

    walk.py --program build/dev/ui/guapai --cli build/dev/src/cli/guapai-cli --failures build/dev/walk-failures first_start

Exit status 0: the path led to its end; 1: it did not, and the screen as it was then is kept among the failures; 2: the display or what
belongs to it does not start; 77: the path needs a disk of a given size, and the system grants none (a container without mounts).
"""

import argparse
import importlib
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

import processes
import smalldisk
from display import Display, DisplayFault
from program import Bench

NOT_GRANTED = 77
HERE = Path(__file__).resolve().parent


def keep(display: Display, failures: Path, name: str) -> None:
    failures.mkdir(parents=True, exist_ok=True)
    picture = failures / f"{name}.png"
    display.picture().save(picture)
    print(f"The screen as it was then: {picture}", file=sys.stderr)
    for log in sorted(display.folder.glob("*.log")):
        shutil.copy(log, failures / f"{name}.{log.name}")


def walk(options: argparse.Namespace, folder: Path) -> int:
    path = importlib.import_module(f"paths.{options.path}")
    if hasattr(path, "DISK_IN_KILOBYTES"):
        try:
            smalldisk.mount(folder / "disk", path.DISK_IN_KILOBYTES)
        except PermissionError as refused:
            print(f"The system grants no disk of a given size: {refused}", file=sys.stderr)
            return NOT_GRANTED
    try:
        display = Display(folder)
    except DisplayFault as fault:
        print(fault, file=sys.stderr)
        return 2
    try:
        path.walk(Bench(display, options.program.resolve(), options.cli.resolve(), HERE.parent.parent))
    except BaseException:
        traceback.print_exc()
        keep(display, options.failures, options.path)
        return 1
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--cli", type=Path, required=True)
    parser.add_argument("--failures", type=Path, required=True)
    parser.add_argument("path", choices=sorted(file.stem for file in (HERE / "paths").glob("*.py")))
    options = parser.parse_args()
    processes.adopt_orphans()
    folder = Path(tempfile.mkdtemp(prefix="walk-"))
    try:
        return walk(options, folder)
    finally:
        processes.end_all()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
