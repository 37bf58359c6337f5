#include "storage/timetext.h"

#include <QtCore/QDateTime>

#include "core/error.h"

namespace guapai::storage {

std::string timeText(std::chrono::sys_seconds time) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate).toStdString();
}

std::chrono::sys_seconds timeOf(const std::string& text, const std::string& entry) {
  const auto time = QDateTime::fromString(QString::fromStdString(text), Qt::ISODate);
  if (!time.isValid()) throw core::Error(core::ErrorCode::LibraryDamaged, entry);
  return std::chrono::sys_seconds(std::chrono::seconds(time.toSecsSinceEpoch()));
}

core::Date dayOf(const std::string& text, const std::string& entry) {
  const auto day = core::Date::parse(text);
  if (const auto* const parsed = std::get_if<core::Date>(&day)) return *parsed;
  throw core::Error(core::ErrorCode::LibraryDamaged, entry);
}

}  // namespace guapai::storage
