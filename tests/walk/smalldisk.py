"""A disk of a given size that this process and its children alone see."""

import ctypes
import os
from pathlib import Path

_NEW_MOUNTS = 0x00020000
_NEW_USER = 0x10000000
_PRIVATE_BELOW = 0x4000 | 0x40000  # recursive, private


def _call(name: str, *arguments) -> None:
    if getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def mount(folder: Path, kilobytes: int) -> None:
    """Needs root, or a system that lets everybody have mounts of his own. Before any thread is started."""
    folder.mkdir(parents=True)
    if os.geteuid() == 0:
        _call("unshare", _NEW_MOUNTS)
    else:
        user, group = os.geteuid(), os.getegid()
        _call("unshare", _NEW_USER | _NEW_MOUNTS)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    _call("mount", b"none", b"/", None, _PRIVATE_BELOW, None)
    _call("mount", b"none", os.fsencode(folder), b"tmpfs", 0, f"size={kilobytes}k".encode())


def fill(folder: Path) -> Path:
    """Takes all the room that is left. @return what takes it: removed, there is room again."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        for piece in (65536, 4096, 1):
            try:
                while True:
                    out.write(b"\0" * piece)
            except OSError:
                continue
    return filler
