#include "platform/log.h"

#include <cstdlib>

#include <QtCore/QString>
#include <QtCore/QtGlobal>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace guapai::platform {
namespace {

void takeMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
  const bool critical = type == QtCriticalMsg || type == QtFatalMsg;
  spdlog::log(critical ? spdlog::level::err : spdlog::level::debug, "Qt: {}", message.toStdString());
}

void takeNoMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

}  // namespace

void startLog() {
  static const auto logger = spdlog::stderr_logger_mt("guapai");
  // Qt may have something to say when its libraries are unloaded, after the log is gone.
  static const int atTheEnd = std::atexit([] { qInstallMessageHandler(takeNoMessage); });
  static_cast<void>(atTheEnd);
  spdlog::set_default_logger(logger);
  qInstallMessageHandler(takeMessage);
}

}  // namespace guapai::platform
