"""Keys and the mouse, as the X server gets them from a person."""

from collections import Counter
from enum import Enum
from typing import Iterable

from Xlib import X, XK
from Xlib.ext import xtest

from display import Display

_NAMES = {
    "ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "enter": "Return", "tab": "Tab", "esc": "Escape", "space": "space",
    "down": "Down", "up": "Up", "left": "Left", "right": "Right", "pagedown": "Next", "pageup": "Prior", "home": "Home",
    "end": "End", "delete": "Delete", "backspace": "BackSpace", "-": "minus", "=": "equal",
}  # fmt: skip
_UNICODE = 0x01000000  # a key symbol for a character that has no other


class Kind(Enum):
    """What a key is pressed for."""

    DATA = "data"
    GOING_ON = "going on"
    COMMAND = "command"


_GOING_ON = ("tab", "enter", "f6")  # to the next blank, or to the next criterion


class Keyboard:
    def __init__(self, display: Display) -> None:
        self._connection = display.connection
        self.counted: Counter[Kind] = Counter()  # the keys since `count_anew`; one with Ctrl, Alt or Shift is one

    def count_anew(self) -> None:
        self.counted.clear()

    def press(self, *chords: str) -> None:
        """Each like "ctrl+shift+l", "f8", "enter"; one after the other."""
        for chord in chords:
            self.counted[Kind.GOING_ON if chord in _GOING_ON else Kind.COMMAND] += 1
            codes = [self._code(name) for name in chord.split("+")]
            for code in codes:
                xtest.fake_input(self._connection, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(self._connection, X.KeyRelease, code)
        self._connection.sync()

    def type(self, text: str) -> None:
        """Characters that are on no key get one, as with a keyboard made for them."""
        self._give_keys(text)
        self.counted[Kind.DATA] += len(text)
        for character in text:
            code, shifted = self._key_of(character)
            self._hit(code, shifted)
        self._connection.sync()

    def click(self, x: int, y: int) -> None:
        xtest.fake_input(self._connection, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._connection, X.ButtonPress, 1)
        xtest.fake_input(self._connection, X.ButtonRelease, 1)
        self._connection.sync()

    def _hit(self, code: int, shifted: bool) -> None:
        shift = self._connection.keysym_to_keycode(XK.XK_Shift_L)
        if shifted:
            xtest.fake_input(self._connection, X.KeyPress, shift)
        xtest.fake_input(self._connection, X.KeyPress, code)
        xtest.fake_input(self._connection, X.KeyRelease, code)
        if shifted:
            xtest.fake_input(self._connection, X.KeyRelease, shift)

    def _code(self, name: str) -> int:
        symbol = XK.string_to_keysym(_NAMES.get(name, name.upper() if name[0] == "f" and name[1:].isdigit() else name))
        code = self._connection.keysym_to_keycode(symbol)
        if symbol == XK.NoSymbol or code == 0:
            raise ValueError(f"no key is called {name}")
        return code

    @staticmethod
    def _symbol(character: str) -> int:
        return ord(character) if ord(character) < 0x100 else _UNICODE + ord(character)

    def _key_of(self, character: str) -> tuple[int, bool]:
        found = [entry for entry in self._connection.keysym_to_keycodes(self._symbol(character)) if entry[1] < 2]
        if not found:
            raise ValueError(f"no key has {character!r}")
        code, index = min(found, key=lambda entry: entry[1])
        return code, index == 1

    def _give_keys(self, text: Iterable[str]) -> None:
        """All at once, and never a key twice: a program may read the keys anew only when the later ones are pressed."""
        wanted = [c for c in dict.fromkeys(text) if not self._connection.keysym_to_keycodes(self._symbol(c))]
        if not wanted:
            return
        first = self._connection.display.info.min_keycode
        last = self._connection.display.info.max_keycode
        mapping = self._connection.get_keyboard_mapping(first, last - first + 1)
        free = [first + number for number, symbols in enumerate(mapping) if not any(symbols)]
        if len(free) < len(wanted):
            raise ValueError("this path types more kinds of characters than a keyboard has keys")
        for code, character in zip(free, wanted):
            self._connection.change_keyboard_mapping(code, [[self._symbol(character)] * 2])
        self._connection.sync()
        # The library notes what the server tells about its own change.
        while self._connection.pending_events():
            event = self._connection.next_event()
            if event.type == X.MappingNotify:
                self._connection.refresh_keyboard_mapping(event)
