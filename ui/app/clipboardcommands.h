#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QKeySequence>

class QAction;
class QMimeData;
class QWidget;

namespace guapai::ui {

class Actions;
class DistrictPage;

/// Carries out the commands 剪切, 复制, 粘贴 and 全选 of the menu: each does to the widget with the focus what its key
/// does there. A command is enabled only where it can do something.
class ClipboardCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, district  must live longer.
  ClipboardCommands(Actions& actions, DistrictPage& district, QObject* parent);

private:
  /// Whether the clipboard is looked into. It may belong to a program that is slow to answer.
  enum class Look { Into, Past };

  void show(Look look);
  void carryOut(const QAction& command);
  [[nodiscard]] bool isSelected() const;
  [[nodiscard]] bool isEditable() const;
  [[nodiscard]] bool canCopy() const;
  [[nodiscard]] bool canPaste(const QMimeData* offered) const;
  [[nodiscard]] bool canSelectAll() const;
  [[nodiscard]] QAction* ownAction(const QKeySequence& key) const;
  [[nodiscard]] bool takesItself(const QKeySequence& key) const;

  Actions* m_actions;
  DistrictPage* m_district;
  QPointer<QWidget> m_holder;  ///< the widget that has the focus, or had it before a menu took it
};

}  // namespace guapai::ui
