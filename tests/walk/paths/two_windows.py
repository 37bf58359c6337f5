"""Two windows on one library: what one enters is there in the other within seconds; different blanks do not disturb each other; the
one that comes second in the same blank sees both and chooses."""

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
    early.sees("…已保存 …", Role.LABEL)

    late.raise_window()
    late.holds(VISITS, "131001")  # noticed
    late.walk_to(TEAMS)
    late.fill(TEAMS, "7")
    late.step()
    late.sees("…已保存 …", Role.LABEL)
    exported = bench.export(library)
    assert '"annual_visits":131001' in exported and '"elite_family_doctor_teams":7' in exported

    early.raise_window()
    early.holds(TEAMS, "7")
    late.raise_window()
    late.walk_to(TEAMS)
    late.fill(TEAMS, "8")
    early.raise_window()
    early.walk_to(TEAMS)
    early.fill(TEAMS, "9")
    early.step()
    early.sees("…已保存 …", Role.LABEL)
    late.raise_window()
    late.step()
    late.painted("…刚被他人改过…")
    late.holds(TEAMS, "8")
    assert '"elite_family_doctor_teams":9' in bench.export(library)
    late.press("f8")
    late.focus_in(TEAMS)
    late.step()
    early.raise_window()
    early.holds(TEAMS, "8")
    assert '"elite_family_doctor_teams":8' in bench.export(library)
    late.raise_window()
    late.press("ctrl+q")
    late.ends()
    early.raise_window()
    early.press("ctrl+q")
    early.ends()
