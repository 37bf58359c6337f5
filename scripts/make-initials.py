#!/usr/bin/env python3
"""Makes resources/characters/initials.txt: the first letters of all readings of each Chinese character.

Not part of the build: the table is kept. Needs Debian's unicode-data. A character has the readings of the two dictionaries of
today's language that Unicode's Unihan data quotes (kTGHZ2013, kXHC1983), of its frequency list (kHanyuPinlu) and the customary ones
(kMandarin); only what no dictionary of today has takes those of the large historical one (kHanyuPinyin).
"""

import bz2
import collections
import pathlib
import re
import unicodedata

SOURCE = pathlib.Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
TABLE = pathlib.Path(__file__).resolve().parent.parent / "resources" / "characters" / "initials.txt"
TODAY = {"kTGHZ2013", "kXHC1983", "kHanyuPinlu"}
CUSTOMARY = "kMandarin"
HISTORICAL = "kHanyuPinyin"
BESIDE = {0x3007: "l"}  # 〇 líng is no ideograph in Unicode's books, and has no entry
HEAD = """\
# First letters of all readings of Chinese characters: the letters, and the characters that have exactly these.
# Made by scripts/make-initials.py from the Unihan database of Unicode {version} (kTGHZ2013, kXHC1983, kHanyuPinlu, kMandarin,
# kHanyuPinyin). Its licence stands beside this file in unicode-license.txt; the data has been shortened to first letters.
"""


def letters(readings):
    """Of "0153.020:chóu,qiú 0941.100:ń(71)": c, q, n."""
    found = set()
    for reading in re.split(r"[ ,]", readings):
        word = unicodedata.normalize("NFD", reading.split(":")[-1])
        if word[:1].isascii() and word[:1].isalpha():
            found.add(word[0].lower())
    return found


def main():
    version = ""
    fields = collections.defaultdict(dict)
    with bz2.open(SOURCE, "rt", encoding="utf-8") as source:
        for line in source:
            if line.startswith("# Unicode version:"):
                version = line.split(":")[1].strip()
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                fields[int(code[2:], 16)][field] = value
    groups = collections.defaultdict(list)
    for code, letter in BESIDE.items():
        groups[letter].append(chr(code))
    for code, known in sorted(fields.items()):
        wanted = TODAY | {CUSTOMARY} if TODAY & known.keys() else {CUSTOMARY, HISTORICAL}
        found = set().union(*(letters(known[field]) for field in wanted & known.keys()))
        if found:
            groups["".join(sorted(found))].append(chr(code))
    lines = [f"{initials} {''.join(characters)}\n" for initials, characters in sorted(groups.items())]
    TABLE.write_text(HEAD.format(version=version) + "".join(lines), encoding="utf-8")


main()
