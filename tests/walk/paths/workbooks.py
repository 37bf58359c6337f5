"""A blank workbook for a center is saved, filled in by another program and imported. The ledger is saved as a table, which another
program reads."""

import json
from pathlib import Path

import openpyxl

from program import ledger_lines
from sight import Role

NAME = "示例九十街道社区卫生服务中心"
ADDRESS = "示例九十路1号"

# By the sheet and the label; the blank of a label is to its right.
FILLED = {
    ("填报说明", "机构名称"): NAME,
    ("填报说明", "机构类别"): "社区卫生服务中心",
    ("附件2", "机构地址"): ADDRESS,
    ("附件4", "通讯地址"): ADDRESS,
    ("附件4", "邮编"): "400010",
    ("附件4", "辖区常住人口数（万人）"): "4.20",
}


def blank_of(sheet, label: str):
    """The first cell to the right of the label that is not locked."""
    beside = next(cell for row in sheet.iter_rows() for cell in row if cell.value == label)
    return next(cell for cell in sheet[beside.row] if cell.column > beside.column and not cell.protection.locked)


def fill_in(book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    for (sheet, label), text in FILLED.items():
        blank_of(opened[sheet], label).value = text
    opened.save(book)


def names_in(book: Path) -> set[str]:
    """The texts of all cells that begin as centers of the samples do."""
    texts = [cell for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows(values_only=True) for cell in row]
    return {text for text in texts if isinstance(text, str) and text.startswith("示例") and text.endswith("社区卫生服务中心")}


def walk(bench) -> None:
    library = bench.sample_library(2)
    before = ledger_lines(bench, library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")

    book = bench.folder / "blank.xlsx"
    program.menu("文件", "空白填报表…")
    program.answer_file("另存为表格", book)
    program.window("示例区 – 挂牌")
    program.painted("已另存为…")
    fill_in(book)

    program.press("ctrl+i")
    program.answer_file("导入案卷或表格", book)
    program.window("导入预览")
    program.painted(NAME, "新机构", role=Role.TABLE_CELL)
    program.press("enter")
    program.window("示例区 – 挂牌")
    program.painted("已导入1个案卷")
    program.painted(*before, NAME, role=Role.TABLE_CELL)
    case = next(case for case in map(json.loads, bench.export(library).splitlines()) if case["center"]["name"] == NAME)
    assert case == {
        "format": "guapai.case/1",
        "center": {"name": NAME, "kind": "community"},
        "information": {"address": ADDRESS},
        "application": {"mailing_address": ADDRESS, "postal_code": "400010", "resident_population_wan": "4.20"},
    }, case

    ledger = bench.folder / "ledger.xlsx"
    program.menu("文件", "另存为表格…")
    program.answer_file("另存为表格", ledger)
    program.window("示例区 – 挂牌")
    program.painted("已另存为…")
    assert names_in(ledger) == {*before, NAME}, names_in(ledger)
    program.press("ctrl+q")
    program.ends()
