#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QDialog>

class QBoxLayout;
class QCheckBox;
class QFormLayout;

namespace guapai::ui {

class PassphraseBlank;
class PlainLabel;

/// Sets the passphrase of the open library, changes it or takes it away, and says what it protects and what it does
/// not. Whether this computer remembers its key is changed at once.
class ProtectionDialog : public QDialog {
  Q_OBJECT

public:
  struct Wish {
    std::optional<QString> present;  ///< the passphrase that the library is said to have; absent where it has none
    std::optional<QString> next;     ///< absent: it is taken away
    bool isRemembered = false;       ///< the key is to be kept on this computer, for a library that had none
  };
  struct Refusal {
    QString why;
    bool isOfPresent = false;  ///< what was given as the present passphrase is wrong
  };
  /// @return why nothing was changed; absent where it is done.
  using CarryOut = std::function<std::optional<Refusal>(const Wish& wish)>;

  /// @param hasPassphrase  whether the library has one now.
  /// @param idleMinutes  after how many without input the library is locked; 0: never. It is only shown here.
  ProtectionDialog(bool hasPassphrase, int idleMinutes, CarryOut carryOut, QWidget* parent = nullptr);

  /// Tells whether the keyring has the key of the library. Until then the box cannot be used.
  void setRemembered(bool remembered);
  /// Sets the passphrase, or changes it.
  void accept() override;

Q_SIGNALS:
  /// The user has changed it in a library that has a passphrase.
  void rememberingWanted(bool remembered);

private:
  void addWords(QBoxLayout& column);
  void addBlanks(QFormLayout& rows);
  void addBoxes(QFormLayout& rows, int idleMinutes);
  void addButtons(QBoxLayout& column);
  void takeAway();
  void carryOut(const Wish& wish);
  void say(const QString& trouble);
  [[nodiscard]] bool isPresentGiven() const;

  bool m_hasPassphrase;
  CarryOut m_carryOut;
  PassphraseBlank* m_present = nullptr;  ///< null where the library has no passphrase
  PassphraseBlank* m_next;
  PassphraseBlank* m_again;
  QCheckBox* m_isKeptSafe = nullptr;  ///< null where the library has a passphrase
  QCheckBox* m_remember;
  PlainLabel* m_trouble;
};

}  // namespace guapai::ui
