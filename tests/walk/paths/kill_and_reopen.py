"""The program is killed while a blank is open: the library is whole, and what was typed is in its blank again."""

import sqlite3

from sight import Role
from waiting import until

FIGURE = "131999"


def asked(library, question: str) -> list[str]:
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
        return [text for (text,) in connection.execute(question)]


def walk(bench) -> None:
    library = bench.sample_library(2)
    before = bench.export(library)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.enter("示例一街道社区卫生服务中心")
    program.focus_in("机构名称")
    program.walk_to("机构年诊疗人次数")
    program.fill("机构年诊疗人次数", FIGURE)
    until("the draft is on the disk", lambda: asked(library, "SELECT text FROM draft") == [FIGURE])
    program.kill()
    assert bench.export(library) == before
    assert asked(library, "PRAGMA integrity_check") == ["ok"]

    again = bench.open("--library", library)
    again.window("示例一街道社区卫生服务中心 – …")
    again.painted("…未保存的内容已放回原处…")
    again.holds("机构年诊疗人次数", FIGURE)
    again.press("f8")
    again.focus_in("机构年诊疗人次数")
    again.step()
    again.sees("…已保存…", Role.LABEL)
    again.press("ctrl+q")
    again.ends()
    assert f'"annual_visits":{FIGURE}' in bench.export(library)
