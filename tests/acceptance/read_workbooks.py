#!/usr/bin/env python3
"""Writes the workbooks of the sample district by guapai-cli and reads them without any library for workbooks: the parts
of the zip, as XML. Each must be typed, safe and ready to be printed. Says what is wrong; exit status 1 then."""

import argparse
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as tree
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((SOURCE / "resources" / "sample").glob("center-*.json"))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

# A person's name and numbers that a spreadsheet would take for something else.
HOSTILE = '''{"format":"guapai.case/1","center":{"id":"=1+1","name":"=HYPERLINK(\\"http://a.example\\")","kind":"community",
"subdistrict":"@SUM(A1) \\u0007 _x0041_"},"information":{"legal_entity_certificate_no":"125001030000000278",
"legal_representative":{"name":"+示例","id_number":"500103190001010028"}},
"progress":{"acceptances":[{"decision":"accepted","decided_on":"2021-10-22","document_no":"-1"}]}}'''


class Book:
    """One .xlsx file."""

    def __init__(self, file):
        self.parts = {}
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                self.parts[name] = tree.fromstring(archive.read(name))
        texts = self.parts.get("xl/sharedStrings.xml")
        self.texts = [] if texts is None else ["".join(part.text or "" for part in item.iter(MAIN + "t"))
                                                for item in texts.findall(MAIN + "si")]
        self.sheets = {sheet.get("name"): self.parts[f"xl/worksheets/sheet{number}.xml"] for number, sheet in enumerate(
            self.parts["xl/workbook.xml"].iter(MAIN + "sheet"), 1)}

    def cells(self, sheet):
        """By their places: a text, or a number as float."""
        found = {}
        for cell in self.sheets[sheet].iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if value is not None:
                found[cell.get("r")] = self.texts[int(value.text)] if cell.get("t") == "s" else float(value.text)
        return found

    def defined(self, name):
        return [each.text for each in self.parts["xl/workbook.xml"].iter(MAIN + "definedName") if each.get("name") == name]


def require(condition, otherwise):
    if not condition:
        raise AssertionError(otherwise)


def judge(book, name):
    for sheet, part in book.sheets.items():
        place = f"{name}, {sheet}"
        require(part.find(f".//{MAIN}f") is None, f"{place}: a formula")
        require(part.find(f".//{MAIN}hyperlink") is None, f"{place}: a link")
        require(len(sheet) <= 31 and not re.search(r"[\[\]:*?/\\\\]", sheet), f"{place}: the name of the sheet")
        require(part.find(f".//{MAIN}pane") is not None and part.find(f".//{MAIN}pane").get("state") == "frozen",
                f"{place}: the head goes away")
        require(part.find(f".//{MAIN}autoFilter") is not None, f"{place}: no filter")
        require(part.find(f".//{MAIN}pageSetup").get("paperSize") == "9", f"{place}: not on A4")
        require(part.find(f".//{MAIN}cols") is not None, f"{place}: no widths")
    require(len(book.defined("_xlnm.Print_Area")) == len(book.sheets), f"{name}: print areas")
    require(len(book.defined("_xlnm.Print_Titles")) == len(book.sheets), f"{name}: heads of the pages")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    cli = parser.parse_args().cli.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "hostile.json").write_text(HOSTILE, encoding="utf-8")

        def run(*arguments):
            subprocess.run([cli, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)

        run("import", "--library", "d.guapai", *SAMPLES, "hostile.json")
        books = {}
        for command in ("list", "board", "report"):
            run(command, *(["--year", "2021"] if command == "report" else []), "--library", "d.guapai", "-o",
                f"{command}.xlsx")
            books[command] = Book(folder / f"{command}.xlsx")
            judge(books[command], command)

    ledger = books["list"].cells("各机构评价结果一览")
    require('=HYPERLINK("http://a.example")' in ledger.values(), "the name of a center is not what it was")
    require(any("[U+0007]" in str(text) and "_x005F_x0041_" in str(text) for text in ledger.values()),
            "what hides is not shown")
    gaps = books["list"].cells("各机构差距")
    row = next(place[1:] for place, text in gaps.items() if place.startswith("D") and text == "全科医生人数")
    require(all(isinstance(gaps[column + row], float) for column in "EFG"), "figures of a gap are no numbers")
    city = books["report"].cells("社区医院信息汇总表")
    require("125001030000000278" in city.values(), "18 digits are not kept")
    require(68420.0 in city.values(), "a figure is no number")
    new = books["report"].cells("2021年新建成社区医院名单")
    require(44491.0 in new.values(), "22 October 2021 is no date")
    print(f"{sum(len(book.sheets) for book in books.values())} sheets are as they must be")


if __name__ == "__main__":
    main()
