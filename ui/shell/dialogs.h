#pragma once

#include <optional>

#include <QtCore/QString>
#include <QtCore/QStringList>

class QWidget;

namespace guapai::ui {

/// A question about a file.
struct FileQuestion {
  QString title;
  QString pattern;  ///< a name filter of the file dialog
  QString start;    ///< a folder, or the file that is proposed
  QString suffix;   ///< is added to a name that is typed without one, for `fileToSave`
};

/// The questions that the program asks the user. Tests bring their own answers, so that nothing waits for a user who is
/// not there.
class Dialogs {
public:
  Dialogs() = default;
  Dialogs(const Dialogs&) = delete;
  Dialogs& operator=(const Dialogs&) = delete;
  virtual ~Dialogs() = default;

  // Each of these three returns an empty text or list if the user declines.
  [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const FileQuestion& question) = 0;
  [[nodiscard]] virtual QStringList filesToOpen(QWidget* parent, const FileQuestion& question) = 0;
  /// Asks where to save a file. If the file exists, the dialog has already asked the user whether to replace it.
  [[nodiscard]] virtual QString fileToSave(QWidget* parent, const FileQuestion& question) = 0;

  /// Asks for a folder to put files into; empty where the user declines.
  [[nodiscard]] virtual QString folder(QWidget* parent, const QString& title, const QString& start) = 0;
  /// Opens the folder in the desktop's file manager.
  virtual void showFolder(const QString& folder) = 0;

  /// Asks the user to confirm an action that cannot be undone. The button that cancels is the default.
  /// @param action  the word on the button that goes on. @return whether the user goes on.
  [[nodiscard]] virtual bool confirm(QWidget* parent, const QString& question, const QString& action) = 0;

  /// The same for an action whose reason is noted.
  /// @return the reason, which may be empty; absent where the user does not go on.
  [[nodiscard]] virtual std::optional<QString> confirmWithReason(QWidget* parent, const QString& question,
                                                                 const QString& action) = 0;

  /// Asks the user to choose one of `actions`, or to stay, before work would be lost.
  /// @param stay  the word on the button that does nothing, which is the default.
  /// @return the index of the chosen action; absent where the user stays.
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
  [[nodiscard]] std::optional<QString> confirmWithReason(QWidget* parent, const QString& question,
                                                         const QString& action) override;
  [[nodiscard]] std::optional<int> choose(QWidget* parent, const QString& question, const QStringList& actions,
                                          const QString& stay) override;
};

}  // namespace guapai::ui
