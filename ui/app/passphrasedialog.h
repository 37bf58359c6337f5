#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QDialog>

class QCheckBox;

namespace guapai::ui {

class PassphraseBlank;

/// Asks for the passphrase of a library that is to be opened. It stays open until the passphrase is right or the user
/// gives up.
class PassphraseDialog : public QDialog {
  Q_OBJECT

public:
  struct Answer {
    QString passphrase;
    bool isRemembered = false;  ///< the key of the library is to be kept on this computer
  };
  /// @return why the passphrase is not taken; absent where it is right.
  using Try = std::function<std::optional<QString>(const Answer& answer)>;

  /// @param library  its name, for the user.
  PassphraseDialog(const QString& library, Try tryIt, QWidget* parent = nullptr);

  /// The key of the library became known in another way: the dialog is accepted, whether it is shown or not. Does
  /// nothing while a passphrase is being tried, because that gives its own answer.
  void acceptKnown();
  void accept() override;

private:
  Try m_try;
  bool m_isTrying = false;
  PassphraseBlank* m_passphrase;
  QCheckBox* m_remember;
};

}  // namespace guapai::ui
