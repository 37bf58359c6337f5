"""A whole center by keys alone, from the claim to the papers for signature. It takes no more keys than it once did."""

import json

from keyboard import Kind
from paths.acceptance import CLAIMS, NAME, NOTHING_FOUND, VERIFIED

# A change that saves keys lowers these figures. None raises them: what can be offered is not typed again.
MOST_KEYS = 369
MOST_COMMANDS = 15  # neither data nor on to what comes next

# Few kinds of characters: a keyboard has only so many free keys for them.
HEAD = {
    "通讯地址": "示例全程街道1-2",
    "邮编": "400010",
    "法定负责人": "示例经办人",
    "联系电话": "023-00000001",
    "医疗机构执业许可证号编码": "PDY00000050010312D1101",
    "申请承诺 日期": "2021-9-15",
}

OPINION = {
    "区卫生健康行政部门意见": "示例社区服务中心",
    "区卫生健康行政部门意见 日期": "2021-10-25",
}


def act(program, name: str, on: str, document: str, stage: str, by: str = "") -> None:
    """A move on the page of the progress. @param by  typed for the first move alone; after it the program offers the name."""
    program.press("ctrl+6")
    program.walk_to(name)
    program.step("enter")
    for text in (on, by, document):
        if text:
            program.fill(program.focus_name(), text)
        program.step("enter")
    program.press("enter")  # past the note
    program.painted(stage)


def issue(program) -> None:
    """Annex 4, Annex 1 and the checklist, bound in one file of the name that is offered."""
    program.press("ctrl+shift+p")
    program.window("打印室")
    program.focus_in("文书")
    program.sees("1份，共…")
    program.press("down", "down", "space")
    program.sees("2份，共…")
    program.press("down", "space")
    program.sees("3份，共…")
    program.press("alt+g")
    program.press("alt+b")
    program.window("另存为PDF")
    program.focus_in("文件名称…")
    program.press("enter")
    program.window("打印室")
    program.painted("已印发第1至3号…")


def walk(bench) -> None:
    library = bench.folder / "示例区.guapai"
    bench.cli("import", "--library", library, bench.samples[0])
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.keys.count_anew()
    program.press("ctrl+n")
    program.window("新建机构")
    program.fill("机构名称", NAME)
    program.step("enter")
    program.step("enter")
    program.press("enter")
    program.window(f"{NAME} – …")
    program.focus_in("机构名称")
    program.key_in(CLAIMS | HEAD)
    act(program, "受理", "2021-9-20", "2021-7", "已受理 · 2021年9月20日", by="示例经办人")
    act(program, "登记现场验收", "2021-10-20", "2021-8", "现场验收 · 2021年10月20日")
    program.press("ctrl+3")
    program.key_in(NOTHING_FOUND)
    program.painted("据申报达标（未核实）")
    program.press("ctrl+5")
    program.key_in(VERIFIED, past="f6")
    program.painted("达标（已核实）")
    program.press("ctrl+1")
    program.key_in(OPINION)
    act(program, "记录验收合格", "2021-10-25", "2021-9", "验收合格 · 2021年10月25日")
    issue(program)
    pressed = program.keys.counted
    print(f"{pressed.total()} keys: {pressed[Kind.DATA]} are data, {pressed[Kind.GOING_ON]} lead on, {pressed[Kind.COMMAND]} are commands")
    assert pressed.total() <= MOST_KEYS, pressed
    assert pressed[Kind.COMMAND] <= MOST_COMMANDS, pressed
    program.press("esc")
    program.window(f"{NAME} – …")
    program.press("ctrl+q")
    program.ends()
    (line,) = [json.loads(line) for line in bench.cli("list", "--json", "--library", library).splitlines() if NAME in line]
    assert (line["stage"], line["basis"]) == ("passed", "verified"), line
    assert bench.cli("papers", "--library", library, "--json").count("annex1") == 1
