#include "platform/log.h"

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

}  // namespace

void startLog() {
  static const auto logger = spdlog::stderr_logger_mt("guapai");
  spdlog::set_default_logger(logger);
  qInstallMessageHandler(takeMessage);
}

}  // namespace guapai::platform
