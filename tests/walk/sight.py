"""What a screen reader finds in a window: widgets by their accessible name, where they are and what they say."""

from typing import Iterator, Optional

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Accessible = Atspi.Accessible

Role = Atspi.Role
State = Atspi.StateType

# Parts of a widget: the keys go to the widget. Qt's views tell of a new current part as of one that gets the focus, wherever the keys go.
_PARTS = (Role.PAGE_TAB, Role.TABLE_CELL, Role.LIST_ITEM)


class Sight:
    """Over all windows of one process. What a person does not see is not found."""

    _focused: Optional[Atspi.Accessible] = None
    _listener: Optional[Atspi.EventListener] = None

    def __init__(self, process: int) -> None:
        self._process = process
        if Sight._listener is None:
            Sight._listener = Atspi.EventListener.new(Sight._note_focus)
            Sight._listener.register("object:state-changed:focused")

    @staticmethod
    def _note_focus(event: Atspi.Event) -> None:
        try:
            if event.detail1 and event.source.get_role() not in _PARTS:
                Sight._focused = event.source
        except GLib.Error:
            pass  # it has gone meanwhile

    def program(self) -> Optional[Atspi.Accessible]:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            try:
                if child is not None and child.get_process_id() == self._process:
                    return child
            except GLib.Error:
                continue  # it has ended meanwhile
        return None

    def find(self, name: str, role: Optional[Role] = None) -> Optional[Atspi.Accessible]:
        """The first in reading order that is called so, as `matches` has it."""
        for found in self.all(role):
            if matches(said_by(found), name):
                return found
        return None

    def all(self, role: Optional[Role] = None) -> Iterator[Atspi.Accessible]:
        program = self.program()
        if program is None:
            return
        for number in range(program.get_child_count()):
            window = program.get_child_at_index(number)
            if window is not None:
                yield from shown(window, role)

    def names(self, role: Optional[Role] = None) -> list[str]:
        return [name for name in (said_by(found) for found in self.all(role)) if name]

    def focused(self) -> Optional[Atspi.Accessible]:
        """The widget that gets the keys."""
        noted = Sight._focused
        try:
            if noted is not None and noted.get_process_id() == self._process:
                return noted if has(noted, State.FOCUSED) else None  # it is on its way to another one
        except GLib.Error:
            pass  # it is gone
        return next((found for found in self.all() if has(found, State.FOCUSED) and found.get_role() not in _PARTS), None)

    def has_active_window(self) -> bool:
        """Whether the program knows that one of its windows gets the keys."""
        program = self.program()
        windows = [] if program is None else [program.get_child_at_index(number) for number in range(program.get_child_count())]
        return any(window is not None and has(window, State.ACTIVE) for window in windows)


def matches(said: str, name: str) -> bool:
    """An ellipsis at an end of `name` stands for anything; a button whose words end in one is found by them, too."""
    if said == name:
        return True
    words = name.strip("…")
    if name.startswith("…"):
        return words in said if name.endswith("…") else said.endswith(words)
    return name.endswith("…") and said.startswith(words)


def said_by(found: Atspi.Accessible) -> str:
    try:
        return found.get_name() or ""
    except GLib.Error:
        return ""


def text_of(found: Atspi.Accessible) -> str:
    """What stands in an editor."""
    text = found.get_text_iface()
    return "" if text is None else Atspi.Text.get_text(text, 0, -1)


def length_of(found: Atspi.Accessible) -> int:
    """How many characters stand in an editor, also where they are not shown."""
    text = found.get_text_iface()
    return 0 if text is None else Atspi.Text.get_character_count(text)


def area_of(found: Atspi.Accessible) -> tuple[int, int, int, int]:
    """On the screen: x, y, width, height."""
    area = found.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return area.x, area.y, area.width, area.height


def is_checked(found: Atspi.Accessible) -> bool:
    return has(found, State.CHECKED)


def is_selected(found: Atspi.Accessible) -> bool:
    return has(found, State.SELECTED)


def has(found: Atspi.Accessible, state: State) -> bool:
    return found.get_state_set().contains(state)


def shown(found: Atspi.Accessible, role: Optional[Role]) -> Iterator[Atspi.Accessible]:
    try:
        if not has(found, State.SHOWING) or not has(found, State.VISIBLE):
            return
        if role is None or found.get_role() == role:
            yield found
        count = found.get_child_count()
    except GLib.Error:
        return  # it has gone meanwhile
    for number in range(count):
        try:
            child = found.get_child_at_index(number)
        except GLib.Error:
            return
        if child is not None:
            yield from shown(child, role)
