"""With the pinyin of fcitx5: what is chosen stands in the blank; what is still being composed is stored or given up as a whole, and
erases nothing that was stored, however the blank is left."""

import json

from inputmethod import InputMethod

NAME = "示例一街道社区卫生服务中心"
ADDRESS = "通讯地址"
CHOSEN = "你好"
LETTERS = "nihao"
AS_COMPOSED = "ni hao"  # what this input method hands over when it is asked to end
WAYS_WITHIN_THE_CENTER = ("ctrl+2", "f8", "ctrl+s", "ctrl+l")


def stored(bench, library) -> str:
    """The address on the disk; empty where there is none."""
    cases = [json.loads(line) for line in bench.export(library).splitlines()]
    return next(case["application"].get("mailing_address", "") for case in cases if case["center"]["name"] == NAME)


def compose(program, pinyin, before: str) -> None:
    """Into the blank as Tab selects it: as a whole. Nothing is chosen."""
    program.walk_to(ADDRESS)
    program.holds(ADDRESS, before)
    program.press("shift+tab")
    program.focus_in("机构名称")
    program.step()
    program.type(LETTERS)
    pinyin.composes()


def walk(bench) -> None:
    library = bench.sample_library(2)
    pinyin = InputMethod(bench)
    program = bench.open("--library", library, environment=pinyin.environment)
    program.window("示例区 – 挂牌")
    program.enter(NAME)
    program.focus_in("机构名称")
    compose(program, pinyin, stored(bench, library))
    program.press("space")
    program.holds(ADDRESS, CHOSEN)
    program.step()
    assert stored(bench, library) == CHOSEN

    for way in WAYS_WITHIN_THE_CENTER:
        compose(program, pinyin, stored(bench, library))
        program.press(way)
        pinyin.rests()
        program.press("ctrl+1")
        program.walk_to(ADDRESS)
        program.holds(ADDRESS, stored(bench, library))
        assert stored(bench, library) in (CHOSEN, AS_COMPOSED), f"after {way}: {stored(bench, library)!r}"

    compose(program, pinyin, stored(bench, library))
    program.press("ctrl+pageup")
    program.window("示例二街道…")
    program.press("ctrl+pagedown")
    program.window(f"{NAME} – …")
    assert stored(bench, library) in (CHOSEN, AS_COMPOSED), f"after another center: {stored(bench, library)!r}"

    compose(program, pinyin, stored(bench, library))
    program.press("alt+f4")
    program.ends()
    # The window manager takes these keys, and they may overtake the last letters: what was composed until then counts.
    left = stored(bench, library)
    assert left == CHOSEN or (left and AS_COMPOSED.startswith(left)), f"after closing: {left!r}"
