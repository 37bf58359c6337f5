"""The disk is full while somebody types: what is typed stays through all that he does, is stored when there is room again, and
nothing is said to be done that is not on the disk."""

import smalldisk
from sight import Role

DISK_IN_KILOBYTES = 1024
NAME = "示例一街道社区卫生服务中心"
VISITS = "机构年诊疗人次数"
FIGURE = "131777"


def walk(bench) -> None:
    library = bench.sample_library(2, bench.disk)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.enter(NAME)
    program.focus_in("机构名称")
    before = bench.export(library)

    filler = smalldisk.fill(bench.disk)
    program.walk_to(VISITS)
    program.fill(VISITS, FIGURE)
    program.step()
    program.painted("有未保存的输入", "…磁盘空间不足…", role=Role.LABEL)
    program.press("ctrl+pageup")
    program.window("示例二街道…")
    program.sees_no("已全部保存")
    program.press("ctrl+pagedown")
    program.window(f"{NAME} – …")
    program.holds(VISITS, FIGURE)
    program.painted("有未保存的输入", role=Role.LABEL)

    program.press("ctrl+s")
    program.painted("磁盘空间不足，仍未保存：…", role=Role.LABEL)
    program.press("ctrl+q")
    program.painted("…磁盘空间不足。请清理磁盘，腾出空间后选“再次保存”。", role=Role.LABEL)
    program.click("留下", Role.PUSH_BUTTON)
    program.window(f"{NAME} – …")
    program.holds(VISITS, FIGURE)
    assert bench.export(library) == before

    filler.unlink()
    program.sees_no("有未保存的输入", Role.LABEL)
    assert f'"annual_visits":{FIGURE}' in bench.export(library)
    program.press("ctrl+q")
    program.ends()
