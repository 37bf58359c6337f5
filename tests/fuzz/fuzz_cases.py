#!/usr/bin/env python3
"""Gives the program case files that nobody wrote: samples with bytes, numbers, keys and brackets changed, cut or doubled.

    fuzz_cases.py --cli build/dev/src/cli/guapai-cli [--runs 20000] [--seed 1] [--keep DIR]

Whatever the file is, the command ends by itself and in time with 0, 1 or 2, says where and why when it refuses, and
leaves no library behind. Equal seeds give equal files. A file on which it does not is kept in --keep.
"""

import argparse
import concurrent.futures
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((SOURCE / "resources" / "sample").glob("*.json"))
TIME = 120  # seconds after which a command counts as hanging

NUMBERS = ["0", "-0", "-1", "1e999", "1E-5", "0.1", "00", "1.", "9" * 40, "9223372036854775807", "18446744073709551616",
           "NaN", "-Infinity", "1e5", "0.00000000000000000001"]
TEXTS = ["", " ", "\u0000", "\u202e", "\ufeff", "\ue863", "𠮷", "a" * 10001, "../../etc/passwd", "/dev/zero", "\n", "\t",
         "<img src=x>", "2021-02-30", "2021-13", "１２３", "10³", "%s%n", "500103199001011234", "\u0300" * 50, "'", "--"]
TOKENS = [b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"true", b"\\u0000", b"\\ud800", b"\xff", b"\x00", b"\xc0\x80",
          b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\", b"//", b"/*", b"'", b"-", b"%PDF-1.7\n"]


class Mutator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def mutant(self):
        sample = self.random.choice(SAMPLES).read_bytes()
        way = self.random.choice([self.bytes_changed, self.cut, self.doubled, self.tokens_put, self.structure_changed,
                                  self.structure_changed, self.numbers_changed, self.nested, self.lines_of_many])
        changed = way(sample)
        return self.bytes_changed(changed) if self.random.random() < 0.15 else changed

    def bytes_changed(self, text):
        changed = bytearray(text)
        for _ in range(self.random.choice([1, 1, 2, 8, 64])):
            if changed:
                changed[self.random.randrange(len(changed))] = self.random.randrange(256)
        return bytes(changed)

    def cut(self, text):
        begin, end = sorted(self.random.randrange(len(text) + 1) for _ in range(2))
        return self.random.choice([text[:end], text[begin:], text[:begin] + text[end:]])

    def doubled(self, text):
        begin, end = sorted(self.random.randrange(len(text) + 1) for _ in range(2))
        return text[:end] + text[begin:end] * self.random.choice([1, 2, 50]) + text[end:]

    def tokens_put(self, text):
        for _ in range(self.random.choice([1, 2, 5])):
            at = self.random.randrange(len(text) + 1)
            text = text[:at] + self.random.choice(TOKENS) + text[at:]
        return text

    def nested(self, text):
        depth = self.random.choice([63, 64, 65, 1000, 100000])
        opening, closing = self.random.choice([(b"[", b"]"), (b'{"a":', b"}")])
        middle = self.random.choice([text, b"1", b""])
        return opening * depth + middle + closing * self.random.choice([depth, depth - 1, 0])

    def numbers_changed(self, text):
        digits = [i for i, byte in enumerate(text) if 0x30 <= byte <= 0x39]
        at = self.random.choice(digits)
        end = at
        while end < len(text) and (0x30 <= text[end] <= 0x39 or text[end] == 0x2E):
            end += 1
        return text[:at] + self.random.choice(NUMBERS).encode() + text[end:]

    def lines_of_many(self, text):
        line = json.dumps(json.loads(text), ensure_ascii=False).encode()
        return b"\n".join([line] * self.random.choice([2, 3]) + [self.bytes_changed(line)])

    def structure_changed(self, text):
        root = copy.deepcopy(json.loads(text))
        for _ in range(self.random.choice([1, 1, 2, 4])):
            self.change(root)
        return json.dumps(root, ensure_ascii=self.random.random() < 0.5).encode("utf-8", "surrogatepass")

    def change(self, root):
        places = []
        self.collect(root, places)
        if not places:
            return
        parent, key = self.random.choice(places)
        way = self.random.randrange(5)
        if way == 0:
            del parent[key]
        elif way == 1:
            parent[key] = self.value()
        elif way == 2 and isinstance(parent, list):
            parent.extend([copy.deepcopy(parent[key])] * self.random.choice([1, 3, 200]))
        elif way == 3 and isinstance(parent, dict):
            parent[self.random.choice(TEXTS) + str(self.random.randrange(3))] = parent.pop(key)
        else:
            other, place = self.random.choice(places)
            parent[key] = copy.deepcopy(other[place])

    def collect(self, node, places):
        for key in list(node) if isinstance(node, dict) else range(len(node)):
            places.append((node, key))
            if isinstance(node[key], (dict, list)):
                self.collect(node[key], places)

    def value(self):
        kind = self.random.randrange(6)
        if kind == 0:
            return self.random.choice(TEXTS)
        if kind == 1:
            return self.random.choice([0, -1, 10**15, 2**63, 0.1, 1e300, 5.35])
        return [None, True, [], {}][kind - 2]


def commands(choice, file, folder):
    library = str(folder / "d.guapai")
    lines = {
        "evaluate": ["evaluate", "--json", file],
        "lines": ["evaluate", "--jsonl", "--json", file],
        "check": ["check", "--json", file],
        "import": ["import", "--library", library, file],
        "render": ["render", "--form", "annex2", "-o", str(folder / "a.pdf"), file],
    }
    return lines[choice]


def attempt(cli, environment, number, seed, keep):
    mutator = Mutator(f"{seed}-{number}")
    text = mutator.mutant()
    choice = mutator.random.choices(["evaluate", "lines", "check", "import", "render"], [6, 2, 6, 4, 1])[0]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        file = folder / "case.json"
        file.write_bytes(text)
        wrong = None
        try:
            ended = subprocess.run([cli, *commands(choice, str(file), folder)], env=environment, timeout=TIME,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            said = ended.stderr.decode("utf-8", "replace")
            if ended.returncode not in (0, 1, 2):
                wrong = f"ended with {ended.returncode}: {said[-2000:]}"
            elif ended.returncode == 2 and not said.strip():
                wrong = "refuses without a sentence"
            elif ended.returncode == 2 and choice in ("import", "render") and len(list(folder.iterdir())) != 1:
                wrong = f"refuses and leaves {sorted(path.name for path in folder.iterdir())}"
        except subprocess.TimeoutExpired:
            wrong = "hangs"
    if wrong is None:
        return None
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{seed}-{number}-{choice}.json").write_bytes(text)
    return f"run {number} ({choice}): {wrong}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    environment = dict(os.environ, LC_ALL="C.UTF-8")
    environment.pop("GUAPAI_LIBRARY", None)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(attempt, arguments.cli.resolve(), environment, number, arguments.seed, arguments.keep)
                for number in range(arguments.runs)]
        wrong = [each.result() for each in runs if each.result()]
    for each in wrong:
        print(each)
    print(f"{arguments.runs} files, {len(wrong)} of them went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
