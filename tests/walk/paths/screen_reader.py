"""From the welcome to Annex 4, issued and saved, through the accessibility interface alone: no key, no pointer."""

import json
import subprocess

from assistive import Assistive
from sight import Role

NAME = "示例一街道社区卫生服务中心"
DOCTOR = "全科医生情况 {} 第{}行"


def make_center(reader: Assistive, library) -> None:
    reader.window("挂牌")
    reader.press("新建资料库…", Role.PUSH_BUTTON)
    reader.answer_file("新建资料库", library)
    reader.window("示例区 – 挂牌")
    reader.menu("文件", "新建机构…")
    reader.window("新建机构")
    reader.set("机构名称", NAME)
    reader.set("街道（镇）", "示例一街道")
    reader.press("建立机构", Role.PUSH_BUTTON)
    reader.window(f"{NAME} – …")


def fill_in(reader: Assistive) -> None:
    reader.set("通讯地址", "示例路1号")
    reader.set("辖区常住人口数", "5")
    reader.set("申请时间", "2021-9-15", shown_as="2021年9月15日")
    reader.set("区卫生健康行政部门意见", "同意申请。")
    reader.tick("资源配置是否达到《社区医院基本标准（试行）》要求 达标", Role.RADIO_BUTTON)
    reader.press("信息表", Role.PAGE_TAB)
    reader.tick("科室设置情况 内科", Role.CHECK_BOX)
    reader.set(DOCTOR.format("姓名", 1), "示例医师一甲")
    reader.go_to(DOCTOR.format("姓名", 1), Role.TEXT)
    reader.menu("编辑", "添加一行")
    reader.set(DOCTOR.format("姓名", 2), "示例医师一乙")
    reader.tick("全科医生情况 名单录完", Role.CHECK_BOX)
    reader.press("双人", Role.PAGE_TAB)
    reader.set("甲核查人 姓名", "示例核查人甲")
    reader.choose("甲核查人 等级评审结果", "乙级")
    reader.press("条件", Role.PAGE_TAB)
    reader.tick("医疗事故 已核查，未发现", Role.CHECK_BOX)


def follow_findings(reader: Assistive) -> None:
    reader.hears("申请条件1 医疗事故 符合…", Role.LIST_ITEM)
    reader.press("第3项 特色科室 待核…", Role.LIST_ITEM)
    reader.focus_is_only_in("特色科室日均门诊量")
    reader.set("特色科室日均门诊量", "42")
    reader.hears("第3项 特色科室 达标…", Role.LIST_ITEM)


def issue(reader: Assistive, file) -> None:
    reader.menu("打印", "预览和打印…")
    reader.window("打印预览")
    reader.press("社区医院验收申请表", Role.PAGE_TAB)
    reader.tick("签章用：编号印发并留存", Role.RADIO_BUTTON)
    reader.press("另存为PDF…", Role.PUSH_BUTTON)
    reader.answer_file("另存为PDF", file)
    reader.window("打印预览")
    reader.hears("已印发第1号。…", Role.LABEL)
    reader.press("关闭", Role.PUSH_BUTTON)
    reader.window(f"{NAME} – …")


def walk(bench) -> None:
    program = bench.open()
    reader = Assistive(program)
    library = bench.folder / "示例区.guapai"
    file = bench.folder / "附件4.pdf"
    make_center(reader, library)
    fill_in(reader)
    follow_findings(reader)
    issue(reader, file)
    reader.press("机构名称", Role.TABLE_COLUMN_HEADER)
    reader.go_to(NAME, Role.TABLE_CELL)
    reader.focus_is_only_in("机构", NAME)
    reader.menu("文件", "退出")
    program.ends()

    case = json.loads(bench.export(library))
    application, information = case["application"], case["information"]
    assert (application["resident_population_wan"], application["applied_on"]) == ("5", "2021-09-15"), case
    assert application["meets_basic_standard"] and application["specialty"]["daily_visits"] == "42", case
    assert application["opinion"]["text"] == "同意申请。" and information["departments"] == ["internal_medicine"], case
    assert [doctor["name"] for doctor in information["general_practitioners"]] == ["示例医师一甲", "示例医师一乙"], case
    assert case["worksheets"]["reviewers"]["first"]["verified"]["grade"] == "B" and case["records"]["accidents"] == [], case
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert "示例路1号" in text and "2021年9月15日" in text and "草稿" not in text, text
    assert "annex4" in bench.cli("papers", "--library", library, "--json")
