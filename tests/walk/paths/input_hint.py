"""In a Chinese session without an input method, the program says what to install until the user has closed that. An input method without
a plugin is another reason, which is said again."""

from sight import Role

CHINESE = {"LC_ALL": "zh_CN.UTF-8"}
NO_METHOD = "没有设置输入法，不能输入汉字。请安装软件包 fcitx5 …"
NO_PLUGIN = "输入法 uim 没有用于 Qt 6 的插件，…"
WELCOME = "新建资料库…"


def start(bench, environment: dict[str, str], said: str | None):
    program = bench.open(environment=environment)
    program.window("挂牌")
    program.painted(WELCOME, *([said] if said else []))
    return program


def end(program) -> None:
    program.press("ctrl+q")
    program.ends()


def walk(bench) -> None:
    end(start(bench, CHINESE, NO_METHOD))
    program = start(bench, CHINESE, NO_METHOD)
    program.click("关闭提示", Role.PUSH_BUTTON)
    program.sees_no(NO_METHOD)
    end(program)
    program = start(bench, CHINESE, None)
    program.sees_no("关闭提示", Role.PUSH_BUTTON)
    end(program)
    end(start(bench, CHINESE | {"QT_IM_MODULE": "uim"}, NO_PLUGIN))
