#!/usr/bin/env python3
"""What a paper costs here, and what LibreOffice takes to make a PDF of the same form, on the same machine.

Makes cases from the sample district, renders them with guapai-cli in one process, writes the same form with the same
answers as documents of LibreOffice Writer (from the same form definition), and has one soffice convert all of them. A
mail merge to one PDF a center does the same work for each record; the whole batch as a single document, the least that
a mail merge into one file can cost, is measured as well. Starting either program is part of its time.
"""

import argparse
import copy
import json
import pathlib
import resource
import shutil
import subprocess
import tempfile
import time
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
<style:font-face style:name="Song" svg:font-family="'Noto Serif CJK SC'"/>
<style:font-face style:name="Hei" svg:font-family="'WenQuanYi Zen Hei'"/>
</office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="3.7cm" fo:margin-bottom="3.5cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/></style:page-layout>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm"
 fo:border="0.5pt solid #000000" style:vertical-align="middle"/></style:style>
<style:style style:name="Text" style:family="paragraph"><style:text-properties style:font-name="Song"
 style:font-name-asian="Song" fo:font-size="12pt" style:font-size-asian="12pt"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties style:font-name="Hei" style:font-name-asian="Hei" fo:font-size="22pt" style:font-size-asian="22pt"/></style:style>
<style:style style:name="First" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>
<style:text-properties style:font-name="Hei" style:font-name-asian="Hei" fo:font-size="16pt" style:font-size-asian="16pt"/></style:style>
"""


def answer(case, name):
    value = case
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if value is None or isinstance(value, (list, dict)):
        return ""
    return str(value)


def choices(name):
    for file in sorted((ROOT / "resources/fields").glob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        for field in document["fields"]:
            if document["object"] + "." + field["id"] == name:
                return field["choices"]
    return []


class Form:
    """One center's paper as a part of a Writer document."""

    def __init__(self, definition, case):
        self.definition = definition
        self.case = case

    def words(self, piece, row):
        if isinstance(piece, str):
            return piece
        if "blank" in piece or "date" in piece:
            name = piece.get("blank") or piece["date"]
            return str(row.get(name.lstrip("="), "")) if row is not None else answer(self.case, name)
        if "ticks" in piece:
            set_codes = self.case
            for part in piece["ticks"].split("."):
                set_codes = set_codes.get(part, {})
            return "".join(label + ("☑" if code in set_codes else "□") + " " for code, label in choices(piece["ticks"]))
        if "tick" in piece:
            return piece.get("text", "") + "□"
        return "    "

    def paragraphs(self, cell, row):
        lines = list(cell.get("lines", [])) + list(cell.get("signature", []))
        if "text" in cell:
            lines.insert(0, cell["text"])
        for line in lines:
            pieces = [line] if isinstance(line, str) else line["pieces"] if isinstance(line, dict) else line
            text = "".join(self.words(piece, row) for piece in pieces)
            yield '<text:p text:style-name="Text">%s</text:p>' % escape(text).replace("\n", "<text:line-break/>")

    def rows(self):
        """Pairs of a definition's row and the list's row it stands for."""
        for row in self.definition["rows"]:
            if "list" not in row:
                yield row, None
                continue
            listed = self.case
            for part in row["list"].split("."):
                listed = listed.get(part, {})
            sheets = [sheet["list"] for sheet in self.definition.get("sheets", [])]
            here = list(listed)[: row["printed_rows"]] if row["list"] in sheets else list(listed)
            for entry in here + [{}] * (row["printed_rows"] - len(here)):
                yield row, entry

    def table(self, name, columns, rows):
        yield '<table:table table:name="%s">' % name
        yield "".join('<table:table-column table:style-name="W%d"/>' % width for width in columns)
        rows = list(rows)
        left = [0] * len(columns)  # rows that a cell above still covers
        for number, (row, entry) in enumerate(rows):
            height = row.get("height", self.definition["row_height"])
            yield '<table:table-row table:style-name="H%d">' % height
            cells = {cell["at"]: cell for cell in row["cells"]}
            column = 0
            while column < len(columns):
                cell = cells.get(column) if left[column] == 0 else None
                if cell is None:
                    left[column] = max(0, left[column] - 1)
                    yield "<table:covered-table-cell/>"
                    column += 1
                    continue
                span = cell.get("span", 1)
                deep = self.depth(rows, number, cell["rows"]) if "rows" in cell else 1
                yield '<table:table-cell table:style-name="Cell" table:number-columns-spanned="%d" table:number-rows-spanned="%d">' % (span, deep)
                yield from self.paragraphs(cell, entry)
                yield "</table:table-cell>" + "<table:covered-table-cell/>" * (span - 1)
                for covered in range(column, column + span):
                    left[covered] = deep - 1
                column += span
            yield "</table:table-row>"
        yield "</table:table>"

    @staticmethod
    def depth(rows, number, spanned):
        """Rows of the table that this many rows of the definition stand for."""
        seen, deep = [], 0
        for row, _ in rows[number:]:
            if not any(row is other for other in seen):
                seen.append(row)
            if len(seen) > spanned:
                break
            deep += 1
        return deep

    def body(self, number):
        definition = self.definition
        yield '<text:p text:style-name="First">%s</text:p>' % definition["attachment"]
        yield '<text:p text:style-name="Title">%s</text:p>' % definition["title"]
        yield from self.table("Form%d" % number, definition["columns"], self.rows())
        for index, sheet in enumerate(definition.get("sheets", [])):
            listed = self.case
            for part in sheet["list"].split("."):
                listed = listed.get(part, {})
            rest = list(listed)[sheet["after"]:]
            if not rest or "row" not in sheet:
                continue
            yield '<text:p text:style-name="First">%s</text:p>' % sheet["title"]
            entries = [dict(entry, number=sheet["after"] + i + 1) for i, entry in enumerate(rest)]
            rows = [(sheet["head"], None)] + [(sheet["row"], entry) for entry in entries]
            yield from self.table("Sheet%d_%d" % (number, index), sheet["columns"], rows)


def document(definition, cases):
    widths = set(definition["columns"])
    heights = {row.get("height", definition["row_height"]) for row in definition["rows"]} | {definition["row_height"]}
    for sheet in definition.get("sheets", []):
        widths |= set(sheet.get("columns", []))
    styles = "".join(
        '<style:style style:name="W%d" style:family="table-column"><style:table-column-properties style:column-width="%.2fmm"/></style:style>'
        % (width, width / 100) for width in widths)
    styles += "".join(
        '<style:style style:name="H%d" style:family="table-row"><style:table-row-properties style:min-row-height="%.2fmm"/></style:style>'
        % (height, height / 100) for height in heights)
    parts = [HEAD, styles, "</office:automatic-styles><office:master-styles>",
             '<style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>',
             "<office:body><office:text>"]
    for number, case in enumerate(cases):
        parts.extend(Form(definition, case).body(number))
    return "".join(parts) + "</office:text></office:body></office:document>"


def batch(papers):
    samples = [json.loads(file.read_text(encoding="utf-8")) for file in sorted((ROOT / "resources/sample").glob("*.json"))]
    for number in range(papers):
        case = copy.deepcopy(samples[number % len(samples)])
        name = "示例%d街道社区卫生服务中心" % (number + 1)
        case["center"]["name"] = name
        for part in ("information", "application"):
            case.setdefault(part, {})["institution_name"] = name
        case["information"].pop("floor_plan", None)
        yield case


def seconds(command):
    """By the clock, and of all processors together: the second is the steadier figure on a busy machine."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    clock, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="the built guapai-cli")
    parser.add_argument("--form", default="annex2", choices=["annex2", "annex4"])
    parser.add_argument("--papers", type=int, default=200)
    arguments = parser.parse_args()
    soffice = shutil.which("soffice")
    definition = json.loads((ROOT / "resources/forms" / (arguments.form + ".json")).read_text(encoding="utf-8"))
    cases = list(batch(arguments.papers))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, case in enumerate(cases):
            stem = folder / ("paper-%03d" % number)
            stem.with_suffix(".json").write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
            stem.with_suffix(".fodt").write_text(document(definition, [case]), encoding="utf-8")
        (folder / "all.fodt").write_text(document(definition, cases), encoding="utf-8")
        papers = [str(file) for file in sorted(folder.glob("paper-*.json"))]
        documents = [str(file) for file in sorted(folder.glob("paper-*.fodt"))]

        def report(what, taken, against=None):
            each = [1000 * part / arguments.papers for part in taken]
            ratio = "" if against is None else "   %.1f and %.1f times" % tuple(t / a for t, a in zip(taken, against))
            print("%-44s %8.1f %10.1f%s" % (what, *each, ratio), flush=True)

        print("%-44s %8s %10s" % ("%s, %d papers, ms/paper" % (arguments.form, arguments.papers), "clock", "processor"))
        ours = seconds([arguments.cli, "render", "--form", arguments.form, "-o", str(folder / "ours") + "/", *papers])
        assert len(list((folder / "ours").glob("*.pdf"))) == arguments.papers
        report("guapai-cli, one file each", ours)
        if soffice is None:
            print("LibreOffice is not here: apt-get install --no-install-recommends libreoffice-writer")
            return
        convert = [soffice, "-env:UserInstallation=" + (folder / "profile").as_uri(), "--headless", "--convert-to", "pdf"]
        seconds(convert + ["--outdir", str(folder / "warm"), documents[0]])  # makes the profile
        theirs = seconds(convert + ["--outdir", str(folder / "theirs"), *documents])
        assert len(list((folder / "theirs").glob("*.pdf"))) == arguments.papers
        report("LibreOffice, one file each in one process", theirs, ours)
        report("LibreOffice, all in one document", seconds(convert + ["--outdir", str(folder / "one"), str(folder / "all.fodt")]), ours)


if __name__ == "__main__":
    main()
