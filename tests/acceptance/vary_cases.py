"""Makes cases that crowd around the border of the case format: values at the ends of their ranges, of other types, in wrong places.

Many of them break the format, and nobody says which: that is for the reader and for the schema to find out. Equal seeds give equal
cases. Left out is what JSON Schema cannot tell apart (docs/formats.md, "JSON Schema"): how a number is written, and text behind JSON.
"""

import copy
import json
import random
from typing import Any, Iterator

from generate_cases import INVISIBLE, WHITE_SPACE, generate_lines

Path = tuple  # of keys, and 0 for the first row of a list

LONGEST = 10000  # characters of a text that has no other limit

TEXTS = (
    "", " ", "示例", "示例\n第二行", "a\u0000b", "\u0000", "\u202e", "𠮷", "示例\u3000", *WHITE_SPACE, *INVISIBLE, "".join(WHITE_SPACE),
    "x" * LONGEST, "x" * (LONGEST + 1), " " * LONGEST, " " * (LONGEST + 1), "𠮷" * LONGEST,
    "true", "null", "A", "met", "not_met", "community", "guapai.case/1", "guapai.case/2",
    # figures
    "0", "5.350", "0005.3500", "5.", ".5", "5.00000", "5.35000", "+5", "-5", "1e3", "5\n", "\n5", " 5", "5 ", "１２", "5,0", "٣",
    "99.9999", "100", "100.0000", "100.0001", "101", "0100", "99999999.9999", "100000000", "100000000.0001", "100000001",
    "999999999999.9999", "1000000000000", "1000000000000.0000", "1000000000000.0001", "1000000000001", "9" * 400, "0" * 400 + "1",
    # days
    "2021-09-15", "2021-09", "2021-9-15", "2021-09-15\n", "2021-09-15 ", "2021-13-01", "2021-00", "2021-12", "2021-04-31",
    "2021-04-30", "2021-12-31", "2021-12-32", "2021-01-00", "2021-02-29", "2020-02-29", "2024-02-30", "1900-02-29", "2000-02-29",
    "2100-02-29", "2400-02-29", "2200-02-29", "2800-02-29", "1899-12-31", "1900-01-01", "2999-12-31", "3000-01-01", "0000-01-01", "1899-12",
    "3000-01", "2021/09/15", "２０２１-09-15", "20210915", "2021-09-15T00:00:00Z",
    # files
    "plan.png", "plans/plan.png", "../plan.png", "plans/../plan.png", "plans\\..\\plan.png", "..", "..\\plan.png", "plans/..", "..plan",
    "plans/...", "/plan.png", "\\plan.png", "c:plan.png", "文:plan.png", "ab:plan.png", ":", " ..", " /plan.png", "plans//plan.png",
    "..\n", "a\n../b",
)
NUMBERS = (0, 1, 2, 4, 5, -1, -0.5, 0.5, 5.35, 0.0001, 99.9999, 100, 100.0001, 101,
           10**8, 10**8 + 1, 99999999.9999, 100000000.0001, 10**12, 10**12 + 1, 999999999999.9999, 1000000000000.0001, 2**63, 2**64, 10**40)
SHAPES = (None, True, False, [], {}, [None], [{}], [[]], [""], [1], [{"x": 1}], {"x": 1}, [None, {}])
KEYS = ("x", "", "Name", "name ", "names", "format", "results", "C12", "D0", "annual_visit", "a/b~c", "__proto__", "\u0000", "身份")

# What tells one kind of place from another, when codes, members and labels are left aside.
KEYWORDS = ("const", "type", "minimum", "maximum", "maxLength", "pattern", "not")

SMALLEST = {"format": "guapai.case/1", "center": {"name": "示例中心", "kind": "community"}}


def resolved(schema: dict, part: dict) -> dict:
    """The part, or what it refers to."""
    if "$ref" not in part:
        return part
    target = schema
    for key in part["$ref"].removeprefix("#/").split("/"):
        target = target[key]
    return target


def spots(schema: dict) -> Iterator[tuple[Path, dict]]:
    """Every place of a case at which something may stand, with what the schema says of it; columns of lists in the first row."""

    def walk(part: dict, path: Path) -> Iterator[tuple[Path, dict]]:
        part = resolved(schema, part)
        if path and path[-1] != 0:
            yield path, part
        for key, child in part.get("properties", {}).items():
            yield from walk(child, path + (key,))
        if "properties" in part.get("items", {}):
            yield from walk(part["items"], path + (0,))

    return walk(schema, ())


def put(case: dict, path: Path, value: Any) -> None:
    """Lets the value stand at the path. Where something of another shape is in its way, the case stays as it is."""
    place: Any = case
    for key, following in zip(path, path[1:]):
        empty: Any = [] if following == 0 else {}
        if key == 0:
            if not isinstance(place, list):
                return
            place.extend([] if place else [empty])
            place = place[0]
        elif isinstance(place, dict):
            if place.get(key) is None:
                place[key] = empty
            place = place[key]
        else:
            return
    if isinstance(place, dict):
        place[path[-1]] = value


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every member and element: the object or array, and the key or index."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from places(value[key])


def edges(part: dict) -> list[Any]:
    """Values at the ends of what the schema allows at a place, and just beyond."""
    found: list[Any] = [part["const"]] if "const" in part else []
    found += part.get("enum", [])
    for bound in ("minimum", "maximum"):
        found += [part[bound] + step for step in (-1, 0, 1)] if bound in part else []
    if part.get("maxLength", 0) > LONGEST:
        found += ["x" * part["maxLength"], "x" * (part["maxLength"] + 1)]
    if "properties" in part:
        found += [None, {}, {"x": 1}, []]
    if "items" in part:
        found += [None, [], {}, [{}], [{"x": 1}], [None]]
    codes = part.get("items", {}).get("enum")
    if codes:
        found += [codes, codes[::-1], codes[:1] * 3, codes[:1] + [None], codes[:1] + ["x"]]
    return found


class CaseVarier:
    def __init__(self, schema: dict, bases: list[dict], seed: int) -> None:
        self.dice = random.Random(seed)
        self.spots = list(spots(schema))
        lines = [*map(json.dumps, bases), *generate_lines(seed, 200)]
        self.bases = [json.loads(line, parse_float=self.float_or_whole) for line in lines]

    @staticmethod
    def float_or_whole(text: str) -> Any:
        """5.0 is 5 to JSON Schema, and no whole number to the reader."""
        return int(float(text)) if float(text).is_integer() else float(text)

    def at_every_place(self) -> Iterator[dict]:
        """The smallest case with one more answer: at each place the ends of its range, and of each kind of place once everything."""
        kinds = set()
        for path, part in self.spots:
            values = [*edges(part), self.dice.choice(TEXTS), self.dice.choice(SHAPES)]
            kind = json.dumps({key: part[key] for key in KEYWORDS if key in part})
            if kind not in kinds:
                kinds.add(kind)
                values += [*TEXTS, *NUMBERS, *SHAPES]
            for value in values:
                case = copy.deepcopy(SMALLEST)
                put(case, path, value)
                yield case

    def varied(self) -> dict:
        base = self.dice.choice(self.bases) if self.dice.random() < 0.4 else SMALLEST
        case = copy.deepcopy(base)
        for _ in range(self.dice.choice((1, 1, 2, 3, 5))):
            self.vary(case)
        return case

    def vary(self, case: dict) -> None:
        there = list(places(case))
        if not there:
            return
        parent, key = self.dice.choice(there)
        way = self.dice.choices(("put", "replace", "drop", "move", "rename", "alien", "repeat", "unfinished"), (8, 3, 1, 2, 1, 1, 2, 4))[0]
        if way == "put":
            path, part = self.dice.choice(self.spots)
            put(case, path, self.value(part))
        elif way == "replace":
            parent[key] = self.value({})
        elif way == "drop":
            del parent[key]
        elif way == "move":
            other, from_key = self.dice.choice(there)
            parent[key] = copy.deepcopy(other[from_key])
        elif way == "rename" and isinstance(parent, dict):
            parent[self.dice.choice(KEYS)] = parent.pop(key)
        elif way == "alien" and isinstance(parent, dict):
            parent[self.dice.choice(KEYS)] = self.value({})
        elif way == "repeat" and isinstance(parent, list):
            parent.append(copy.deepcopy(parent[key]))
        elif way == "unfinished":
            self.leave_unfinished(case)

    def value(self, part: dict) -> Any:
        fitting = edges(part) if part.get("maxLength", 0) <= LONGEST else []
        if fitting and self.dice.random() < 0.5:
            return copy.deepcopy(self.dice.choice(fitting))
        return copy.deepcopy(self.dice.choice(self.dice.choice((TEXTS, TEXTS, NUMBERS, SHAPES))))

    def leave_unfinished(self, case: dict) -> None:
        """Puts a list or a ruling among the worksheets, whether it stands in its own place or not; at times into both."""
        path = self.dice.choice([path for path, _ in self.spots if len(path) == 3 and path[1].startswith("unfinished_")])
        own = tuple(path[2].split("."))
        is_list = path[1] == "unfinished_lists"
        content = self.dice.choice(([], [{}], None) if is_list else ({}, {"reason": "示例"}, {"reason": None}, {"result": "met"}, None))
        put(case, path, content)
        if self.dice.random() < 0.7:
            put(case, own, self.dice.choice(([], [{}], None) if is_list else ({"result": "met"}, {"result": "clear"}, {}, None)))
        if self.dice.random() < 0.5:  # the order of keys means nothing
            for key in list(case)[:1]:
                case[key] = case.pop(key)
