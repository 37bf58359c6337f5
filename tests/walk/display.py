"""A screen of its own: X server, window manager, session bus, home."""

import os
import select
import time
from pathlib import Path

from gi.repository import Gio, GLib
from Xlib import X
from Xlib.display import Display as Connection
from Xlib.error import BadWindow
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

import processes
from picture import Picture
from waiting import PATIENCE_IN_SECONDS, until


_OFFICE_NOTEBOOK = (1366, 768)


class DisplayFault(Exception):
    """The display or what belongs to it does not start: an error of the machine, never a reason to skip."""


class Display:
    def __init__(self, folder: Path) -> None:
        """@param folder  for home, sockets and logs; short, because the path of a socket may have 107 bytes."""
        self.folder = folder
        self.size = _OFFICE_NOTEBOOK
        self.home = folder / "home"
        runtime = folder / "run"
        self.home.mkdir()
        runtime.mkdir(mode=0o700)
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "TMPDIR": str(folder),
        }
        for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.environment["DISPLAY"] = self._start_server()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus(runtime)
        os.environ.update(self.environment)  # the libraries that this process looks and types with read it
        self.connection = Connection()
        self._start_manager()

    def _start_server(self) -> str:
        """@return the name of the display."""
        screen = f"{self.size[0]}x{self.size[1]}x24"
        number = self._told_by(lambda fd: ["Xvfb", "-displayfd", str(fd), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
                               "xvfb.log")
        return f":{number}"

    def _start_bus(self, runtime: Path) -> str:
        return self._told_by(lambda fd: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:dir={runtime}",
                                         f"--print-address={fd}"], "dbus.log")

    def _told_by(self, command, log: str) -> str:
        """Starts a server that tells on a file descriptor, in one line, where it is to be found."""
        reading, writing = os.pipe()
        path = self.folder / log
        try:
            process = processes.start(command(writing), path, self.environment, keep=[writing])
        except FileNotFoundError as fault:
            raise DisplayFault(f"{fault.filename} is not installed; scripts/test installs it") from fault
        finally:
            os.close(writing)
        told = b""
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while not told.endswith(b"\n"):
            ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
            piece = os.read(reading, 1024) if ready else b""
            if not piece:
                raise DisplayFault(f"{process.args[0]} did not start: {path.read_text(errors='replace')}")
            told += piece
        os.close(reading)
        return told.decode().strip()

    def _start_manager(self) -> None:
        manager = processes.start(["openbox", "--sm-disable"], self.folder / "openbox.log", self.environment)
        until("the window manager answers", lambda: self._number(self.root, "_NET_SUPPORTING_WM_CHECK"),
              instead=lambda: f"status {manager.poll()}, {(self.folder / 'openbox.log').read_text(errors='replace')}")

    @property
    def root(self) -> Window:
        return self.connection.screen().root

    def _number(self, window: Window, name: str) -> int:
        found = window.get_full_property(self.connection.intern_atom(name), X.AnyPropertyType)
        return found.value[0] if found is not None and len(found.value) else 0

    def active_window(self) -> tuple[int, str]:
        """The process and the title of the window that gets the keys; (0, "") where there is none."""
        number = self._number(self.root, "_NET_ACTIVE_WINDOW")
        if number == 0:
            return 0, ""
        window = self.connection.create_resource_object("window", number)
        try:
            title = window.get_full_property(self.connection.intern_atom("_NET_WM_NAME"), X.AnyPropertyType)
            process = self._number(window, "_NET_WM_PID")
        except BadWindow:
            return 0, ""  # it has been closed meanwhile
        return process, "" if title is None else bytes(title.value).decode(errors="replace")

    def owns(self, name: str) -> bool:
        """Whether a program on the session bus is called so."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        answer = bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                               GLib.Variant("(s)", (name,)), GLib.VariantType("(b)"), Gio.DBusCallFlags.NONE, -1)
        return answer.unpack()[0]

    def shows_window_of(self, program: str) -> bool:
        """Whether a window that no window manager frames, as a list of words or a menu is, is to be seen."""
        for window in self.root.query_tree().children:
            try:
                name = window.get_wm_class()
                if name is not None and program in name and window.get_attributes().map_state == X.IsViewable:
                    return True
            except BadWindow:
                continue  # it has been closed meanwhile
        return False

    def activate(self, process: int) -> None:
        """Asks the window manager for the windows of this process."""
        listed = self.root.get_full_property(self.connection.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType)
        for number in listed.value if listed is not None else []:
            window = self.connection.create_resource_object("window", number)
            if self._number(window, "_NET_WM_PID") != process:
                continue
            message = ClientMessage(window=window, client_type=self.connection.intern_atom("_NET_ACTIVE_WINDOW"),
                                    data=(32, [2, X.CurrentTime, 0, 0, 0]))
            self.root.send_event(message, X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.connection.flush()

    def picture(self) -> Picture:
        """The whole screen, as it is now."""
        width, height = self.size
        return Picture(width, height, self.root.get_image(0, 0, width, height, X.ZPixmap, 0xFFFFFFFF).data)
