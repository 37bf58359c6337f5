"""Two windows on one library: nobody is overwritten. The one that comes late is told, keeps what was typed, and goes on after
opening the center again."""

from sight import Role

NAME = "示例一街道社区卫生服务中心"
VISITS = "机构年诊疗人次数"
TEAMS = "精品家庭医生服务团队数量"


def walk(bench) -> None:
    library = bench.sample_library(2)
    late = bench.open("--library", library)
    late.window("示例区 – 挂牌")
    late.enter(NAME)
    late.focus_in("机构名称")
    early = bench.open("--library", library)
    early.window(f"{NAME} – …")  # as the other one has it: it was open last
    early.focus_in("机构名称")
    early.walk_to(VISITS)
    early.fill(VISITS, "131001")
    early.step()
    early.sees("已保存 …", Role.LABEL)

    late.raise_window()
    late.walk_to(TEAMS)
    late.fill(TEAMS, "7")
    late.step()
    late.painted("重新打开")
    exported = bench.export(library)
    assert '"annual_visits":131001' in exported and '"elite_family_doctor_teams":7' not in exported
    late.click("重新打开", Role.PUSH_BUTTON)
    late.holds(VISITS, "131001")
    late.holds(TEAMS, "7")
    late.press("f8")
    late.focus_in(TEAMS)
    late.step()
    late.sees("已保存 …", Role.LABEL)
    late.press("ctrl+q")
    late.ends()
    exported = bench.export(library)
    assert '"annual_visits":131001' in exported and '"elite_family_doctor_teams":7' in exported
    early.raise_window()
    early.press("ctrl+q")
    early.ends()
