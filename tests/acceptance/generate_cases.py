#!/usr/bin/env python3
"""Writes valid cases, one a line, that crowd around every threshold of the standard.

    generate_cases.py --seed 7 --count 2000 > cases.jsonl

The same seed and count always give the same bytes. All persons and institutions are invented.
"""

import argparse
import json
import random
import sys
from datetime import date, timedelta
from typing import Any, Callable, Optional

# Days that a comparison passes as the day of evaluation; some cases lie around them.
EVALUATION_DAYS = (date(2022, 2, 28), date(2024, 2, 29))

BASE_DAYS = (
    *EVALUATION_DAYS, *EVALUATION_DAYS,
    date(2021, 10, 20), date(2020, 2, 29), date(2022, 3, 1), date(2023, 12, 31), date(2024, 3, 1), date(2026, 2, 28),
    date(2028, 2, 29),
)
# Later than any today, so that the application date becomes the day of evaluation. 2100 has no 29 February.
FUTURE_DAYS = (date(2096, 2, 29), date(2098, 2, 28), date(2100, 2, 28), date(2102, 3, 1))
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)

WHITE_SPACE = (" ", "\t", "\n", "\r\n", "\u3000", "\xa0", "\x85", "\u1680", "\u2000", "\u2003", "\u200a", "\u2028", "\u2029",
               "\u202f", "\u205f")
# Looks blank and is not white space: what it adorns is a text of its own.
INVISIBLE = ("\u200b", "\ufeff", "\u180e", "\x1c", "\x1f", "\u2060")

MOST = 10**12


class Number(str):
    """A JSON number, by its text."""


ABSENT = object()


def half_up(persons: int, decimals: int) -> int:
    """万人 in units of its last decimal."""
    step = 10 ** (4 - decimals)
    return (2 * persons + step) // (2 * step)


def decimal_text(units: int, decimals: int) -> str:
    digits = str(units).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def shift(day: date, years: int = 0, days: int = 0) -> date:
    try:
        moved = day.replace(year=day.year + years)
    except ValueError:
        moved = date(day.year + years, 2, 28)
    return min(max(moved + timedelta(days=days), FIRST_DAY), LAST_DAY)


class CaseWriter:
    """One case. `given` is how likely a key is to be there, `good` how likely a figure is to suffice."""

    def __init__(self, dice: random.Random, number: int) -> None:
        self.dice = dice
        self.number = number
        self.given = dice.choice((0.35, 0.75, 0.95, 1.0))
        self.good = dice.choice((0.3, 0.6, 0.9, 1.0))
        self.verified_given = dice.choice((0.0, 0.0, 0.3, 0.7, 1.0))
        self.choose_days()
        self.choose_population()

    # Chances

    def chance(self, probability: float) -> bool:
        return self.dice.random() < probability

    def pick(self, *choices: Any) -> Any:
        return self.dice.choice(choices)

    def drop_unknown(self, pairs: dict[str, Any], given: Optional[float] = None) -> dict[str, Any]:
        """Leaves keys out or sets them to null, by chance; a callable value is only made if it stays."""
        given = self.given if given is None else given
        kept = {}
        for key, value in pairs.items():
            if self.chance(given):
                value = value() if callable(value) else value
            else:
                value = self.pick(ABSENT, ABSENT, None)
            if value is not ABSENT:
                kept[key] = value
        return kept

    # Days

    def choose_days(self) -> None:
        """The acceptance, the application (each may be missing), and the window that the records aim at."""
        dice = self.dice
        base = shift(dice.choice(BASE_DAYS), days=self.pick(0, 0, 0, -1, 1))
        self.accepted_on: Optional[date] = base
        self.applied_on: Optional[date] = self.pick(
            None, base, base, shift(base, days=-1), shift(base, days=-dice.randrange(2, 200)), shift(base, days=-35),
            shift(base, days=1), shift(base, years=2, days=self.pick(-1, 0, 1, 2)), shift(base, years=3))
        if self.chance(0.3):
            self.accepted_on = None
            if self.chance(0.5):
                self.applied_on = shift(dice.choice(FUTURE_DAYS), days=self.pick(0, -1, 1))
        self.window_to = self.accepted_on or self.applied_on or base
        self.window_from = shift(self.applied_on or self.window_to, years=-2)

    def record_day(self) -> str:
        dice = self.dice
        if self.chance(0.01):
            return self.pick(FIRST_DAY, LAST_DAY).isoformat()
        if self.chance(0.1):
            day = shift(dice.choice(EVALUATION_DAYS), years=self.pick(0, -2), days=dice.randrange(-2, 3))
        elif self.chance(0.25):
            day = shift(self.window_to, days=dice.randrange(-800, 60))
        elif self.chance(0.1):
            day = shift(self.window_to, days=dice.randrange(60, 1500))
        else:
            edge = self.pick(self.window_from, self.window_from, self.window_to, shift(self.window_to, years=-2))
            day = shift(edge, days=dice.randrange(-2, 3))
        return day.isoformat()

    def grade_day(self) -> str:
        day = shift(self.window_to, days=-100 if self.chance(self.good) else self.pick(-400, -31, -1, 0, 0, 1, 31))
        if self.chance(0.4):
            return day.isoformat()[:7]
        if self.chance(0.1):
            return self.window_to.isoformat()[:7]
        return day.isoformat()

    # Texts

    def blank(self) -> str:
        return "".join(self.pick("", *WHITE_SPACE) for _ in range(self.dice.randrange(3)))

    def padded(self, text: str) -> str:
        ends = [self.dice.choice(WHITE_SPACE) if self.chance(0.15) else "" for _ in range(2)]
        if self.chance(0.03):
            ends[self.dice.randrange(2)] = self.dice.choice(INVISIBLE)
        return ends[0] + text + ends[1]

    def text(self, sample: str, blank: float = 0.05) -> str:
        if self.chance(blank):
            return self.blank()
        return self.dice.choice(INVISIBLE) if self.chance(0.01) else self.padded(sample)

    # Figures

    def written(self, units: int, decimals: int) -> str | Number:
        """A decimal, with more zeros than needed at times, as a number or as a string."""
        while decimals and units % 10 == 0 and self.chance(0.5):
            units, decimals = units // 10, decimals - 1
        while decimals < 4 and self.chance(0.15):
            units, decimals = units * 10, decimals + 1
        text = decimal_text(units, decimals)
        return Number(text) if self.chance(0.5) else text

    def zero_led(self, text: str) -> str:
        """Strings may have leading zeros. Never those that fall short: whether a shortfall repeats the zeros is left open."""
        return "0" + text if self.chance(0.03) else text

    def decimal_near(self, threshold: int, most: int) -> str | Number:
        scale = 10**4
        if self.chance(self.good):
            figure = self.written(threshold * scale + self.pick(0, 0, 1, 50, 1000, 12345), 4)
            return figure if isinstance(figure, Number) else self.zero_led(figure)
        value = threshold * scale - self.pick(0, 1, 1, 10, 100, 4000, 10000, threshold * scale)
        return self.written(most * scale if self.chance(0.03) else value, 4)

    def percent_near(self, threshold: int) -> str | Number:
        return self.decimal_near(threshold, 100)

    def count_near(self, threshold: int) -> int:
        if self.chance(self.good):
            return min(threshold + self.pick(0, 0, 1, 26), MOST)
        return max(0, self.pick(threshold - 1, threshold - 1, threshold, 0, MOST if self.chance(0.1) else 0))

    def flag(self, likely: bool = True) -> bool:
        return likely if self.chance(max(self.good, 0.5)) else not likely

    # The population and what is measured against it

    def choose_population(self) -> None:
        """One number of persons and one of 万人 that match, just do not, or not at all."""
        dice = self.dice
        decimals = dice.randrange(5)
        step = 10 ** (4 - decimals)  # persons in a unit of the last decimal
        # Multiples of 5,000 are where another doctor becomes necessary.
        persons = self.pick(5000 * dice.randrange(1, 14) + self.pick(-1, 0, 1), dice.randrange(1, 70000), 53549, 10000)
        units = half_up(persons, decimals)
        if self.chance(0.5):
            persons = max(0, units * step + self.pick(-1, 1) * (step // 2) + self.pick(-1, 0, 0, 1))
        if self.chance(0.1):
            units = max(0, units + self.pick(-1, 1))
        if self.chance(0.06):
            persons = self.pick(0, 0, 1, 4, 5, 49, 50, 499, 500, 4999, 5000)
            units = self.pick(0, 0, half_up(persons, decimals))
        elif self.chance(0.02):
            persons = MOST
            units = MOST // step
        self.persons = persons
        self.wan_persons = units * step
        text = decimal_text(units, decimals)  # no zeros added: they would ask for another precision
        self.wan = Number(text) if self.chance(0.5) else self.zero_led(text)
        self.verified_persons = self.pick(persons, persons, self.wan_persons, min(persons + 1, MOST), 5000 * dice.randrange(1, 14),
                                          0 if self.chance(0.2) else 1)

    def some_population(self) -> int:
        return self.pick(self.persons, self.persons, self.wan_persons, self.verified_persons)

    def visits(self) -> int:
        return min(self.count_near(2 * self.some_population()), MOST)

    def doctors_needed(self) -> int:
        return -(-2 * self.some_population() // 10000)

    def doctors(self) -> list[dict[str, Any]]:
        wanted = self.doctors_needed() if self.chance(0.9) else self.dice.randrange(20)
        wanted = min(wanted, 30) + self.pick(-1, 0, 0, 0, 1) * (not self.chance(self.good * 0.7))
        entries = []
        for index in range(max(0, wanted)):
            entry = {"name": f"示例医师{index}", "category": self.pick("临床", "中医"), "license_no": f"1105001030000{index:02}"}
            if self.chance(0.06):
                entry["license_no"] = self.blank()
            entries.append(self.drop_unknown(entry, 0.97))
        if self.chance(0.3):
            for _ in range(self.dice.randrange(1, 3)):
                base = f"1105001030000{self.dice.randrange(max(1, wanted)):02}"
                license_no = self.pick(base, self.padded(base), self.dice.choice(WHITE_SPACE) + base, base + "\u3000",
                                       base + self.dice.choice(INVISIBLE), base[:5] + " " + base[5:], "１" + base[1:], "")
                entries.append({"name": "示例医师", "license_no": license_no})
            self.dice.shuffle(entries)
        return entries

    def department(self, index: int) -> dict[str, Any]:
        entry = {"name": self.text(f"示例科{index}"), "staff": self.dice.randrange(12),
                 "daily_visits": lambda: self.decimal_near(30, MOST)}
        entry = self.drop_unknown(entry, 0.85)
        level = self.pick(True, True, False, ABSENT, None)
        if level is not ABSENT:
            entry["district_level"] = level
        return entry

    def departments(self) -> list[dict[str, Any]]:
        entries = [self.department(index) for index in range(self.pick(0, 1, 1, 1, 2, 3))]
        if len(entries) > 1 and self.chance(0.2):
            # The same figure, written otherwise.
            entries[0]["daily_visits"], entries[1]["daily_visits"] = self.pick(("29.5", "29.50"), (Number("29.50"), "29.5"), ("15", 15))
        return entries

    # The parts of a case

    def satisfaction(self) -> dict[str, Any]:
        return self.drop_unknown({group: lambda: self.percent_near(80) for group in ("patients", "contracted_residents", "staff")})

    def center(self) -> dict[str, Any]:
        name = f"示例{self.number}号机构"
        center = {"name": self.padded(name + self.pick("", "", "𠮷", "é", "\"引\\号", "/斜杠"))}
        center |= self.drop_unknown({
            "id": f"sample-{self.number}", "ownership": self.pick("government", "other"), "subdistrict": "示例街道",
            "grade": lambda: "A" if self.chance(self.good) else self.pick("A", "B", "B", "C", "none"),
            "grade_awarded_on": self.grade_day,
        })
        center["kind"] = self.pick("community", "community", "township")
        return center

    def information(self) -> dict[str, Any]:
        return self.drop_unknown({
            "institution_name": f"示例{self.number}号机构",
            "legal_representative": {"name": "示例负责人"},
            "departments": ["internal_medicine", "tcm"],
            "resident_population": self.persons,
            "annual_outpatient_visits": self.visits,
            "specialties": self.departments,
            "tcm": lambda: self.drop_unknown({
                "practitioners": 3, "decoction_pieces": lambda: self.count_near(300), "daily_prescriptions": Number("95.50")}),
            "general_practitioners": self.doctors,
            "satisfaction": self.satisfaction,
            "opinion": {"text": self.text("同意"), "reviewer": "示例审核人", "date": self.window_to.isoformat()},
        })

    def application(self) -> dict[str, Any]:
        application = self.drop_unknown({
            "institution_name": f"示例{self.number}号机构",
            "responsible_person": "示例负责人",
            "grade_a_awarded_on": self.grade_day,
            "meets_basic_standard": self.flag,
            "specialty": lambda: self.drop_unknown({
                "name": self.text("示例科0"), "daily_visits": lambda: self.decimal_near(30, MOST)}),
            "resident_population_wan": self.wan,
            "annual_visits": self.visits,
            "tcm": lambda: self.drop_unknown({
                "decoction_pieces": lambda: self.count_near(300), "prescription_share": lambda: self.percent_near(30)}),
            "gps_per_10k": lambda: self.decimal_near(2, MOST),
            "partner_hospitals": lambda: self.count_near(1),
            "elite_family_doctor_teams": lambda: self.count_near(1),
            "satisfaction": self.satisfaction,
            "pledged_on": lambda: self.record_day(),
        })
        if self.applied_on:
            application["applied_on"] = self.applied_on.isoformat()
        return application

    def accident(self) -> dict[str, Any]:
        return self.drop_unknown({
            "occurred_on": self.record_day, "appraised_on": self.record_day,
            "appraisal": self.pick("done", "done", "done", "done", "pending", "none"),
            "grade": self.pick(1, 2, 2, 2, 3, 4),
            "responsibility": self.pick("full", "primary", "primary", "secondary", "minor"),
            "note": self.text("示例鉴定"),
        }, 0.9)

    def penalty(self) -> dict[str, Any]:
        return self.drop_unknown({
            "decided_on": self.record_day, "conduct": self.pick("fraud", "fraud", "fraud", "other"),
            "decided_by": self.pick("administrative", "administrative", "administrative", "agency"),
            "document_no": self.text("示例〔1〕号"),
        }, 0.9)

    def contract(self) -> dict[str, Any]:
        return self.drop_unknown({"department": self.text("口腔科"), "started_on": self.record_day, "ended_on": self.record_day},
                                 self.pick(0.4, 0.9))

    def entries(self, make: Callable[[], dict[str, Any]]) -> list[dict[str, Any]]:
        if self.chance(self.good * 0.6):
            return []
        return [make() for _ in range(self.pick(1, 1, 1, 2, 3))]

    def records(self) -> dict[str, Any]:
        return self.drop_unknown({
            "accidents": lambda: self.entries(self.accident),
            "insurance_penalties": lambda: self.entries(self.penalty),
            "outsourced_departments": lambda: self.entries(self.contract),
        })

    def verified(self) -> dict[str, Any]:
        given = self.verified_given
        return self.drop_unknown({
            "grade": lambda: self.pick("A", "B") if self.chance(self.good) else self.pick("C", "none"),
            "meets_basic_standard": self.flag,
            "specialty": lambda: self.drop_unknown(
                {"district_level": self.flag, "daily_visits": lambda: self.decimal_near(30, MOST)}, max(given, 0.6)),
            "resident_population": self.verified_persons,
            "annual_visits": self.visits,
            "tcm": lambda: self.drop_unknown({
                "decoction_pieces": lambda: self.count_near(300), "prescription_share": lambda: self.percent_near(30),
            }, max(given, 0.6)),
            "general_practitioner_count": lambda: self.count_near(self.doctors_needed()),
            "partner_hospitals": lambda: self.count_near(1),
            "two_way_referral": self.flag,
            "technical_guidance": self.flag,
            "elite_family_doctor_teams": lambda: self.count_near(1),
            "satisfaction": lambda: self.drop_unknown(
                {group: lambda: self.percent_near(80) for group in ("patients", "contracted_residents", "staff")}, max(given, 0.6)),
        }, given)

    def ruling(self, good: str, bad: str) -> dict[str, Any]:
        complete = self.pick(0.5, 0.85, 1.0)
        ruling = {"result": good if self.chance(max(self.good, 0.5)) else bad}
        return ruling | self.drop_unknown({
            "reason": lambda: self.text("示例理由", 1 - complete), "ruled_by": lambda: self.text("示例审核人", (1 - complete) / 2),
            "ruled_on": self.record_day,
        }, complete)

    def rulings(self) -> dict[str, Any]:
        share = self.pick(0.1, 0.4, 1.0)
        made = {f"C{index}": lambda: self.ruling("met", "not_met") for index in range(1, 12)}
        made |= {f"D{index}": lambda: self.ruling("clear", "triggered") for index in range(1, 4)}
        return self.drop_unknown(made, share)

    def review(self) -> dict[str, Any]:
        review: dict[str, Any] = {}
        if self.accepted_on:
            review["accepted_on"] = self.accepted_on.isoformat()
        elif self.chance(0.2):
            review["accepted_on"] = None
        if self.verified_given:
            review["verified"] = self.verified()
        if self.chance(0.35):
            review["rulings"] = self.rulings()
        return review

    def case(self) -> dict[str, Any]:
        case = {"format": "guapai.case/1", "center": self.center()}
        case |= self.drop_unknown({"round": lambda: self.pick(1, 2, 7, MOST)}, 0.3)
        case |= self.drop_unknown({"information": self.information, "records": self.records}, max(self.given, 0.8))
        # The application and the review carry the dates; they go missing on their own.
        case |= self.drop_unknown({"application": self.application, "review": self.review}, 0.96)
        return case


def shuffled(value: Any, dice: random.Random) -> Any:
    """The same case with the keys of its objects in another order, which means nothing."""
    if isinstance(value, dict):
        keys = list(value)
        dice.shuffle(keys)
        return {key: shuffled(value[key], dice) for key in keys}
    return [shuffled(entry, dice) for entry in value] if isinstance(value, list) else value


def to_json(value: Any, escaped: bool) -> str:
    """As `json.dumps`, but a `Number` keeps its decimals."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{to_json(key, escaped)}: {to_json(entry, escaped)}" for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(to_json(entry, escaped) for entry in value) + "]"
    return json.dumps(value, ensure_ascii=escaped)


def generate_lines(seed: int, count: int) -> list[str]:
    dice = random.Random(seed)
    lines = []
    for number in range(1, count + 1):
        case = CaseWriter(dice, number).case()
        if dice.random() < 0.3:
            case = shuffled(case, dice)
        lines.append(to_json(case, escaped=dice.random() < 0.3))
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    for line in generate_lines(options.seed, options.count):
        sys.stdout.buffer.write((line + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
