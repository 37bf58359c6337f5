#include "workspace/shown.h"

#include "core/visibletext.h"

namespace guapai::workspace {

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

}  // namespace guapai::workspace
