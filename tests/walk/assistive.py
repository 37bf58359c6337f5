"""Works the program as a person does whose only way in is an assistive technology: no key, no pointer, no place on the screen. All that
is looked at and done goes through AT-SPI, by role and official name, in the window that is active."""

from pathlib import Path
from typing import Iterator, Optional

from program import Program
from sight import Accessible, Role, State, has, is_checked, matches, said_by, shown, text_of
from waiting import until

_PRESSING = ("Press", "Toggle", "ShowMenu")


class Assistive:
    def __init__(self, program: Program) -> None:
        self._program = program

    # What is told

    def window(self, title: str) -> None:
        """Waits until a window of this name is active."""
        until(f"the window {title!r} is active", lambda: any(matches(said_by(window), title) for window in self._active()),
              instead=lambda: [said_by(window) for window in self._active()])

    def hears(self, name: str, role: Role) -> Accessible:
        """Waits until it is there, in sight or scrolled out of it."""

        def look() -> Optional[Accessible]:
            return next((found for found in self._all() if found.get_role() == role and matches(said_by(found), name)), None)

        return until(f"{name!r} is told", look, instead=lambda: [said_by(found) for found in self._all() if found.get_role() == role])

    def focus_is_only_in(self, *names: str) -> None:
        """Waits until these say that they have the focus, and nothing else does."""
        until(f"the focus is in {names}", lambda: self._focused() == list(names), instead=self._focused)

    # What is done

    def press(self, name: str, role: Role) -> None:
        """Does what the thing is there for: what its first action is called depends on what it is."""
        self._do(name, role, _PRESSING)

    def go_to(self, name: str, role: Role) -> None:
        self._do(name, role, ("SetFocus",))
        until(f"the focus comes to {name!r}", lambda: has(self.hears(name, role), State.FOCUSED), instead=self._focused)

    def set(self, name: str, text: str, shown_as: Optional[str] = None) -> None:
        """Writes into a blank. @param shown_as  how the answer is shown afterwards; None: as it was written."""
        blank = self.hears(name, Role.TEXT)
        assert blank.set_text_contents(text), f"{name!r} takes no text"
        until(f"{name!r} holds the text", lambda: text_of(blank) == (shown_as or text), instead=lambda: text_of(blank))

    def tick(self, name: str, role: Role) -> None:
        mark = self.hears(name, role)
        assert not is_checked(mark), f"{name!r} is ticked already"
        self.press(name, role)
        until(f"{name!r} is ticked", lambda: is_checked(mark))

    def choose(self, name: str, entry: str) -> None:
        """Chooses one in the list of a choice."""
        choice = self.hears(name, Role.COMBO_BOX)
        self.press(name, Role.COMBO_BOX)
        until("the list is open", lambda: has(choice, State.EXPANDED))
        items = choice.get_child_at_index(0)
        item = next(items.get_child_at_index(at) for at in range(items.get_child_count()) if said_by(items.get_child_at_index(at)) == entry)
        assert _do_first(item, _PRESSING), f"{entry!r} cannot be pressed"
        until(f"{entry!r} is chosen", lambda: text_of(choice) == entry and not has(choice, State.EXPANDED), instead=lambda: text_of(choice))

    def menu(self, menu: str, entry: str) -> None:
        self.press(menu, Role.MENU_ITEM)
        self.press(entry, Role.MENU_ITEM)

    def answer_file(self, title: str, file: Path) -> None:
        """Answers the question for a file."""
        self.window(title)
        self.set("文件名称…", str(file))
        self.press("保存", Role.PUSH_BUTTON)

    def _do(self, name: str, role: Role, actions: tuple[str, ...]) -> None:
        until(f"{name!r} can be pressed", lambda: _do_first(self.hears(name, role), actions))

    def _active(self) -> list[Accessible]:
        program = self._program.sight.program()
        windows = [] if program is None else [program.get_child_at_index(number) for number in range(program.get_child_count())]
        return [window for window in windows if window is not None and has(window, State.ACTIVE)]

    def _all(self) -> Iterator[Accessible]:
        """What is shown, and the lines of lists that are scrolled out of sight."""
        for window in self._active():
            for found in shown(window, None):
                yield found
                if found.get_role() in (Role.LIST, Role.TABLE):
                    lines = (found.get_child_at_index(number) for number in range(found.get_child_count()))
                    yield from (line for line in lines if line is not None and not has(line, State.SHOWING))

    def _focused(self) -> list[str]:
        return [said_by(found) for found in self._all() if has(found, State.FOCUSED)]


def _do_first(found: Accessible, wanted: tuple[str, ...]) -> bool:
    """@return false where it offers none of them, as what is disabled does."""
    offered = [found.get_action_name(number) for number in range(found.get_n_actions())]
    number = next((number for number, name in enumerate(offered) if name in wanted), None)
    return number is not None and found.do_action(number)
