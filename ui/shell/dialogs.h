#pragma once

#include <optional>

#include <QtCore/QString>
#include <QtCore/QStringList>

class QWidget;

namespace guapai::ui {

/// A question about a file. `pattern` is a name filter of the file dialog, `start` a folder or the proposed file.
struct FileQuestion {
  QString title;
  QString pattern;
  QString start;
  QString suffix;  ///< added to a name that is typed without one
};

/// What the program asks a person. Tests bring answers of their own, so that nothing waits for a person who is not
/// there.
class Dialogs {
public:
  Dialogs() = default;
  Dialogs(const Dialogs&) = delete;
  Dialogs& operator=(const Dialogs&) = delete;
  virtual ~Dialogs() = default;

  // Each gives an empty text or list where the person declines.
  [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const FileQuestion& question) = 0;
  [[nodiscard]] virtual QStringList filesToOpen(QWidget* parent, const FileQuestion& question) = 0;
  /// An existing file has been asked about already.
  [[nodiscard]] virtual QString fileToSave(QWidget* parent, const FileQuestion& question) = 0;

  /// A folder to put files into; an empty text where the person declines.
  [[nodiscard]] virtual QString folder(QWidget* parent, const QString& title, const QString& start) = 0;
  /// In the desktop's file manager.
  virtual void showFolder(const QString& folder) = 0;

  /// Only for what cannot be undone. `action` is the word on the button that goes on; the other one is the default.
  [[nodiscard]] virtual bool confirm(QWidget* parent, const QString& question, const QString& action) = 0;

  /// Where work would be lost. `stay` is the word on the button that does nothing, the default.
  /// @return which of the actions; absent where the person stays.
  [[nodiscard]] virtual std::optional<int> choose(QWidget* parent, const QString& question, const QStringList& actions,
                                                  const QString& stay) = 0;
};

/// The desktop's own dialogs.
class DesktopDialogs final : public Dialogs {
public:
  [[nodiscard]] QString fileToOpen(QWidget* parent, const FileQuestion& question) override;
  [[nodiscard]] QStringList filesToOpen(QWidget* parent, const FileQuestion& question) override;
  [[nodiscard]] QString fileToSave(QWidget* parent, const FileQuestion& question) override;
  [[nodiscard]] QString folder(QWidget* parent, const QString& title, const QString& start) override;
  void showFolder(const QString& folder) override;
  [[nodiscard]] bool confirm(QWidget* parent, const QString& question, const QString& action) override;
  [[nodiscard]] std::optional<int> choose(QWidget* parent, const QString& question, const QStringList& actions,
                                          const QString& stay) override;
};

}  // namespace guapai::ui
