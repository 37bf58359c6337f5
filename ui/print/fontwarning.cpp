#include "print/fontwarning.h"

#include <set>

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace guapai::ui {
namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("guapai::ui::FontWarning", text);
}

QString joined(const QStringList& names) {
  return names.join(translated(QT_TRANSLATE_NOOP("guapai::ui::FontWarning", ", ")));
}

}  // namespace

QString fontWarning(const std::vector<render::FontSubstitution>& substitutions) {
  if (substitutions.empty()) return {};
  QStringList parts;
  std::set<QString> told;
  for (const render::FontSubstitution& each : substitutions) {
    if (!told.insert(each.used).second) continue;
    QStringList wanted;
    for (const render::FontSubstitution& other : substitutions) {
      if (other.used == each.used) wanted.append(other.wanted);
    }
    wanted.removeDuplicates();
    const QString names = joined(wanted);
    parts.append(
        each.used.isEmpty()
            ? names
            : translated(QT_TRANSLATE_NOOP("guapai::ui::FontWarning", "%1 (%2 instead)")).arg(names, each.used));
  }
  return translated(QT_TRANSLATE_NOOP("guapai::ui::FontWarning", "Official fonts that this computer lacks: %1"))
      .arg(joined(parts));
}

}  // namespace guapai::ui
