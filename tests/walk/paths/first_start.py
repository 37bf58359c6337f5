"""No library yet: the welcome, a new library, its first center, and all of it there again after a restart."""

from sight import Role

NAME = "示例一街道社区卫生服务中心"


def walk(bench) -> None:
    program = bench.open()
    program.window("挂牌")
    program.painted("挂牌", "新建资料库…", "打开资料库…")
    program.focus_in("新建资料库…")
    program.press("enter")
    library = bench.folder / "district.guapai"
    program.answer_file("新建资料库", library)
    program.window("district – 挂牌")
    program.leaves_no_core()
    program.painted("资料库中还没有机构")

    program.press("ctrl+n")
    program.window("新建机构")
    program.fill("机构名称", NAME)
    program.click("建立机构", Role.PUSH_BUTTON)
    program.window(f"{NAME} – district – 挂牌")
    program.focus_in("机构名称")
    program.painted(NAME, role=Role.TABLE_CELL)
    program.press("ctrl+q")
    program.ends()
    assert NAME in bench.export(library)
    own = [library, *bench.folder.glob(".config/guapai/**/*"), bench.folder / ".config/guapai"]
    assert len(own) > 2, "the settings are where they belong"
    assert not [file for file in own if file.stat().st_mode & 0o077], "others can read what the program has written"

    again = bench.open()
    again.window(f"{NAME} – district – 挂牌")
    again.painted(NAME, role=Role.TABLE_CELL)
    again.press("alt+f4")
    again.ends()
