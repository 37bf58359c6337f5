#include "ui/layout/accessiblefaults.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

#include "ui/layout/layoutfaults.h"

namespace guapai::ui {
namespace {

/// Where the focus goes on to another widget, that one is what people meet.
bool takesKeys(const QWidget& widget) {
  return widget.focusProxy() == nullptr && widget.focusPolicy() != Qt::NoFocus;
}

bool hasRole(QAccessible::Role role) {
  return role != QAccessible::NoRole && role != QAccessible::Client && role != QAccessible::Window;
}

bool hasKey(const QString& name) {
  static const QRegularExpression key(QStringLiteral("\\([A-Z]\\)"));
  return name.contains(key) || name.contains(u'&');
}

class Inspection {
public:
  QStringList faults;

  void inspect(const QWidget& parent) {
    for (QObject* const child : parent.children()) {
      auto* const widget = qobject_cast<QWidget*>(child);
      if (widget == nullptr || widget->isWindow() || !widget->isVisible()) continue;
      if (takesKeys(*widget)) judge(*widget);
      inspect(*widget);
    }
  }

private:
  void note(const QWidget& widget, const QString& fault) {
    faults.append(placeOf(widget) + QStringLiteral(": ") + fault);
  }

  void judge(QWidget& widget) {
    const QAccessibleInterface& reader = *QAccessible::queryAccessibleInterface(&widget);
    const QString name = reader.text(QAccessible::Name);
    if (!hasRole(reader.role())) note(widget, QStringLiteral("has no role"));
    if (name.trimmed().isEmpty()) return note(widget, QStringLiteral("has no name"));
    if (hasKey(name)) note(widget, QStringLiteral("has a key in its name: “%1”").arg(name));
    if (reader.role() == QAccessible::ComboBox && name == reader.text(QAccessible::Value))
      note(widget, QStringLiteral("is called by what is chosen: “%1”").arg(name));
    if (qobject_cast<const QAbstractButton*>(&widget) == nullptr) return;
    if (m_buttons.contains(name)) note(widget, QStringLiteral("is called as another button: “%1”").arg(name));
    m_buttons.insert(name);
  }

  QSet<QString> m_buttons;
};

}  // namespace

QStringList accessibleFaults(QWidget& window) {
  Inspection inspection;
  inspection.inspect(window);
  return inspection.faults;
}

}  // namespace guapai::ui
