#include "widgets/tabreader.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtGui/QWindow>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QTabBar>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

class TabReader : public QAccessibleInterface, public QAccessibleActionInterface {
public:
  TabReader(QTabBar& bar, int tab) : m_bar(&bar), m_tab(tab) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  [[nodiscard]] bool isValid() const override { return m_bar != nullptr && m_tab < m_bar->count(); }
  [[nodiscard]] int tab() const { return m_tab; }

  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QWindow* window() const override { return m_bar ? m_bar->window()->windowHandle() : nullptr; }
  [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_bar); }
  [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
  void setText(QAccessible::Text /*which*/, const QString& /*text*/) override {}

  [[nodiscard]] QAccessible::Role role() const override { return QAccessible::PageTab; }
  [[nodiscard]] QString text(QAccessible::Text which) const override {
    if (!isValid()) return {};
    const QString own = m_bar->accessibleTabName(m_tab);
    if (which == QAccessible::Name) return own.isEmpty() ? spoken(m_bar->tabText(m_tab)) : own;
    return which == QAccessible::Description ? m_bar->tabToolTip(m_tab) : QString();
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.invisible = !isValid() || !m_bar->isVisible() || !m_bar->isTabVisible(m_tab);
    if (!isValid()) return state;
    state.disabled = !m_bar->isEnabled() || !m_bar->isTabEnabled(m_tab);
    state.focusable = m_bar->focusPolicy() != Qt::NoFocus;
    state.selectable = true;
    state.selected = m_bar->currentIndex() == m_tab;
    state.focused = state.selected && m_bar->hasFocus();
    return state;
  }
  [[nodiscard]] QRect rect() const override {
    if (!isValid()) return {};
    const QRect place = m_bar->tabRect(m_tab);
    return {m_bar->mapToGlobal(place.topLeft()), place.size()};
  }

  [[nodiscard]] QStringList actionNames() const override {
    return isValid() && !state().disabled ? QStringList{pressAction()} : QStringList();
  }
  void doAction(const QString& action) override {
    if (actionNames().contains(action)) m_bar->setCurrentIndex(m_tab);
  }
  [[nodiscard]] QStringList keyBindingsForAction(const QString& /*action*/) const override { return {}; }

private:
  QPointer<QTabBar> m_bar;
  int m_tab;
};

class BarReader : public QAccessibleWidget {
public:
  explicit BarReader(QTabBar& bar) : QAccessibleWidget(&bar, QAccessible::PageTabList), m_bar(&bar) {}
  BarReader(const BarReader&) = delete;
  BarReader& operator=(const BarReader&) = delete;

  [[nodiscard]] QString text(QAccessible::Text which) const override {
    const QString own = QAccessibleWidget::text(which);
    return which == QAccessible::Name && own.isEmpty() ? spoken(m_bar->tabText(m_bar->currentIndex())) : own;
  }
  [[nodiscard]] int childCount() const override { return m_bar->count(); }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= m_bar->count()) return nullptr;
    const auto known = m_tabs.constFind(index);
    if (known != m_tabs.cend()) return QAccessible::accessibleInterface(*known);
    auto* const tab = new TabReader(*m_bar, index);
    m_tabs.insert(index, QAccessible::registerAccessibleInterface(tab));
    return tab;
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    const auto* const tab = dynamic_cast<const TabReader*>(child);
    return tab != nullptr && tab->parent() == this ? tab->tab() : -1;
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    return child(m_bar->tabAt(m_bar->mapFromGlobal(QPoint(x, y))));
  }
  [[nodiscard]] QAccessibleInterface* focusChild() const override {
    return m_bar->hasFocus() ? child(m_bar->currentIndex()) : nullptr;
  }

protected:
  ~BarReader() override {
    for (const QAccessible::Id tab : std::as_const(m_tabs)) QAccessible::deleteAccessibleInterface(tab);
  }

private:
  QTabBar* m_bar;
  mutable QHash<int, QAccessible::Id> m_tabs;
};

}  // namespace

QAccessibleInterface* newTabsReader(QTabBar& bar) {
  return new BarReader(bar);
}

}  // namespace guapai::ui
