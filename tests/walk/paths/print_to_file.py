"""A paper is previewed and saved as PDF: the page is painted on the screen, and the file says what the case says."""

import subprocess

from sight import Role
from waiting import until

NAME = "示例一街道社区卫生服务中心"


def walk(bench) -> None:
    library = bench.sample_library(1)
    program = bench.open("--library", library)
    program.window("示例区 – 挂牌")
    program.enter(NAME)
    program.press("ctrl+p")
    program.window("打印预览")
    program.sees("第1页，共2页")
    program.painted(NAME, role=Role.DOCUMENT_FRAME)
    program.click("另存为PDF…", Role.PUSH_BUTTON)
    file = bench.folder / "paper.pdf"
    program.answer_file("另存为PDF", file)
    program.window("打印预览")
    program.painted("已另存为…")
    assert file.read_bytes().startswith(b"%PDF-")
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert "社区医院验收申请表" in text and NAME in text, text
    program.press("esc")
    program.window(f"{NAME} – …")
    program.press("ctrl+q")
    program.ends()
