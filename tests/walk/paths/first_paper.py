"""The first page of the manual, step by step: from a program that has never been started to Annex 1, issued for signature."""

import subprocess

from sight import Role

NAME = "示例一街道社区卫生服务中心"

CONDITIONS = {
    "医疗事故 已核查，未发现": " ",
    "医保处罚 已核查，未发现": " ",
    "出租或承包科室 已核查，未发现": " ",
}

VERIFIED = {
    "核实 等级评审结果 甲级": "1",
    "核实 机构年诊疗人次数": "119800",
    "核实 辖区常住人口数": "50000",
    "核实 患者满意度": "91",
}


def walk(bench) -> None:
    program = bench.open()
    program.window("挂牌")
    program.painted("新建资料库…", "打开资料库…", "试用示例区…")
    program.focus_in("新建资料库…")
    program.press("enter")
    library = bench.folder / "示例区.guapai"
    program.answer_file("新建资料库", library)
    program.window("示例区 – 挂牌")

    program.press("ctrl+n")
    program.window("新建机构")
    program.fill("机构名称", NAME)
    program.step("tab")
    program.step("tab")
    program.fill("街道（镇）", "示例一街道")
    program.walk_to("建立机构")
    program.press("enter")
    program.window(f"{NAME} – …")
    program.focus_in("机构名称")
    program.step("enter")
    program.fill("通讯地址", "示例路1号")
    program.step("enter")
    program.painted("待核")

    program.press("ctrl+3")
    program.walk_to("医疗事故 已核查，未发现")
    program.key_in(CONDITIONS)
    program.press("ctrl+5")
    program.key_in(VERIFIED, past="f6")

    program.press("ctrl+p")
    program.window("打印预览")
    program.click("重庆市社区医院评价推荐标准（2020年版）", Role.PAGE_TAB)
    program.sees("第1页，共1页")
    program.click("签章用：编号印发并留存…", Role.RADIO_BUTTON)
    program.click("另存为PDF…", Role.PUSH_BUTTON)
    file = bench.folder / "附件1.pdf"
    program.answer_file("另存为PDF", file)
    program.window("打印预览")
    program.painted("已印发第1号。…")
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert "重庆市社区医院评价推荐标准（2020年版）" in text and "草稿" not in text, text
    assert text.count("☑") == 3, text
    program.press("esc")
    program.window(f"{NAME} – …")
    program.press("ctrl+q")
    program.ends()
    assert "annex1" in bench.cli("papers", "--library", library, "--json")
