"""Case files come into a library that has centers already, after a look at what they would do: the ledger shows the new ones and the
old ones, and so does the file. What is looked at and left is not written."""

from program import ledger_lines
from sight import Role


def walk(bench) -> None:
    library = bench.sample_library(2)
    before = ledger_lines(bench, library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.painted(*before, role=Role.TABLE_CELL)
    program.press("ctrl+i")
    program.answer_file("导入案卷或表格", bench.samples[2])
    program.window("导入预览")
    program.press("esc")
    program.window("示例区 – 挂牌")
    assert ledger_lines(bench, library) == before
    for sample in bench.samples[2:4]:
        program.press("ctrl+i")
        program.answer_file("导入案卷或表格", sample)
        program.window("导入预览")
        program.painted("新机构", role=Role.TABLE_CELL)
        program.press("enter")
        program.window("示例区 – 挂牌")
        program.painted("已导入1个案卷")
        program.painted(*ledger_lines(bench, library), role=Role.TABLE_CELL)
    assert len(ledger_lines(bench, library)) == len(before) + 2
    program.sees("4家机构")
    program.press("ctrl+q")
    program.ends()
