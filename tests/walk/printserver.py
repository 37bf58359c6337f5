"""A printer of the office: a CUPS server of its own, with one queue that writes what it gets into a file."""

import os
from pathlib import Path

import processes
from program import Bench
from waiting import until

NAME = "Office"

# What the printer cannot reach at each edge of a sheet, in points.
MARGIN = 12

# Where everything lies that a server of the system has in /etc and /var. A queue to a file is refused by default.
_PLACES = """ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access.log
ErrorLog {log}
PageLog {folder}/page.log
FileDevice Yes
"""

# It is to be reached by the socket alone, and by everybody who sees it.
_RULES = """Listen {socket}
LogLevel info
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_QUEUE = """<DefaultPrinter {name}>
Info {name}
DeviceURI file://{file}
State Idle
Accepting Yes
</DefaultPrinter>
"""

# A printer for A4 that takes PDF as it is. A filter has to stand between: without one, the server copies nothing to a file.
_DESCRIPTION = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Manufacturer: "Example"
*Product: "(Office)"
*ModelName: "Office"
*ShortNickName: "Office"
*NickName: "Office"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "1"
*TTRasterizer: Type42
*cupsVersion: 2.4
*cupsFilter: "application/pdf 0 gziptoany"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "{low} {low} {right} {top}"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex/Double-Sided: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*CloseUI: *Duplex
"""


class PrintServer:
    def __init__(self, bench: Bench) -> None:
        folder = bench.display.folder / "print"
        for name in ("etc/ppd", "spool/tmp", "cache", "state"):
            (folder / name).mkdir(parents=True)
        self._log = bench.display.folder / "cups-error.log"
        self.printed = folder / "printed.pdf"
        socket = folder / "socket"
        self.environment = {"CUPS_SERVER": str(socket)}
        (folder / "cups-files.conf").write_text(_PLACES.format(folder=folder, log=self._log))
        (folder / "cupsd.conf").write_text(_RULES.format(socket=socket))
        (folder / "etc/printers.conf").write_text(_QUEUE.format(name=NAME, file=self.printed))
        (folder / f"etc/ppd/{NAME}.ppd").write_text(_DESCRIPTION.format(low=MARGIN, right=595 - MARGIN, top=842 - MARGIN))
        if os.getuid() == 0:
            # A server that root starts reads the documents as another user, who has to get through to them.
            bench.display.folder.chmod(0o711)
        process = processes.start(["/usr/sbin/cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
                                  bench.display.folder / "cupsd.log", bench.display.environment)
        until("the print server answers", socket.exists, instead=lambda: f"status {process.poll()}, {self.told()}")

    def gets(self) -> Path:
        """Waits for the end of the first job. @return what was printed, as a PDF."""
        until("the printer gets the job", lambda: "Job completed." in self.told(), instead=self.told)
        return self.printed

    def told(self) -> str:
        return self._log.read_text(errors="replace")[-4000:] if self._log.exists() else ""
