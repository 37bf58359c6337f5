#include "ui/layout/accessiblefaults.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
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

  /// Walks what a screen reader walks. Menus show by their focus which entry is the current one.
  void inspectTold(const QAccessibleInterface& told) {
    const QAccessible::State state = told.state();
    if (state.invisible) return;
    const bool isEntry = told.role() == QAccessible::MenuItem;
    const QString name = told.text(QAccessible::Name);
    if (isEntry && hasKey(name)) faults.append(QStringLiteral("a menu has a key in its name: “%1”").arg(name));
    if (state.focused && !isEntry && holderOf(told) != QApplication::focusWidget())
      faults.append(QStringLiteral("“%1” says that it has the focus").arg(name));
    for (int index = 0; index < told.childCount(); ++index)
      if (const QAccessibleInterface* const child = told.child(index)) inspectTold(*child);
  }

private:
  /// The widget that gets the keys for this part; for the cell of a table, the table.
  static const QObject* holderOf(const QAccessibleInterface& told) {
    if (told.object() != nullptr) return told.object();
    const QAccessibleInterface* const parent = told.parent();
    return parent == nullptr ? nullptr : parent->object();
  }

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
  inspection.inspectTold(*QAccessible::queryAccessibleInterface(&window));
  return inspection.faults;
}

}  // namespace guapai::ui
