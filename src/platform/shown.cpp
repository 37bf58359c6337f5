#include "platform/shown.h"

#include "core/visibletext.h"

namespace guapai::platform {

QString shown(const QString& text) {
  return shown(text.toStdString());
}

QString shown(const std::string& text) {
  return QString::fromStdString(core::visible(text));
}

QString shownLine(const QString& text) {
  return shownLine(text.toStdString());
}

QString shownLine(const std::string& text) {
  return QString::fromStdString(core::visibleLine(text));
}

QString dotted(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QStringList listOf(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list.append(QString::fromStdString(text));
  return list;
}

}  // namespace guapai::platform
