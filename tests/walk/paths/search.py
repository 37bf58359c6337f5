"""Typing into the search leaves the centers that fit, an emptied search shows all again."""

from program import ledger_lines
from sight import Role


def walk(bench) -> None:
    library = bench.sample_library()
    lines = ledger_lines(bench, library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.painted(*lines, role=Role.TABLE_CELL)
    second = next(line for line in lines if line.startswith("示例二"))
    for words in ("slejd", "示例二"):  # the initials of its pinyin, and its characters
        program.press("ctrl+f")
        program.focus_in("查找机构")
        program.type(words)
        program.sees("11家机构中的1家")
        program.painted(second, role=Role.TABLE_CELL)
        program.sees_no(lines[0], Role.TABLE_CELL)
        program.press("esc")
        program.holds("查找机构", "")
        program.sees("11家机构")
        program.painted(*lines, role=Role.TABLE_CELL)
    program.press("ctrl+f")
    program.type("zzz")
    program.sees("11家机构中的0家")
    program.press("esc")
    program.painted(*lines, role=Role.TABLE_CELL)
    program.press("ctrl+q")
    program.ends()
