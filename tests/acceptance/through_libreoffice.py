#!/usr/bin/env python3
"""Workbooks that centers have filled in, and a ledger, opened and saved by LibreOffice and imported: nothing may change.

Fills in the blank workbook of guapai-cli with each sample of the district and with texts that a spreadsheet likes to
change, has soffice save all of them as .xlsx, as .ods, and as .xlsx again from the .ods, imports each kind into a library
of its own and compares what is exported, byte for byte. Run by hand:

    apt-get install --no-install-recommends libreoffice-calc
    tests/acceptance/through_libreoffice.py --cli build/dev/src/cli/guapai-cli
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

SAMPLES = sorted((pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample").glob("center-*.json"))
WORDS = {"community": "社区卫生服务中心", "township": "乡镇卫生院"}
# What a spreadsheet takes for something else where the cell has not the format of a text.
UGLY = {"address": "=1+1", "legal_entity_name": "1E5", "other_departments": "第一行\n第二行  两个空格 \"引号\" <&> 𠮷",
        "equipment": [{"name": "0012", "model": "1-2", "quantity": 3}, {"name": "@x", "model": "TRUE"},
                      {"name": "30%", "model": "1,234"}, {"name": "+5", "model": "2021-09"}]}


def flat(part: dict, path: str = "guapai"):
    for key, value in part.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}__{key}")
        else:
            yield f"{path}__{key}", value


class Blank:
    """The blank workbook, filled in by the names of its cells."""

    def __init__(self, file: pathlib.Path):
        self.book = openpyxl.load_workbook(file)
        self.names = {name.name: next(iter(name.destinations)) for name in self.book.defined_names.definedName}

    def put(self, name: str, value, row: int = 0) -> None:
        if name not in self.names:  # what a center is not asked
            return
        sheet, place = self.names[name]
        first = self.book[sheet][place.split(":")[0].replace("$", "")]
        cell = self.book[sheet].cell(first.row + row, first.column)
        if isinstance(value, bool):
            value = ("达标", "未达标")[not value] if name.endswith("meets_basic_standard") else ("是", "否")[not value]
        elif name.endswith("center__kind"):
            value = WORDS[value]
        elif name.endswith("population_wan") or isinstance(value, float):
            digits = str(value)
            cell.number_format = "0." + "0" * len(digits.partition(".")[2]) if "." in digits else "0"
            value = float(value)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # also where it begins with =

    def fill(self, case: dict) -> None:
        for name, value in flat(case):
            if name.endswith("__departments"):
                for box in value:
                    self.put(f"{name}__{box}", "√")
            elif name.endswith("__floor_plan"):
                continue  # its files are not beside the workbook
            elif isinstance(value, list) and not value:
                self.put(name.replace("guapai", "guapai__none", 1), "无")
            elif isinstance(value, list):
                for number, row in enumerate(value):
                    for key, each in row.items():
                        self.put(f"{name}__{key}", each, number)
            else:
                self.put(name, value)


def write_ledger(file: pathlib.Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["序号", "机构名称", "街道", "邮编", "年诊疗人次", "年出院人数（万人）", "患者满意度", "申请时间"])
    for number in range(1, 5):
        sheet.append([number, f"示例台账{number}镇卫生院", "示例镇", 12345, 11, 0.35, 0.936, 44454])
        for column, code in ((4, "000000"), (5, '0"万"'), (6, "0.00"), (7, "0.0%"), (8, 'yyyy"年"m"月"d"日"')):
            sheet.cell(number + 1, column).number_format = code
    sheet.merge_cells("C2:C5")
    choices = book.create_sheet("选项")
    choices["A1"] = "甲级"
    choices.sheet_state = "hidden"
    book.save(file)


def run(*command, **more) -> None:
    subprocess.run([str(each) for each in command], check=True, stdout=subprocess.DEVNULL, **more)


def exported(cli: pathlib.Path, files: list, folder: pathlib.Path) -> str:
    """What a library says into which the files were imported."""
    folder.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GUAPAI_LIBRARY": str(folder / "library.guapai")}
    run(cli, "import", *files, env=environment)
    run(cli, "export", "-o", folder / "cases.jsonl", env=environment)
    return (folder / "cases.jsonl").read_text(encoding="utf-8")


def saved_as(kind: str, files: list, folder: pathlib.Path) -> list:
    run("soffice", f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}", "--headless", "--convert-to", kind,
        "--outdir", folder, *files, stderr=subprocess.DEVNULL)
    return sorted(folder.glob(f"*.{kind}"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    cli = parser.parse_args().cli.resolve()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run(cli, "template", "-o", folder / "blank.xlsx")
        files = []
        cases = [json.loads(sample.read_text(encoding="utf-8")) for sample in SAMPLES]
        cases.append(json.loads(json.dumps(cases[0])))
        cases[-1]["center"].update(name="示例怪字镇卫生院", id="007")
        cases[-1]["information"].update(UGLY)
        for number, case in enumerate(cases):
            blank = Blank(folder / "blank.xlsx")
            blank.fill(case)
            files.append(folder / f"center-{number}.xlsx")
            blank.book.save(files[-1])
        files.append(folder / "ledger.xlsx")
        write_ledger(files[-1])
        xlsx = saved_as("xlsx", files, folder / "xlsx")
        ods = saved_as("ods", files, folder / "ods")
        kinds = {"xlsx": xlsx, "ods": ods, "xlsx of ods": saved_as("xlsx", ods, folder / "again")}
        before = exported(cli, files, folder / "before")
        # A library exports its cases in the order of their centers' ids, however they came in.
        failed = [kind for kind, saved in kinds.items()
                  if len(saved) != len(files) or exported(cli, saved, folder / f"from {kind}") != before]
    for kind in failed:
        print(f"{kind}: something has changed", file=sys.stderr)
    print(f"{len(files)} tables, {len(kinds)} ways: {'nothing has changed' if not failed else 'failed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
