#pragma once

#include <functional>
#include <optional>

#include <QtCore/QString>

class QObject;

namespace guapai::ui {

/// The keyring of the system (Secret Service, KWallet). It takes the keys of the libraries whose passphrase is
/// remembered on this computer: the key of a library and never its passphrase, so that nobody finds there what the
/// person may use elsewhere, too.
///
/// A keyring may ask the person before it answers, or never answer. Each answer comes in the event loop, never within
/// the call, and not at all once `context` is gone.
class Keyring {
public:
  Keyring() = default;
  Keyring(const Keyring&) = delete;
  Keyring& operator=(const Keyring&) = delete;
  virtual ~Keyring() = default;

  using Found = std::function<void(const std::optional<QString>& key)>;
  /// @param found  gets the key of this name; absent where the keyring has none, or there is no keyring.
  virtual void read(const QString& keyName, QObject* context, Found found) = 0;

  using Done = std::function<void(bool isDone)>;
  /// @param key  in hexadecimal digits.
  virtual void write(const QString& keyName, const QString& key, QObject* context, Done done) = 0;
  /// A key that the keyring does not have is forgotten already.
  virtual void forget(const QString& keyName, QObject* context, Done done) = 0;
};

/// The keyring of the desktop session. What it refuses is never kept anywhere else.
class SystemKeyring final : public Keyring {
public:
  void read(const QString& keyName, QObject* context, Found found) override;
  void write(const QString& keyName, const QString& key, QObject* context, Done done) override;
  void forget(const QString& keyName, QObject* context, Done done) override;
};

}  // namespace guapai::ui
