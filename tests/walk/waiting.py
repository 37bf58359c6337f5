"""Waiting for a state. A path never waits for a time: what does not come within PATIENCE is a failure."""

import time
from typing import Callable, Optional, TypeVar

from gi.repository import GLib

# Generous: both processors may be busy with other tests.
PATIENCE_IN_SECONDS = 60
_LOOK_AGAIN_IN_MILLISECONDS = 60

Found = TypeVar("Found")


class Missing(AssertionError):
    """What a person would have seen did not come."""


def until(what: str, look: Callable[[], Optional[Found]], patience: float = PATIENCE_IN_SECONDS,
          instead: Callable[[], object] = lambda: "") -> Found:
    """@param look  asked again after each event, and some times a second; its first true answer is returned.
    @param instead  what is there in its place, for the message."""
    context = GLib.MainContext.default()
    deadline = time.monotonic() + patience
    while True:
        while context.iteration(False):
            pass
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Missing(f"{what}; instead: {instead()}")
        timer = GLib.timeout_add(_LOOK_AGAIN_IN_MILLISECONDS, lambda: False)
        context.iteration(True)
        source = context.find_source_by_id(timer)
        if source is not None:
            source.destroy()
