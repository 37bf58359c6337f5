#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include "support/directories.h"

namespace guapai::support {

/// The output and the exit status of a line that the shell ran. In the line, `$cli` is the built guapai-cli and
/// `$samples` the folder of the sample cases. A test uses the shell for what QProcess cannot express: names that are
/// not text, closed streams, limits.
struct ShellRun {
  int status = -1;  ///< the exit status of the shell: 128 and more if a signal ended the last command
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
