#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include "support/directories.h"

namespace guapai::support {

/// How a line of the shell ended. It runs in the given folder; `$cli` is the built guapai-cli, `$samples` the sample
/// cases. It can say what no argument of a process in a test can: names that are no text, closed streams, limits.
struct ShellRun {
  int status = -1;  ///< as the shell tells it: 128 and more where the last command was ended by a signal
  std::string out;
  std::string err;
};

inline ShellRun runShell(const std::filesystem::path& directory, const std::string& line) {
  constexpr int kPatienceInMilliseconds = 60'000;
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "GUAPAI_LIBRARY"})
    environment.remove(QString::fromLatin1(name));
  environment.insert(QStringLiteral("cli"),
                     QString::fromStdString((binaryDirectory() / "src/cli/guapai-cli").string()));
  environment.insert(QStringLiteral("samples"),
                     QString::fromStdString((sourceDirectory() / "resources/sample").string()));
  process.setProcessEnvironment(environment);
  process.setWorkingDirectory(QString::fromStdString(directory.string()));
  process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromStdString(line)});
  process.closeWriteChannel();
  const bool ended = process.waitForFinished(kPatienceInMilliseconds) && process.exitStatus() == QProcess::NormalExit;
  return {.status = ended ? process.exitCode() : -1,
          .out = process.readAllStandardOutput().toStdString(),
          .err = process.readAllStandardError().toStdString()};
}

}  // namespace guapai::support
