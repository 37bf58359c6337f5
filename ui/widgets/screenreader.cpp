#include "widgets/screenreader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QVariant>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

#include "widgets/menureader.h"
#include "widgets/tabreader.h"
#include "widgets/viewreader.h"

namespace guapai::ui {
namespace {

/// The name of the property that holds what `setReaderRole` was told.
constexpr auto kRole = "readerRole";
/// The name of the property that `setReadInPlace` sets.
constexpr auto kInPlace = "readInPlace";

std::optional<QAccessible::Role> toldRole(const QObject& object) {
  const QVariant told = object.property(kRole);
  return told.isValid() ? std::optional(static_cast<QAccessible::Role>(told.toInt())) : std::nullopt;
}

/// The widgets inside, line by line.
QList<QWidget*> inPlace(const QWidget& widget) {
  QList<QWidget*> inner;
  for (QObject* const child : widget.children())
    if (auto* const each = qobject_cast<QWidget*>(child); each != nullptr && !each->isWindow()) inner.append(each);
  std::ranges::stable_sort(inner, {}, [](const QWidget* each) { return std::pair(each->y(), each->x()); });
  return inner;
}

/// Where a widget hands the keys on to one inside it, Qt says of both that they have the focus.
class PlainReader : public QAccessibleWidget {
public:
  using QAccessibleWidget::QAccessibleWidget;

  [[nodiscard]] int childCount() const override {
    return isInPlace() ? static_cast<int>(inPlace(*widget()).size()) : QAccessibleWidget::childCount();
  }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return isInPlace() ? QAccessible::queryAccessibleInterface(inPlace(*widget()).value(index))
                       : QAccessibleWidget::child(index);
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    if (!isInPlace()) return QAccessibleWidget::indexOfChild(child);
    return child == nullptr ? -1
                            : static_cast<int>(inPlace(*widget()).indexOf(qobject_cast<QWidget*>(child->object())));
  }

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.focused = QApplication::focusWidget() == widget();
    return state;
  }

private:
  [[nodiscard]] bool isInPlace() const { return widget()->property(kInPlace).toBool(); }
};

/// A widget whose class says nothing of what it is.
class ToldReader : public PlainReader {
public:
  ToldReader(QWidget* widget, QAccessible::Role role) : PlainReader(widget, role) {}

  [[nodiscard]] QStringList actionNames() const override {
    QStringList names = PlainReader::actionNames();
    if (role() == QAccessible::Button && widget()->isEnabled()) names.prepend(pressAction());
    return names;
  }
  void doAction(const QString& action) override {
    if (action != pressAction()) return PlainReader::doAction(action);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
      QCoreApplication::postEvent(widget(), new QKeyEvent(type, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" ")));
  }
};

class ButtonReader : public QAccessibleWidget {
public:
  explicit ButtonReader(QAbstractButton* button) : QAccessibleWidget(button), m_button(button) {}

  [[nodiscard]] QAccessible::Role role() const override {
    if (const auto told = toldRole(*m_button)) return *told;
    if (menu() != nullptr) return QAccessible::ButtonMenu;
    if (!m_button->isCheckable()) return QAccessible::Button;
    return m_button->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
  }

  [[nodiscard]] QString text(QAccessible::Text which) const override {
    if (which == QAccessible::Accelerator) return m_button->shortcut().toString(QKeySequence::NativeText);
    if (which != QAccessible::Name || !m_button->accessibleName().isEmpty()) return QAccessibleWidget::text(which);
    const QString words = spoken(m_button->text());
    return words.isEmpty() ? m_button->toolTip() : words;
  }

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = m_button->isCheckable();
    state.checked = m_button->isChecked();
    state.pressed = m_button->isDown();
    state.hasPopup = menu() != nullptr;
    if (const auto* const push = qobject_cast<const QPushButton*>(m_button)) state.defaultButton = push->isDefault();
    return state;
  }

  // A menu that the button opens is a window of its own, which no widget has as its child.
  [[nodiscard]] int childCount() const override { return menu() == nullptr ? QAccessibleWidget::childCount() : 1; }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    if (menu() == nullptr) return QAccessibleWidget::child(index);
    return index == 0 ? QAccessible::queryAccessibleInterface(menu()) : nullptr;
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    if (menu() == nullptr) return QAccessibleWidget::indexOfChild(child);
    return child != nullptr && child->object() == menu() ? 0 : -1;
  }

  [[nodiscard]] QStringList actionNames() const override {
    QStringList names = QAccessibleWidget::actionNames();
    if (m_button->isEnabled()) names.prepend(ownAction());
    return names;
  }
  /// The click comes later: a dialog that it opens must not hold up who asked for it.
  void doAction(const QString& action) override {
    if (action != ownAction()) return QAccessibleWidget::doAction(action);
    if (m_button->isEnabled()) m_button->animateClick();
  }
  [[nodiscard]] QStringList keyBindingsForAction(const QString& action) const override {
    const QString key = text(QAccessible::Accelerator);
    return action != ownAction() || key.isEmpty() ? QStringList() : QStringList{key};
  }

private:
  [[nodiscard]] QMenu* menu() const {
    const auto* const push = qobject_cast<const QPushButton*>(m_button);
    return push == nullptr ? nullptr : push->menu();
  }
  [[nodiscard]] const QString& ownAction() const { return m_button->isCheckable() ? toggleAction() : pressAction(); }

  QAbstractButton* m_button;
};

/// Qt says on Linux what is chosen as the name. A screen reader there takes the value of a choice from its text.
class ChoiceReader : public QAccessibleWidget, public QAccessibleTextInterface {
public:
  explicit ChoiceReader(QComboBox* choice) : QAccessibleWidget(choice, QAccessible::ComboBox), m_choice(choice) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }

  [[nodiscard]] QString text(QAccessible::Text which) const override {
    return which == QAccessible::Value ? m_choice->currentText() : QAccessibleWidget::text(which);
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.expandable = true;
    state.expanded = m_choice->view()->isVisible();
    state.collapsed = !state.expanded;
    state.hasPopup = true;
    return state;
  }

  // The list of what can be chosen is a window of its own, which no widget has as its child.
  [[nodiscard]] int childCount() const override { return 1; }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return index == 0 ? QAccessible::queryAccessibleInterface(m_choice->view()) : nullptr;
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return child != nullptr && child->object() == m_choice->view() ? 0 : -1;
  }

  [[nodiscard]] QStringList actionNames() const override {
    QStringList names = QAccessibleWidget::actionNames();
    if (m_choice->isEnabled()) names.prepend(showMenuAction());
    return names;
  }
  void doAction(const QString& action) override {
    if (action != showMenuAction()) return QAccessibleWidget::doAction(action);
    if (m_choice->view()->isVisible())
      m_choice->hidePopup();
    else if (m_choice->isEnabled())
      m_choice->showPopup();
  }

  // The text: it can be read, but nothing can be done in it.
  [[nodiscard]] QString text(int from, int to) const override {
    const QString all = m_choice->currentText();
    return all.mid(from, (to < 0 ? static_cast<int>(all.size()) : to) - from);
  }
  [[nodiscard]] int characterCount() const override { return static_cast<int>(m_choice->currentText().size()); }
  void selection(int /*index*/, int* from, int* to) const override { *from = *to = 0; }
  [[nodiscard]] int selectionCount() const override { return 0; }
  void addSelection(int /*from*/, int /*to*/) override {}
  void removeSelection(int /*index*/) override {}
  void setSelection(int /*index*/, int /*from*/, int /*to*/) override {}
  [[nodiscard]] int cursorPosition() const override { return 0; }
  void setCursorPosition(int /*position*/) override {}
  [[nodiscard]] QRect characterRect(int /*offset*/) const override { return rect(); }
  [[nodiscard]] int offsetAtPoint(const QPoint& /*point*/) const override { return -1; }
  void scrollToSubstring(int /*from*/, int /*to*/) override {}
  [[nodiscard]] QString attributes(int /*offset*/, int* from, int* to) const override {
    *from = 0;
    *to = characterCount();
    return {};
  }

private:
  QComboBox* m_choice;
};

QAccessibleInterface* readerOfParts(QWidget& widget) {
  if (qobject_cast<QMenu*>(&widget) != nullptr || qobject_cast<QMenuBar*>(&widget) != nullptr)
    return newMenuReader(widget);
  if (auto* const bar = qobject_cast<QTabBar*>(&widget)) return newTabsReader(*bar);
  // Nobody works in a tree here but in Qt's own question for a file; heads are told by their table.
  if (qobject_cast<QTableView*>(&widget) == nullptr && qobject_cast<QListView*>(&widget) == nullptr) return nullptr;
  return newViewReader(*qobject_cast<QAbstractItemView*>(&widget));
}

/// Qt asks for the class of an object, and then for each class that it is derived from.
QAccessibleInterface* readerOf(const QString& className, QObject* object) {
  if (auto* const entry = qobject_cast<QAction*>(object)) return newEntryReader(*entry);
  auto* const widget = qobject_cast<QWidget*>(object);
  if (widget == nullptr) return nullptr;
  if (auto* const button = qobject_cast<QAbstractButton*>(widget)) return new ButtonReader(button);
  // Where something can be typed into the choice, Qt tells the blank as its child.
  if (auto* const choice = qobject_cast<QComboBox*>(widget); choice != nullptr && !choice->isEditable())
    return new ChoiceReader(choice);
  if (QAccessibleInterface* const reader = readerOfParts(*widget)) return reader;
  if (qobject_cast<QDialogButtonBox*>(widget) != nullptr) return new PlainReader(widget, QAccessible::Grouping);
  if (const auto role = toldRole(*widget)) return new ToldReader(widget, *role);
  // All classes that Qt knows better have been asked for.
  return className == QLatin1String("QWidget") ? new PlainReader(widget) : nullptr;
}

}  // namespace

QString spoken(QString text) {
  static const QRegularExpression keyInBrackets(QStringLiteral("\\s*\\(&[^&]\\)"));
  text.remove(keyInBrackets);
  const QChar placeholder(u'\0');
  text.replace(QStringLiteral("&&"), placeholder);
  text.remove(u'&');
  return text.replace(placeholder, QLatin1Char('&'));
}

void improveScreenReading() {
  QAccessible::installFactory(&readerOf);
}

void setReaderRole(QWidget& widget, QAccessible::Role role) {
  improveScreenReading();
  widget.setProperty(kRole, static_cast<int>(role));
}

void setReadInPlace(QWidget& widget) {
  improveScreenReading();
  widget.setProperty(kInPlace, true);
}

}  // namespace guapai::ui
