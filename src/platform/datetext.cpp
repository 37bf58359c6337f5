#include "platform/datetext.h"

namespace guapai::platform {

QString dateText(const std::optional<core::Date>& date) {
  return date ? QString::fromStdString(date->chinese()) : QString();
}

QDateTime localTime(std::chrono::sys_seconds moment) {
  return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count());
}

QString minuteText(const QDateTime& moment) {
  return moment.toString(QStringLiteral("yyyy年M月d日 HH:mm"));
}

QString isoMinuteText(const QDateTime& moment) {
  return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace guapai::platform
