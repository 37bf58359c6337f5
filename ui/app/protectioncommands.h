#pragma once

#include <functional>

#include <QtCore/QObject>

#include "app/protectiondialog.h"
#include "core/clock.h"
#include "core/place.h"
#include "district/librarypassphrase.h"
#include "shell/messagebar.h"
#include "terms/definitions.h"

namespace guapai::ui {

class Keyring;
class DistrictPage;
class LibraryCommands;
class Preferences;

/// Carries out the command for the passphrase of the open library.
class ProtectionCommands : public QObject {
  Q_OBJECT

public:
  /// All must live longer.
  /// @param page  shows the library.
  /// @param mayClose  asks the user about what is not saved. @return false where the library is to stay open.
  ProtectionCommands(const terms::Definitions& definitions, const core::Clock& clock, LibraryCommands& library,
                     DistrictPage& page, Preferences& preferences, Keyring& keyring, std::function<bool()> mayClose,
                     QWidget* window);

  /// Shows the dialog. @pre a library is open.
  void show();
  /// For tests. @param cost  of the passphrases that are set from now on.
  void setCost(const district::LibraryPassphrase::Cost& cost) { m_cost = cost; }

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  using Wish = ProtectionDialog::Wish;
  using Refusal = ProtectionDialog::Refusal;
  [[nodiscard]] district::LibraryPassphrase passphrase() const;
  [[nodiscard]] std::optional<Refusal> carryOut(const Wish& wish);
  void change(const QString& next);
  /// Sets the first passphrase, or takes the only one away. The library is closed for it; the open center is open again
  /// afterwards. @return false where the user stays.
  [[nodiscard]] bool protect(const Wish& wish);
  void protectAndReopen(const std::optional<QString>& next);
  void forget(const QString& keyName);
  void forgetWhereKept(const QString& keyName);

  const terms::Definitions* m_definitions;
  const core::Clock* m_clock;
  LibraryCommands* m_library;
  DistrictPage* m_page;
  Preferences* m_preferences;
  Keyring* m_keyring;
  std::function<bool()> m_mayClose;
  QWidget* m_window;
  district::LibraryPassphrase::Cost m_cost;
  std::optional<core::Place> m_cursor;  ///< where the cursor was before the dialog came
};

}  // namespace guapai::ui
