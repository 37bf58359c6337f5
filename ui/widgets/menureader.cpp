#include "widgets/menureader.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessibleObject>
#include <QtGui/QAction>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

/// The menu or bar that holds the entry: one that is open before any other. Null where none does.
QWidget* holderOf(const QAction& entry) {
  QWidget* holder = nullptr;
  for (QObject* const each : entry.associatedObjects()) {
    auto* const widget = qobject_cast<QWidget*>(each);
    if (qobject_cast<QMenu*>(widget) == nullptr && qobject_cast<QMenuBar*>(widget) == nullptr) continue;
    if (widget->isVisible()) return widget;
    if (holder == nullptr) holder = widget;
  }
  return holder;
}

void closeMenus() {
  while (QWidget* const open = QApplication::activePopupWidget())
    if (!open->close()) return;
}

class EntryReader : public QAccessibleObject, public QAccessibleActionInterface {
public:
  explicit EntryReader(QAction& entry) : QAccessibleObject(&entry) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }

  [[nodiscard]] QWindow* window() const override {
    const QWidget* const holder = holderOf(entry());
    return holder == nullptr ? nullptr : holder->window()->windowHandle();
  }
  [[nodiscard]] QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(holderOf(entry()));
  }
  [[nodiscard]] int childCount() const override { return entry().menu() == nullptr ? 0 : 1; }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return index == 0 ? QAccessible::queryAccessibleInterface(entry().menu()) : nullptr;
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return child != nullptr && entry().menu() != nullptr && child->object() == entry().menu() ? 0 : -1;
  }

  [[nodiscard]] QAccessible::Role role() const override {
    return entry().isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
  }
  [[nodiscard]] QString text(QAccessible::Text which) const override {
    switch (which) {
      case QAccessible::Name:
        return spoken(entry().text().section(u'\t', 0, 0));
      case QAccessible::Description:
        return entry().statusTip();
      case QAccessible::Accelerator:
        return entry().shortcut().toString(QKeySequence::NativeText);
      default:
        return {};
    }
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    const QWidget* const holder = holderOf(entry());
    state.invisible = holder == nullptr || !holder->isVisible() || !entry().isVisible();
    state.disabled = !entry().isEnabled();
    state.focusable = !entry().isSeparator();
    state.focused = holder != nullptr && activeIn(*holder) == &entry();
    state.checkable = entry().isCheckable();
    state.checked = entry().isChecked();
    state.hasPopup = entry().menu() != nullptr;
    return state;
  }
  [[nodiscard]] QRect rect() const override {
    const QWidget* const holder = holderOf(entry());
    if (holder == nullptr || !holder->isVisible()) return {};
    const QRect place = placeIn(*holder);
    return {holder->mapToGlobal(place.topLeft()), place.size()};
  }

  [[nodiscard]] QStringList actionNames() const override {
    if (entry().isSeparator() || !entry().isEnabled()) return {};
    return {entry().menu() == nullptr ? pressAction() : showMenuAction()};
  }
  /// What the entry does comes later: a dialog that it opens must not hold up who asked for it.
  void doAction(const QString& action) override {
    if (!actionNames().contains(action)) return;
    if (action == showMenuAction()) return showMenu();
    QMetaObject::invokeMethod(
        &entry(),
        [entry = QPointer(&entry())] {
          closeMenus();
          if (entry) entry->trigger();
        },
        Qt::QueuedConnection);
  }
  /// The letter of an entry counts while its menu is open, that of a menu together with Alt.
  [[nodiscard]] QStringList keyBindingsForAction(const QString& action) const override {
    if (!actionNames().contains(action)) return {};
    const QString shortcut = text(QAccessible::Accelerator);
    const QString letter = QKeySequence::mnemonic(entry().text()).toString(QKeySequence::NativeText);
    const bool isInBar = qobject_cast<QMenuBar*>(holderOf(entry())) != nullptr;
    QStringList keys{isInBar ? letter : letter.section(u'+', -1), shortcut};
    keys.removeAll(QString());
    return keys;
  }

private:
  [[nodiscard]] QAction& entry() const { return *static_cast<QAction*>(object()); }

  [[nodiscard]] static QAction* activeIn(const QWidget& holder) {
    if (const auto* const menu = qobject_cast<const QMenu*>(&holder)) return menu->activeAction();
    return static_cast<const QMenuBar&>(holder).activeAction();
  }
  [[nodiscard]] QRect placeIn(const QWidget& holder) const {
    if (const auto* const menu = qobject_cast<const QMenu*>(&holder)) return menu->actionGeometry(&entry());
    return static_cast<const QMenuBar&>(holder).actionGeometry(&entry());
  }
  void showMenu() {
    QWidget* const holder = holderOf(entry());
    if (entry().menu()->isVisible()) return entry().menu()->hide();
    if (auto* const bar = qobject_cast<QMenuBar*>(holder)) bar->setActiveAction(&entry());
    if (auto* const menu = qobject_cast<QMenu*>(holder)) menu->setActiveAction(&entry());
  }
};

class MenuReader : public QAccessibleWidget {
public:
  explicit MenuReader(QWidget& menu)
      : QAccessibleWidget(&menu,
                          qobject_cast<QMenu*>(&menu) == nullptr ? QAccessible::MenuBar : QAccessible::PopupMenu) {}

  [[nodiscard]] QString text(QAccessible::Text which) const override {
    const auto* const menu = qobject_cast<const QMenu*>(widget());
    if (which != QAccessible::Name || menu == nullptr || !menu->accessibleName().isEmpty())
      return QAccessibleWidget::text(which);
    return spoken(menu->title());
  }
  /// A menu belongs to the entry or to the button that opens it.
  [[nodiscard]] QAccessibleInterface* parent() const override {
    const auto* const menu = qobject_cast<const QMenu*>(widget());
    if (menu == nullptr) return QAccessibleWidget::parent();
    if (holderOf(*menu->menuAction()) != nullptr) return QAccessible::queryAccessibleInterface(menu->menuAction());
    for (QObject* const each : menu->menuAction()->associatedObjects())
      if (each != menu) return QAccessible::queryAccessibleInterface(each);
    return QAccessibleWidget::parent();
  }
  [[nodiscard]] int childCount() const override { return static_cast<int>(widget()->actions().size()); }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return QAccessible::queryAccessibleInterface(widget()->actions().value(index));
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return child == nullptr ? -1
                            : static_cast<int>(widget()->actions().indexOf(qobject_cast<QAction*>(child->object())));
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    for (int index = 0; index < childCount(); ++index) {
      QAccessibleInterface* const entry = child(index);
      if (!entry->state().invisible && entry->rect().contains(x, y)) return entry;
    }
    return nullptr;
  }
};

}  // namespace

QAccessibleInterface* newMenuReader(QWidget& menu) {
  return new MenuReader(menu);
}

QAccessibleInterface* newEntryReader(QAction& entry) {
  return new EntryReader(entry);
}

}  // namespace guapai::ui
