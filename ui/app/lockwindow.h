#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QDialog>

namespace guapai::ui {

class PassphraseBlank;

/// The one window of the program that is to be seen while it is locked. It says nothing of the library.
class LockWindow : public QDialog {
  Q_OBJECT

public:
  /// @return why the program stays locked; absent where the passphrase is right.
  using Try = std::function<std::optional<QString>(const QString& passphrase)>;
  explicit LockWindow(Try tryIt);

  void accept() override;
  /// Esc does nothing.
  void reject() override {}

Q_SIGNALS:
  /// The user wants the program to end.
  void quitWanted();

protected:
  void closeEvent(QCloseEvent* event) override;

private:
  Try m_try;
  PassphraseBlank* m_passphrase;
};

}  // namespace guapai::ui
