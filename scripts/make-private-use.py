#!/usr/bin/env python3
"""Makes resources/characters/private-use.txt: what GBK and GB 18030 once kept in Unicode's private-use area.

Not part of the build: the table is kept. Needs Debian's icu-devtools (uconv) and the C library's iconv. An old table and a new one
are asked for the same two bytes; where the old one answers with a private-use code and the new one with a character, that
character is what the code stood for.
"""

import pathlib
import subprocess

TABLE = pathlib.Path(__file__).resolve().parent.parent / "resources" / "characters" / "private-use.txt"
PAIRS = [bytes([first, second]) for first in range(0x81, 0xFF) for second in range(0x40, 0xFF) if second != 0x7F]
OLD = ["windows-936-2000", "gb18030"]  # ICU's: GBK as Windows had it, GB 18030-2000 with the changes of 2005
NEW = "GB18030"  # the C library's: all of GB 18030-2005 in characters
HEAD = """\
# Private-use codes of old Chinese systems, and the characters that they stood for: code, character, in hexadecimal.
# GBK as Windows had it and GB 18030-2000 and 2005, whose tables left no code of Unicode for these characters then.
# Made by scripts/make-private-use.py from two conversion tables that are asked for the same bytes: ICU's windows-936-2000 and
# gb18030, and the C library's GB18030. Facts of the encodings; nothing of either library's code is in it.
"""


def is_private(character):
    return len(character) == 1 and 0xE000 <= ord(character) <= 0xF8FF


def old_table(name):
    text = subprocess.run(["uconv", "-f", name, "-t", "utf-8", "--from-callback", "substitute"],
                          input=b"".join(pair + b"\n" for pair in PAIRS), capture_output=True, check=True).stdout
    return dict(zip(PAIRS, text.decode("utf-8").split("\n")))


def new_character(pair):
    answer = subprocess.run(["iconv", "-f", NEW, "-t", "utf-8"], input=pair, capture_output=True, check=False)
    return answer.stdout.decode("utf-8") if answer.returncode == 0 else ""


def main():
    known = {}
    for name in OLD:
        for pair, character in old_table(name).items():
            if not is_private(character):
                continue
            # Most of them are the user's own corner of the encoding, which no table gives a meaning.
            meant = new_character(pair)
            if len(meant) != 1 or is_private(meant):
                continue
            if known.setdefault(ord(character), meant) != meant:
                raise SystemExit(f"U+{ord(character):04X} stands for two characters")
    lines = [f"{code:04X} {ord(meant):04X}\n" for code, meant in sorted(known.items())]
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


main()
