#pragma once

#include <map>
#include <string>
#include <vector>

#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include "support/directories.h"

namespace guapai::support {

/// The output and the exit status of the built guapai-cli, run as a process of its own without a display.
struct CliProcess {
  int status = -1;  ///< -1 if it did not end by itself
  std::string out;
  std::string err;
};

/// @param variables  environment variables that the process gets in addition to those of the test.
inline CliProcess runCliProcess(const std::vector<std::string>& arguments, const std::string& input = {},
                                const std::map<std::string, std::string>& variables = {}) {
  constexpr int kPatienceInMilliseconds = 60'000;
  QStringList list;
  for (const std::string& argument : arguments) list.append(QString::fromStdString(argument));
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "GUAPAI_LIBRARY"})
    environment.remove(QString::fromLatin1(name));
  for (const auto& [name, value] : variables)
    environment.insert(QString::fromStdString(name), QString::fromStdString(value));
  process.setProcessEnvironment(environment);
  process.start(QString::fromStdString((binaryDirectory() / "src/cli/guapai-cli").string()), list);
  process.write(QByteArray::fromStdString(input));
  process.closeWriteChannel();
  const bool ended = process.waitForFinished(kPatienceInMilliseconds) && process.exitStatus() == QProcess::NormalExit;
  return {.status = ended ? process.exitCode() : -1,
          .out = process.readAllStandardOutput().toStdString(),
          .err = process.readAllStandardError().toStdString()};
}

}  // namespace guapai::support
