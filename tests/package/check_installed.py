#!/usr/bin/env python3
"""Checks what the package of Guapai installs: that every file is there and no other, that the files for the desktop are valid and fit
together, that files are told by their content, and that man page and completion say what `guapai-cli --help` says.

usage: check_installed.py ROOT               what was installed or unpacked into this folder
       check_installed.py --build FOLDER     what this build folder installs
With --strict, a program that a check needs and that is not there is a fault; else the check is left out, and named."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(__file__).resolve().parents[2]
ICONS = "share/icons/hicolor/scalable"
FILES = {
    "bin/guapai",
    "bin/guapai-cli",
    "share/applications/guapai.desktop",
    "share/bash-completion/completions/guapai-cli",
    "share/doc/guapai/copyright",
    "share/doc/guapai/unicode-license.txt",
    f"{ICONS}/apps/guapai.svg",
    f"{ICONS}/mimetypes/application-x-guapai-cases.svg",
    f"{ICONS}/mimetypes/application-x-guapai-library.svg",
    "share/man/man1/guapai-cli.1",
    "share/man/man1/guapai.1",
    "share/metainfo/org.guapai.guapai.metainfo.xml",
    "share/mime/packages/guapai.xml",
}
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*|-o)")
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}

faults = []
left_out = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


def said_by(*command, **options):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, capture_output=True, text=True, **options)


def is_there(program):
    """Whether a check can be made that needs this program."""
    if shutil.which(program):
        return True
    left_out.append(program)
    return False


def validate(program, *arguments):
    if is_there(program):
        run = said_by(program, *arguments)
        expect(run.returncode == 0 and "warning:" not in run.stderr, f"{program} {arguments[-1]}: {run.stdout}{run.stderr}")


def check_files(usr):
    present = {str(file.relative_to(usr)) for file in usr.rglob("*") if not file.is_dir()}
    expect(present >= FILES, f"not installed: {sorted(FILES - present)}")
    expect(present <= FILES, f"installed, and in no list: {sorted(present - FILES)}")


def check_desktop_files(usr):
    entry_file = usr / "share/applications/guapai.desktop"
    metainfo_file = usr / "share/metainfo/org.guapai.guapai.metainfo.xml"
    validate("desktop-file-validate", entry_file)
    validate("appstreamcli", "validate", "--no-net", metainfo_file)

    entry = dict(line.split("=", 1) for line in entry_file.read_text().splitlines() if "=" in line)
    metainfo = xml.parse(metainfo_file).getroot()
    namespace = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = {found.get("type") for found in xml.parse(usr / "share/mime/packages/guapai.xml").iter(f"{namespace}mime-type")}
    expect((usr / "bin" / entry["Exec"].split()[0]).exists(), "the desktop entry starts a program that is not there")
    expect((usr / f"{ICONS}/apps/{entry['Icon']}.svg").exists(), "the desktop entry has no icon")
    expect(set(entry["MimeType"].strip(";").split(";")) == types, "the desktop entry opens other types than there are")
    expect({found.text for found in metainfo.iter("mediatype")} == types, "the metainfo tells of other types than there are")
    expect(metainfo.findtext("launchable") == entry_file.name, "the metainfo launches something else")
    expect(metainfo.findtext("id") + ".metainfo.xml" == metainfo_file.name, "the metainfo is not called like its id")
    for name in types:
        expect((usr / f"{ICONS}/mimetypes/{name.replace('/', '-')}.svg").exists(), f"{name} has no icon")


def check_file_types(usr, folder):
    """What GIO takes files for: file managers of GNOME, Xfce, MATE and LXDE ask it."""
    system = pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")
    if not is_there("update-mime-database") or subprocess.run([sys.executable, "-c", "import gi"], capture_output=True).returncode:
        left_out.append("GIO")
        return
    packages = folder / "data/mime/packages"
    packages.mkdir(parents=True)
    shutil.copy(system, packages)
    shutil.copy(usr / "share/mime/packages/guapai.xml", packages)
    run = said_by("update-mime-database", folder / "data/mime")
    expect(run.returncode == 0, f"update-mime-database: {run.stderr}")

    library = sorted((SOURCE / "tests/data/libraries").glob("*.guapai"))[-1].read_bytes()
    case = (SOURCE / "resources/sample/center-01.json").read_bytes()
    line = case.replace(b"\n", b"") + b"\n"
    expected = {
        "library.guapai": (library, "application/x-guapai-library"),
        "library-by-another-name.db": (library, "application/x-guapai-library"),
        "other-database.db": (library[:68] + b"\0\0\0\0" + library[72:], "application/vnd.sqlite3"),
        "case.json": (case, "application/x-guapai-cases"),
        "cases.jsonl": (line + line, "application/x-guapai-cases"),
        "other.json": (b'{"format": "of somebody else"}', "application/json"),
        "evaluation.json": (b'{"format": "guapai.evaluation/1"}', "application/json"),
        "other.jsonl": (b'{"a": 1}\n{"a": 2}\n', "text/plain"),
    }
    for name, (content, _) in expected.items():
        (folder / name).write_bytes(content)
    ask = ("import sys; from gi.repository import Gio\n"
           "for file in sys.argv[1:]:\n"
           "  print(Gio.File.new_for_path(file).query_info('standard::content-type', 0, None).get_content_type())\n")
    ENVIRONMENT.update(XDG_DATA_HOME=str(folder / "none"), XDG_DATA_DIRS=str(folder / "data"))
    run = said_by(sys.executable, "-c", ask, *[folder / name for name in expected])
    told = run.stdout.split()
    expect(len(told) == len(expected), f"GIO: {run.stderr}")
    for (name, (_, wanted)), found in zip(expected.items(), told):
        expect(found == wanted, f"{name} is taken for {found}, not for {wanted}")


def commands_of(help_text):
    """The options of each command as the help names them."""
    commands = {}
    current = None
    for line in help_text.splitlines():
        if re.match("  [a-z]", line):
            current = commands.setdefault(line.split()[0], set())
        elif not line.startswith("  "):
            current = None
        if current is not None:
            current.update(OPTION.findall(line))
    return commands


def check_man_pages(usr, help_text, desktop_help):
    if not is_there("man"):
        return
    pages = {}
    for name in ("guapai-cli", "guapai"):
        page = usr / f"share/man/man1/{name}.1"
        validate("man", "--warnings", "-l", page)
        ENVIRONMENT["MANWIDTH"] = "1000"
        pages[name] = said_by("man", "-l", page).stdout
    without_space = re.sub(r"\s", "", pages["guapai-cli"])
    for line in help_text.splitlines():
        words = re.sub(r"\s", "", line.removeprefix("用法："))
        expect(words in without_space, f"the man page of guapai-cli lacks: {line}")
    for option in set(OPTION.findall(desktop_help)):
        expect(option in pages["guapai"], f"the man page of guapai lacks {option}")


def check_completion(usr, commands):
    completion = usr / "share/bash-completion/completions/guapai-cli"
    complete = ('. "$0"; program=$1; shift; COMP_WORDS=(guapai-cli "$@"); COMP_CWORD=$#; _guapai_cli "$program"; '
                'printf "%s\\n" "${COMPREPLY[@]}"')

    def completed(*words):
        run = said_by("bash", "-c", complete, completion, usr / "bin/guapai-cli", *words)
        expect(run.returncode == 0 and not run.stderr, f"the completion fails: {run.stderr}")
        return set(run.stdout.split())

    expect(completed("") == set(commands) | {"--help"}, f"completed as commands: {sorted(completed(''))}")
    for command, options in commands.items():
        found = completed(command, "-")
        expect(found == options, f"completed as options of {command}: {sorted(found)}, the help has {sorted(options)}")
    expect(completed("render", "--form", "annex") == {"annex1", "annex2", "annex3", "annex4"}, "forms are not completed")


def check(root, folder):
    usr = root / "usr"
    check_files(usr)
    if faults:
        return
    help_text = said_by(usr / "bin/guapai-cli", "--help").stdout
    desktop_help = said_by(usr / "bin/guapai", "--help").stdout
    commands = commands_of(help_text)
    expect(len(commands) > 10 and "--issue" in commands.get("render", ()), f"the help is not understood: {help_text}")
    expect("--library" in desktop_help, f"the help of guapai is not understood: {desktop_help}")
    check_desktop_files(usr)
    check_man_pages(usr, help_text, desktop_help)
    check_completion(usr, commands)
    check_file_types(usr, folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", nargs="?", type=pathlib.Path)
    parser.add_argument("--build")
    parser.add_argument("--cmake", default="cmake")
    parser.add_argument("--strict", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        root = arguments.root
        if arguments.build:
            root = folder / "root"
            ENVIRONMENT["DESTDIR"] = str(root)
            run = said_by(arguments.cmake, "--install", arguments.build, "--prefix", "/usr")
            expect(run.returncode == 0, f"cmake --install: {run.stderr}")
        check(root, folder)
    if arguments.strict and left_out:
        faults.append(f"cannot be checked without {', '.join(left_out)}")
    elif left_out:
        print("not checked, for want of", ", ".join(left_out))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
