"""From the claim to the plaque by keys alone: Annex 4 keyed in, conditions and criteria verified, the case led to its end."""

import json

NAME = "示例全程街道社区卫生服务中心"

CLAIMS = {
    "机构名称": NAME,
    "甲级社区卫生服务中心创建时间": "2020-12-15",
    "资源配置是否达到《社区医院基本标准（试行）》要求 达标": "1",
    "特色科室名称": "示例科",
    "特色科室日均门诊量": "42",
    "辖区常住人口数": "5",
    "机构年诊疗人次数": "120000",
    "配备中药饮片": "320",
    "门诊中医处方数占处方总数比例": "35",
    "每万名常住人口配置全科医生人数": "2.4",
    "建立稳定的双向转诊和技术指导关系的上级医院数量": "1",
    "精品家庭医生服务团队数量": "1",
    "患者满意度": "90",
    "家庭医生签约群众满意度": "90",
    "机构职工满意度": "90",
    "申请时间": "2021-9-15",
}

NOTHING_FOUND = {
    "医疗事故 已核查，未发现": " ",
    "医保处罚 已核查，未发现": " ",
    "出租或承包科室 已核查，未发现": " ",
}

VERIFIED = {
    "核实 等级评审结果 甲级": "1",
    "核实 资源配置达到《社区医院基本标准（试行）》 是": "1",
    "核实 区县级特色科室 是": "1",
    "核实 特色科室日均门诊量": "41",
    "核实 机构年诊疗人次数": "119800",
    "核实 辖区常住人口数": "50000",
    "核实 配备中药饮片": "318",
    "核实 门诊中医处方数占处方总数比例": "34.5",
    "核实 全科医生人数": "12",
    "核实 上级医院数量": "1",
    "核实 稳定的双向转诊关系 是": "1",
    "核实 技术指导关系 是": "1",
    "核实 精品家庭医生服务团队数量": "1",
    "核实 患者满意度": "91",
    "核实 家庭医生签约群众满意度": "88",
    "核实 机构职工满意度": "86",
}


def act(program, name: str, on: str, stage: str) -> None:
    """Its button on the page of the progress, then when, who and by which document; at the end the case stands at the stage."""
    program.press("ctrl+6")
    program.walk_to(name)
    program.step("enter")
    for text in (on, "示例经办人", "2021-7"):
        program.press("ctrl+a")
        program.fill(program.focus_name(), text)
        program.step("enter")
    program.press("enter")  # past the note
    program.painted(stage)


def walk(bench) -> None:
    library = bench.folder / "示例区.guapai"
    bench.cli("import", "--library", library, bench.samples[0])
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.press("ctrl+n")
    program.window("新建机构")
    program.fill("机构名称", NAME)
    program.click("建立机构")
    program.window(f"{NAME} – …")
    program.focus_in("机构名称")
    program.key_in(CLAIMS)
    act(program, "受理", "2021-9-20", "已受理 · 2021年9月20日")
    act(program, "登记现场验收", "2021-10-20", "现场验收 · 2021年10月20日")
    program.press("ctrl+3")
    program.walk_to("医疗事故 已核查，未发现")
    program.key_in(NOTHING_FOUND)
    program.painted("据申报达标（未核实）")
    program.press("ctrl+5")
    program.key_in(VERIFIED, past="f6")
    program.painted("达标（已核实）")
    act(program, "记录验收合格", "2021-10-25", "验收合格 · 2021年10月25日")
    act(program, "登记加挂牌子", "2021-11-1", "已加挂 · 2021年11月1日")
    program.press("ctrl+q")
    program.ends()
    (line,) = [json.loads(line) for line in bench.cli("list", "--json", "--library", library).splitlines() if NAME in line]
    assert (line["stage"], line["outcome"], line["basis"]) == ("plaque", "pass", "verified"), line
