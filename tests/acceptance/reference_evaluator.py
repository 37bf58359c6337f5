"""A second, independent evaluation of a case, written from the contract alone.

It shares no code with the program, so that a misreading in one of the two shows up as a difference. It prefers the obvious
way to the fast one (the dates on which a disqualifier ends are found by trying every day), and it only takes valid cases.

A case is what `load_case` returns: decimals written as JSON numbers are `Decimal`, which keeps the decimals as written.
"""

import json
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Callable, Iterator, NamedTuple, Optional

STANDARD = "chongqing-2020"
WINDOW_YEARS = 2
VISITS_PER_PERSON = 2
DOCTORS_PER_10K = 2
DAILY_VISITS = 30
DECOCTION_PIECES = 300
PRESCRIPTION_SHARE = 30
PARTNER_HOSPITALS = 1
ELITE_TEAMS = 1
SATISFACTION = 80
SUFFICIENT_GRADES = {"community": {"A"}, "township": {"A", "B"}}

APPLICATION, INFORMATION, REGISTER, VERIFIED = "application", "information", "register", "verified"

# The Unicode property White_Space. `str.strip()` without an argument would also take U+001C to U+001F away.
WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"

Figure = int | str | Decimal
Reading = Optional[bool]  # None is unknown


class Claim(NamedTuple):
    """What one source says about one part of a criterion. Without `fact`, the part is yes or no and has no figures."""

    met: Reading
    fact: Optional[str] = None
    origin: Optional[str] = None
    have: Optional[str] = None
    need: Optional[str] = None


UNKNOWN = Claim(None)
Part = dict[str, Claim]  # by source


def load_case(text: str) -> dict:
    return json.loads(text, parse_float=Decimal)


# Access to the case

def at(node: Any, *path: str) -> Any:
    """The value there; None where it, or anything above it, is absent or null."""
    for key in path:
        if node is None:
            return None
        node = node.get(key)
    return node


def verified(case: dict, *path: str) -> Any:
    return at(case, "review", "verified", *path)


def known_text(text: Optional[str]) -> Optional[str]:
    return (text or "").strip(WHITE_SPACE) or None


def seen_text(text: Optional[str]) -> Optional[str]:
    """Without what cannot be seen, then trimmed: as the checks take an identifier (`contract/command-line.md`)."""
    return known_text("".join(c for c in text or "" if c in WHITE_SPACE or unicodedata.category(c) not in ("Cc", "Cf")))


def exact(figure: Figure) -> Fraction:
    return Fraction(figure)


def as_written(figure: Figure) -> str:
    return str(figure)


def to_date(text: Optional[str]) -> Optional[date]:
    """A month counts as its first day."""
    if text is None:
        return None
    return date.fromisoformat(text if len(text) == len("YYYY-MM-DD") else text + "-01")


def years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February in a year without one
        return date(day.year - years, 2, 28)


# Three-valued logic

def all_of(readings: list[Reading]) -> Reading:
    if False in readings:
        return False
    return None if None in readings else True


def word(reading: Reading) -> str:
    return {True: "met", False: "not_met", None: "unknown"}[reading]


# Facts

def stated(case: dict, path: tuple[str, ...], application: Any = None, information: Any = None) -> dict[str, tuple[Any, str]]:
    """Each source's value with its origin. A verified fact replaces it in both sources, also in one that does not carry it."""
    value = verified(case, *path)
    if value is not None:
        return {APPLICATION: (value, VERIFIED), INFORMATION: (value, VERIFIED)}
    return {APPLICATION: (application, APPLICATION), INFORMATION: (information, INFORMATION)}


def at_least(figure: Optional[Figure], need: int, fact: str, origin: str) -> Claim:
    if figure is None:
        return UNKNOWN
    return Claim(exact(figure) >= need, fact, origin, as_written(figure), str(need))


def yes_or_no(answer: Optional[bool]) -> Claim:
    return Claim(answer)


def threshold_part(case: dict, path: tuple[str, ...], need: int, application: Any = None, information: Any = None) -> Part:
    values = stated(case, path, application, information)
    return {source: at_least(value, need, ".".join(path), origin) for source, (value, origin) in values.items()}


def rounds_to(persons: int, wan: Figure) -> bool:
    """Whether so many persons, in 万人 and rounded half up to the decimals written, are this figure. In whole persons, hence exact."""
    step = 10 ** (4 - len(as_written(wan).partition(".")[2]))
    return (2 * persons + step) // (2 * step) * step == exact(wan) * 10000


def populations(case: dict) -> dict[str, Optional[int]]:
    """Persons by source."""
    counted = verified(case, "resident_population")
    if counted is not None:
        return {APPLICATION: counted, INFORMATION: counted}
    persons = at(case, "information", "resident_population")
    wan = at(case, "application", "resident_population_wan")
    if wan is None:
        applied = None
    elif persons is not None and rounds_to(persons, wan):
        applied = persons
    else:
        applied = int(exact(wan) * 10000)
    return {APPLICATION: applied, INFORMATION: persons}


# Criteria: each gives the parts that must all hold

def c1_grade(case: dict, day: date) -> list[Part]:
    sufficient = SUFFICIENT_GRADES[case["center"]["kind"]]
    grade = verified(case, "grade")
    if grade is not None:
        claim = yes_or_no(grade in sufficient)
        return [{APPLICATION: claim, REGISTER: claim}]
    awarded = to_date(at(case, "application", "grade_a_awarded_on"))
    registered = at(case, "center", "grade")
    return [{
        APPLICATION: yes_or_no(True if awarded is not None and awarded <= day else None),
        REGISTER: yes_or_no(None if registered is None else registered in sufficient),
    }]


def c2_basic_standard(case: dict, _day: date) -> list[Part]:
    values = stated(case, ("meets_basic_standard",), at(case, "application", "meets_basic_standard"))
    return [{source: yes_or_no(value) for source, (value, _) in values.items()}]


def busiest_department(case: dict) -> Claim:
    """The information form's claim: of the departments that may be of district level, the one nearest to the threshold."""
    departments = at(case, "information", "specialties")
    if departments is None:
        return UNKNOWN
    visits = [at(entry, "daily_visits") for entry in departments if at(entry, "district_level") is not False]
    figures = [figure for figure in visits if figure is not None]
    best = max(figures, key=exact, default=None)
    if best is not None and exact(best) >= DAILY_VISITS:
        return at_least(best, DAILY_VISITS, "specialty.daily_visits", INFORMATION)
    if len(figures) < len(visits):
        return UNKNOWN
    if best is None:
        return Claim(False)  # there is no department to have a shortfall
    return at_least(best, DAILY_VISITS, "specialty.daily_visits", INFORMATION)


def c3_specialty(case: dict, _day: date) -> list[Part]:
    fact = "specialty.daily_visits"
    declared = {
        APPLICATION: at_least(at(case, "application", "specialty", "daily_visits"), DAILY_VISITS, fact, APPLICATION),
        INFORMATION: busiest_department(case),
    }
    level = verified(case, "specialty", "district_level")
    figure = verified(case, "specialty", "daily_visits")
    counted = at_least(figure, DAILY_VISITS, fact, VERIFIED)
    visits = declared if figure is None else {APPLICATION: counted, INFORMATION: counted}
    if level is False:
        no = yes_or_no(False)
        return [{APPLICATION: no, INFORMATION: no}, visits]
    if counted.met is False or (level and counted.met):
        return [visits]
    return [declared]  # half a verification leaves both readings as they were


def c4_visits(case: dict, _day: date) -> list[Part]:
    people = populations(case)
    values = stated(case, ("annual_visits",), at(case, "application", "annual_visits"),
                    at(case, "information", "annual_outpatient_visits"))
    part = {}
    for source, (visits, origin) in values.items():
        if not people[source]:  # unknown or 0
            part[source] = UNKNOWN
            continue
        claim = at_least(visits, VISITS_PER_PERSON * people[source], "annual_visits", origin)
        # Outpatient visits are only some of all visits, so too few of them say nothing.
        part[source] = UNKNOWN if origin == INFORMATION and claim.met is False else claim
    return [part]


def c5_tcm(case: dict, _day: date) -> list[Part]:
    return [
        threshold_part(case, ("tcm", "decoction_pieces"), DECOCTION_PIECES,
                       at(case, "application", "tcm", "decoction_pieces"), at(case, "information", "tcm", "decoction_pieces")),
        threshold_part(case, ("tcm", "prescription_share"), PRESCRIPTION_SHARE,
                       at(case, "application", "tcm", "prescription_share")),
    ]


def listed_doctors(case: dict) -> Optional[int]:
    """Entries of the list; those with the same known licence count once, those without one count each."""
    entries = at(case, "information", "general_practitioners")
    if entries is None:
        return None
    licences = [seen_text(at(entry, "license_no")) for entry in entries]
    return licences.count(None) + len(set(licences) - {None})


def enough_doctors(count: Optional[int], population: Optional[int], origin: str) -> Claim:
    if count is None or not population:
        return UNKNOWN
    need = -(-DOCTORS_PER_10K * population // 10000)
    return Claim(count * 10000 >= DOCTORS_PER_10K * population, "general_practitioner_count", origin, str(count), str(need))


def c6_doctors(case: dict, _day: date) -> list[Part]:
    people = populations(case)
    counted = verified(case, "general_practitioner_count")
    if counted is not None:
        return [{source: enough_doctors(counted, people[source], VERIFIED) for source in (APPLICATION, INFORMATION)}]
    return [{
        APPLICATION: at_least(at(case, "application", "gps_per_10k"), DOCTORS_PER_10K, "gps_per_10k", APPLICATION),
        INFORMATION: enough_doctors(listed_doctors(case), people[INFORMATION], INFORMATION),
    }]


def c7_partners(case: dict, _day: date) -> list[Part]:
    parts = [threshold_part(case, ("partner_hospitals",), PARTNER_HOSPITALS, at(case, "application", "partner_hospitals"))]
    for fact in ("two_way_referral", "technical_guidance"):
        if verified(case, fact) is False:
            parts.append({APPLICATION: yes_or_no(False), INFORMATION: yes_or_no(False)})
    return parts


def c8_teams(case: dict, _day: date) -> list[Part]:
    return [threshold_part(case, ("elite_family_doctor_teams",), ELITE_TEAMS,
                           at(case, "application", "elite_family_doctor_teams"))]


def satisfaction_of(group: str) -> Callable[[dict, date], list[Part]]:
    path = ("satisfaction", group)
    return lambda case, _day: [
        threshold_part(case, path, SATISFACTION, at(case, "application", *path), at(case, "information", *path))]


# Per criterion: how it is read, and the facts that must all be verified for its basis to be.
CRITERIA: dict[str, tuple[Callable[[dict, date], list[Part]], list[str]]] = {
    "C1": (c1_grade, ["grade"]),
    "C2": (c2_basic_standard, ["meets_basic_standard"]),
    "C3": (c3_specialty, ["specialty.district_level", "specialty.daily_visits"]),
    "C4": (c4_visits, ["annual_visits", "resident_population"]),
    "C5": (c5_tcm, ["tcm.decoction_pieces", "tcm.prescription_share"]),
    "C6": (c6_doctors, ["general_practitioner_count", "resident_population"]),
    "C7": (c7_partners, ["partner_hospitals", "two_way_referral", "technical_guidance"]),
    "C8": (c8_teams, ["elite_family_doctor_teams"]),
    "C9": (satisfaction_of("patients"), ["satisfaction.patients"]),
    "C10": (satisfaction_of("contracted_residents"), ["satisfaction.contracted_residents"]),
    "C11": (satisfaction_of("staff"), ["satisfaction.staff"]),
}


def shortfalls_of(parts: list[Part], second: str) -> Iterator[dict]:
    for part in parts:
        # Verified figures come first by themselves: where there is one, both sources carry it.
        for claim in (part[second], part[APPLICATION]):
            if claim.met is False and claim.fact is not None:
                yield {"fact": claim.fact, "source": claim.origin, "have": claim.have, "need": claim.need}
                break


def compute_criterion(case: dict, day: date, name: str) -> dict:
    read, facts = CRITERIA[name]
    parts = read(case, day)
    second = REGISTER if name == "C1" else INFORMATION
    readings = {source: all_of([part[source].met for part in parts]) for source in (APPLICATION, second)}
    known = {reading for reading in readings.values() if reading is not None}
    if len(known) == 1:
        computed, why = word(*known), None
    else:
        computed, why = "undetermined", "conflict" if known else "missing"
    all_verified = all(verified(case, *fact.split(".")) is not None for fact in facts)
    return {
        "id": name, "computed": computed, "why": why,
        "basis": None if not known else "verified" if all_verified else "declared",
        "readings": [{"source": source, "result": word(reading)} for source, reading in readings.items()],
        "shortfalls": list(shortfalls_of(parts, second)) if computed == "not_met" else [],
    }


# Disqualifiers

def judge_accident(record: dict, start: date, day: date) -> str:
    grade, responsibility, appraisal = (record.get(key) for key in ("grade", "responsibility", "appraisal"))
    occurred, appraised = record.get("occurred_on"), record.get("appraised_on")
    if grade in (3, 4) or responsibility in ("secondary", "minor") or appraisal == "none":
        return "clear"
    if occurred is None:
        return "undetermined"
    if occurred > day:
        return "clear"
    if occurred >= start:
        established = appraisal == "done" and (appraised is None or appraised <= day)
        return "triggered" if established and grade is not None and responsibility is not None else "undetermined"
    return "clear" if appraised is not None and appraised < start else "undetermined"


def judge_penalty(record: dict, start: date, day: date) -> str:
    conduct, authority, decided = (record.get(key) for key in ("conduct", "decided_by", "decided_on"))
    if conduct == "other" or authority == "agency":
        return "clear"
    if decided is None:
        return "undetermined"
    if not start <= decided <= day:
        return "clear"
    return "triggered" if conduct == "fraud" and authority == "administrative" else "undetermined"


def judge_contract(record: dict, _start: date, day: date) -> str:
    started, ended = record.get("started_on"), record.get("ended_on")
    if (ended is not None and ended < day) or (started is not None and started > day):
        return "clear"
    return "triggered"


DISQUALIFIERS: dict[str, tuple[str, Callable[[dict, date, date], str]]] = {
    "D1": ("accidents", judge_accident),
    "D2": ("insurance_penalties", judge_penalty),
    "D3": ("outsourced_departments", judge_contract),
}


def with_dates(record: dict) -> dict:
    return {key: to_date(value) if key.endswith("_on") else value for key, value in record.items()}


def judge_all(records: list[dict], judge: Callable[[dict, date, date], str], start: date, day: date) -> str:
    results = {judge(record, start, day) for record in records}
    return next((result for result in ("triggered", "undetermined") if result in results), "clear")


def release_dates(records: list[dict], judge: Callable[[dict, date, date], str], day: date) -> tuple[Optional[date], Optional[date]]:
    """Tries every later application date, until no record's date can matter any more."""
    dates = [value for record in records for key, value in record.items() if key.endswith("_on") and value is not None]
    horizon = max([day, *dates]) + timedelta(days=366 * WINDOW_YEARS + 2)
    not_triggered = None
    while day < horizon:
        day += timedelta(days=1)
        result = judge_all(records, judge, years_before(day, WINDOW_YEARS), day)
        if result != "triggered" and not_triggered is None:
            not_triggered = day
        if result == "clear":
            return not_triggered, day
    return not_triggered, None


def compute_disqualifier(case: dict, start: date, day: date, name: str) -> dict:
    key, judge = DISQUALIFIERS[name]
    entries = at(case, "records", key)
    if entries is None:
        return {"id": name, "computed": "undetermined", "why": "missing", "dates": (None, None)}
    records = [with_dates(entry) for entry in entries]
    computed = judge_all(records, judge, start, day)
    dates = release_dates(records, judge, day) if computed == "triggered" and name != "D3" else (None, None)
    return {"id": name, "computed": computed, "why": "record" if computed == "undetermined" else None, "dates": dates}


# Rulings and the whole

def ruled_result(case: dict, name: str, computed: str) -> tuple[Optional[str], bool]:
    """The result of a ruling in force (else None), and whether there is a ruling that lacks something."""
    ruling = at(case, "review", "rulings", name)
    if ruling is None:
        return None, False
    # A name or a reason of which nothing can be seen is not given.
    complete = seen_text(ruling.get("ruled_by")) is not None and ruling.get("ruled_on") is not None
    if ruling["result"] != computed and seen_text(ruling.get("reason")) is None:
        complete = False
    return (ruling["result"], False) if complete else (None, True)


def day_of_evaluation(case: dict, on: Optional[date], today: date) -> date:
    if on is not None:
        return on
    accepted = to_date(at(case, "review", "accepted_on"))
    if accepted is not None:
        return accepted
    return max(today, to_date(at(case, "application", "applied_on")) or today)


def evaluate(case: dict, on: Optional[date], today: date) -> dict:
    """`guapai.evaluation/1` without the free sentences in `reason`."""
    day = day_of_evaluation(case, on, today)
    start = years_before(to_date(at(case, "application", "applied_on")) or day, WINDOW_YEARS)

    problems = []

    def with_ruling(item: dict) -> dict:
        ruled, incomplete = ruled_result(case, item["id"], item["computed"])
        if incomplete:
            problems.append({"code": "ruling.incomplete", "path": f"/review/rulings/{item['id']}"})
        return item | {"ruled": ruled is not None, "result": ruled or item["computed"]}

    criteria = [with_ruling(compute_criterion(case, day, id)) for id in CRITERIA]
    disqualifiers = [with_ruling(compute_disqualifier(case, start, day, id)) for id in DISQUALIFIERS]
    for item in disqualifiers:
        dates = item.pop("dates")
        if item["result"] != "triggered":
            dates = (None, None)
        item["not_triggered_from"], item["clears_on"] = (d and d.isoformat() for d in dates)

    results = {item["result"] for item in criteria + disqualifiers}
    return {
        "format": "guapai.evaluation/1",
        "standard": STANDARD,
        "center": case["center"]["name"],
        "round": at(case, "round") or 1,
        "evaluated_on": day.isoformat(),
        "window": {"from": start.isoformat(), "to": day.isoformat()},
        "outcome": "fail" if results & {"triggered", "not_met"} else "undetermined" if "undetermined" in results else "pass",
        "basis": "verified" if all(item["basis"] == "verified" or item["ruled"] for item in criteria) else "declared",
        "criteria": criteria,
        "disqualifiers": disqualifiers,
        "problems": problems,
    }
