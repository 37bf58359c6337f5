"""Processes that a path starts, and how none of them is left over."""

import ctypes
import os
import signal
import subprocess
from pathlib import Path
from typing import Optional, Sequence

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """What a child leaves behind becomes our child, so that `end_all` finds it."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the system does not let us collect orphans")


def start(arguments: Sequence[str], log: Path, environment: dict[str, str], keep: Sequence[int] = (),
          folder: Optional[Path] = None) -> subprocess.Popen:
    """@param keep  file descriptors that the process gets too."""
    with log.open("ab") as out:
        return subprocess.Popen(list(arguments), stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment,
                                pass_fds=keep, cwd=folder)


def _children() -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(fields[1]) == os.getpid():
            found.append(int(status.parent.name))
    return found


def end_all() -> None:
    """Ends every process that was started here, and those that they started."""
    while children := _children():
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
