#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QAction;
class QMainWindow;
class QWidget;

namespace guapai::ui {

class ManualWindow;

/// Opens the manual at the page of where the user is: by its command in the main window, by F1 in every dialog.
class ManualCommands : public QObject {
  Q_OBJECT

public:
  /// @param manual  the command of the menu. @param window  whose menus the page of the keys lists; it owns this.
  ManualCommands(QAction& manual, QMainWindow* window);
  ~ManualCommands() override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void show(const QWidget* place);

  QMainWindow* m_window;
  QPointer<ManualWindow> m_shown;
};

}  // namespace guapai::ui
