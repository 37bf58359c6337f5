#!/usr/bin/env python3
"""Makes tests/data/libraries/version-<n>.guapai for the program's version, with rows in every table; or versions 2 to 4.

    make_libraries.py --worker build/dev/tests/faults/fault_worker [2 3 4]

The program makes it: imports, edits, issues. Versions 2 to 4 are the rows of such a library as the programs of their
time wrote them: in the tables and columns that the version had, without the events that it did not know, and without
seals. version-1.guapai was made by the program of its time. The library of a version that was handed out is not made
again: this shows how it came about, and makes the next one.
"""

import argparse
import pathlib
import shutil
import sqlite3
import sys
import tempfile

from works import DONE, LAST_VERSION, LIBRARIES, SOURCE, Worker, require, sample

APPLICATION = 0x47504149
SEALED = 5  # the first version with seals

# The first version that knows the event.
EVENTS = {"added": 1, "edited": 1, "removed": 1, "issued": 2, "attached": 3, "set": 4}


def steps_of(version):
    return (SOURCE / "resources" / "schema" / f"{version:04}.sql").read_text(encoding="utf-8").split("\n-- next\n")


def make_sealed(worker, folder):
    """The library as the program makes it."""
    for command in (["import", "--library", "d.guapai", *map(sample, (1, 2, 3, 11))],
                    ["render", "--library", "d.guapai", "--form", "annex4", "--issue", "--center", "sample-03", "-o",
                     "a.pdf"],
                    ["session", "d.guapai", "1000"],
                    ["verify", "--library", "d.guapai"]):
        ended = worker.run(folder, command, day="2021-10-25")
        require(ended.status == DONE, ended.err)
    return folder / "d.guapai"


def columns_of(database, table, schema="main"):
    return [row[1] for row in database.execute(f"PRAGMA {schema}.table_info({table})")]


def tables_of(database):
    return [name for (name,) in database.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]


def kept_rows(table, version):
    """The condition for the rows that a program of this version wrote."""
    if table == "audit":
        known = ", ".join(f"'{event}'" for event, first in EVENTS.items() if first <= version)
        return f"event IN ({known})"
    if table == "stored_file" and version < 3:
        return "sha256 IN (SELECT file_sha256 FROM made.issued_paper)"
    return "1"


def value_of(table, column):
    """The entries of the trail are numbered without a gap."""
    return "row_number() OVER (ORDER BY id)" if (table, column) == ("audit", "id") else column


def make_earlier(made, version, target):
    database = sqlite3.connect(target, isolation_level=None)
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    for number in range(1, version + 1):
        for statement in steps_of(number):
            database.execute(statement)
    database.execute(f"PRAGMA user_version = {version}")
    database.execute("ATTACH ? AS made", (str(made),))
    for table in tables_of(database):
        columns = columns_of(database, table)
        values = ", ".join(value_of(table, column) for column in columns)
        database.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM made.{table} "
                         f"WHERE {kept_rows(table, version)}")
        require(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0, f"{table} is empty")
    database.execute("DETACH made")
    database.execute("VACUUM")
    database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worker", required=True, type=pathlib.Path)
    parser.add_argument("versions", nargs="*", type=int, default=[LAST_VERSION])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        (root / "home").mkdir(mode=0o700)
        worker = Worker(arguments.worker.resolve(), root / "home")
        made = make_sealed(worker, root)
        worker.close()
        for version in arguments.versions:
            target = root / f"version-{version}.guapai"
            require(version < SEALED or version == LAST_VERSION, "no longer made by this program")
            if version < SEALED:
                make_earlier(made, version, target)
            shutil.copy(target if version < SEALED else made, LIBRARIES / target.name)


if __name__ == "__main__":
    sys.exit(main())
