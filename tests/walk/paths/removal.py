"""A center is removed: the others are still painted, the file has them, and nothing more."""

from program import ledger_lines
from sight import Role


def walk(bench) -> None:
    library = bench.sample_library(3)
    first, *others = ledger_lines(bench, library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.painted(first, *others, role=Role.TABLE_CELL)
    program.enter(first)
    program.menu("案卷", "从资料库中删除本机构…")
    program.sees("删除机构", Role.PUSH_BUTTON)
    program.click("删除机构", Role.PUSH_BUTTON)
    program.window("示例区 – 挂牌")
    program.sees_no(first, Role.TABLE_CELL)
    program.painted(*others, role=Role.TABLE_CELL)
    program.sees("2家机构")
    assert ledger_lines(bench, library) == others
    program.press("ctrl+q")
    program.ends()
