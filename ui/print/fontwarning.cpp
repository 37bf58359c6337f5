#include "print/fontwarning.h"

#include <set>

#include <QtCore/QStringList>

#include "widgets/translation.h"

namespace guapai::ui {
namespace {

QString joined(const QStringList& names) {
  return names.join(tr(", "));
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
    parts.append(each.used.isEmpty() ? names : tr("%1 (%2 instead)").arg(names, each.used));
  }
  return tr("Official fonts that this computer lacks: %1").arg(joined(parts));
}

}  // namespace guapai::ui
