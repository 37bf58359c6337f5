"""A library was changed by something else, and another time destroyed: the program says so, gives a backup back, and finds the library
whole again."""

import sqlite3
from pathlib import Path

from program import ledger_lines
from sight import Role
from waiting import until


def backups_of(library: Path) -> list[Path]:
    return sorted(library.with_name(f"{library.stem}-备份").glob("2*.guapai"))


def walk(bench) -> None:
    library = bench.sample_library(3)
    centers = ledger_lines(bench, library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    until("the day's backup is there", lambda: len(backups_of(library)) == 1)
    program.press("ctrl+q")
    program.ends()

    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE seal_head SET entry = entry + 1")
    changed = bench.open("--library", library)
    changed.painted("注意：资料库最后的内容与封存时不一致…")
    changed.press("ctrl+q")
    changed.ends()

    library.write_text("这里已经不是资料库")
    program = bench.open("--library", library)
    program.window("挂牌")  # a click on a window that is still being placed is lost
    program.click("备份与恢复…", Role.PUSH_BUTTON)
    program.window("备份与恢复")
    program.painted("3份案卷", role=Role.TABLE_CELL)
    program.click("恢复…", Role.PUSH_BUTTON)
    program.window("挂牌")  # the question
    program.click("恢复", Role.PUSH_BUTTON)
    program.window("示例区 – 挂牌")
    program.painted("…的备份，资料库回到当时的内容。…")
    program.painted(*centers, role=Role.TABLE_CELL)
    program.menu("文件", "校验资料库")
    program.painted("资料库完好…")
    program.press("ctrl+q")
    program.ends()
    assert ledger_lines(bench, library) == centers
    bench.cli("verify", "--library", library)
