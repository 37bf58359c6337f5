"""fcitx5 with pinyin, as it is set up on an office computer: it composes from the first letter on."""

import processes
from program import Bench
from waiting import until

_PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""

_CONFIG = """[Behavior]
ActiveByDefault=True
"""


class InputMethod:
    environment = {"QT_IM_MODULE": "fcitx"}

    def __init__(self, bench: Bench) -> None:
        self._display = bench.display
        folder = bench.display.home / ".config/fcitx5"
        folder.mkdir(parents=True)
        (folder / "profile").write_text(_PROFILE)
        (folder / "config").write_text(_CONFIG)
        log = bench.display.folder / "fcitx5.log"
        process = processes.start(["fcitx5", "--disable=wayland,waylandim,kimpanel,cloudpinyin"], log, bench.display.environment)
        until("the input method is there", lambda: bench.display.owns("org.fcitx.Fcitx5"),
              instead=lambda: f"status {process.poll()}, {log.read_text(errors='replace')[-2000:]}")

    def composes(self) -> None:
        """Waits until it offers what the letters may mean."""
        until("the input method offers words", lambda: self._display.shows_window_of("fcitx"))

    def rests(self) -> None:
        """Waits until it offers nothing any more."""
        until("the input method offers no words any more", lambda: not self._display.shows_window_of("fcitx"))
