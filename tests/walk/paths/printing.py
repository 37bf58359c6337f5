"""A paper goes from the print room through the program's print dialog to a printer of CUPS. What comes out there are the pages of the
PDF that the print room makes of the same paper."""

import printserver
import sheets
from sight import Role, text_of
from waiting import until


def walk(bench) -> None:
    library = bench.sample_library(1)
    server = printserver.PrintServer(bench)
    program = bench.open("--library", library, environment=server.environment)
    program.window("示例区 – 挂牌")
    program.press("ctrl+shift+p")
    program.window("打印室")
    program.click("全选", Role.PUSH_BUTTON)
    program.sees("1份，共2页")
    program.press("alt+p")
    program.window("打印")
    until(
        "the queue is chosen",
        lambda: any(text_of(each) == printserver.NAME for each in program.sight.all(Role.COMBO_BOX)),
    )
    program.click("打印", Role.PUSH_BUTTON)
    program.window("打印室")
    program.painted("已发送到打印机。")
    printed = server.gets()
    program.click("合订导出一个PDF…", Role.PUSH_BUTTON)
    bound = bench.folder / "bound.pdf"
    program.answer_file("另存为PDF", bound)
    program.window("打印室")
    program.painted("合订在文件…")
    on_paper, on_screen = (sheets.sheets_of(file, bench.folder, printserver.MARGIN) for file in (printed, bound))
    assert len(on_paper) == 2
    sheets.must_be_equal(on_paper, on_screen)
    program.press("esc")
    program.window("示例区 – 挂牌")
    program.press("ctrl+q")
    program.ends()
