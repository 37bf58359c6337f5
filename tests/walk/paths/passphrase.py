"""A library gets a passphrase: nobody reads it without, the program asks for it at the start, and locks itself when it is told to."""

import sqlite3

from program import ledger_lines
from sight import Role, length_of
from waiting import until

WORDS = "sample words one two"
SECRET = "重庆市渝中区示例一路1号"  # of the first center


def give(program, blank: str, words: str) -> None:
    """Types where nobody sees what is typed. A screen reader is told no more than how long it is."""
    found = program.focus_in(blank)
    program.press("ctrl+a")
    program.type(words)
    until(f"{blank!r} holds as many characters", lambda: length_of(found) == len(words), instead=lambda: length_of(found))
    program.press("enter")


def walk(bench) -> None:
    library = bench.sample_library(3)
    centers = ledger_lines(bench, library)
    backups = library.with_name(f"{library.stem}-备份")
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    until("the day's backup is there", lambda: any(backups.glob("2*.guapai")))
    assert SECRET.encode() in library.read_bytes()

    program.enter(centers[0])
    program.menu("文件", "口令保护…")
    program.window("口令保护")
    give(program, "新口令…", WORDS)
    give(program, "再输一次…", WORDS)
    program.focus_in("我已将口令另行妥善保管…")
    program.press("space", "enter")
    program.painted("…已加密…")
    program.window(f"{centers[0]} – …")
    for file in [library, *backups.glob("2*.guapai")]:
        assert SECRET.encode() not in file.read_bytes(), file
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
        assert all(isinstance(value, bytes) for (value,) in connection.execute("SELECT value FROM answer"))

    program.press("ctrl+shift+o")
    program.window("挂牌")
    program.painted("挂牌已锁定，已输入的内容都在。")
    program.sees_no("机构名称")
    give(program, "口令…", "other words")
    program.painted("口令不对。")
    give(program, "口令…", WORDS)
    program.window(f"{centers[0]} – …")
    program.press("ctrl+q")
    program.ends()

    again = bench.open("--library", library)
    again.window("口令")
    again.painted("资料库“示例区.guapai”设有口令。…")
    give(again, "口令…", WORDS)
    again.window("示例区 – 挂牌")
    again.painted(*centers, role=Role.TABLE_CELL)
    again.press("ctrl+q")
    again.ends()
