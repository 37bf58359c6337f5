"""F1 opens the manual at the page of where one is, in the main window and in its dialogs; Esc closes it, and one is where one was."""

from sight import Role, text_of
from waiting import until

NAME = "示例一街道社区卫生服务中心"
MANUAL = "使用手册"

# Tabs of a center by their keys.
TABS = {"ctrl+1": "录入", "ctrl+3": "核实", "ctrl+6": "进程"}


def look_up(program, page: str, window: str) -> None:
    """From this window. @param page  the heading of the page that is to open."""
    program.press("f1")
    program.window(MANUAL)
    reader = program.sees("页面", Role.LABEL)
    until(f"the page {page!r} is open", lambda: text_of(reader).startswith(page + "\n"), instead=lambda: text_of(reader)[:40])
    program.painted("页面", role=Role.LABEL)
    program.press("esc")
    program.window(window)
    program.sees_no("页面", Role.LABEL)


def walk(bench) -> None:
    program = bench.open()
    program.window("挂牌")
    program.focus_in("新建资料库…")
    look_up(program, "从安装到打印第一份附件1", "挂牌")
    program.press("ctrl+q")
    program.ends()

    program = bench.open("--library", bench.sample_library(1))
    program.window("示例区 – 挂牌")
    look_up(program, "台账与全区概况", "示例区 – 挂牌")
    program.press("ctrl+shift+p")
    program.window("打印室")
    look_up(program, "打印与印发", "打印室")
    program.press("esc")
    program.window("示例区 – 挂牌")
    program.enter(NAME)
    for key, page in TABS.items():
        program.press(key)
        look_up(program, page, f"{NAME} – …")
    program.press("ctrl+q")
    program.ends()
