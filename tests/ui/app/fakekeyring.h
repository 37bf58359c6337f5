#pragma once

#include <functional>
#include <map>
#include <utility>
#include <vector>

#include <QtCore/QMetaObject>
#include <QtCore/QPointer>

#include "shell/keyring.h"

namespace guapai::ui {

/// A keyring in memory. It answers in the event loop, or when the test lets it.
class FakeKeyring final : public Keyring {
public:
  void read(const QString& keyName, QObject* context, Found found) override {
    answer(context, [this, keyName, found = std::move(found)] {
      const auto key = keys.find(keyName);
      found(isThere && key != keys.end() ? std::optional(key->second) : std::nullopt);
    });
  }
  void write(const QString& keyName, const QString& key, QObject* context, Done done) override {
    answer(context, [this, keyName, key, done = std::move(done)] {
      if (isThere) keys.insert_or_assign(keyName, key);
      done(isThere);
    });
  }
  void forget(const QString& keyName, QObject* context, Done done) override {
    answer(context, [this, keyName, done = std::move(done)] {
      if (isThere) keys.erase(keyName);
      done(isThere);
    });
  }
  /// Gives the answers that have waited since `isSlow`.
  void answerAll() {
    for (const auto& [context, give] : std::exchange(m_waiting, {}))
      if (context != nullptr) give();
  }

  std::map<QString, QString> keys;
  bool isThere = true;
  bool isSlow = false;

private:
  void answer(QObject* context, std::function<void()> give) {
    if (isSlow)
      m_waiting.emplace_back(context, std::move(give));
    else
      QMetaObject::invokeMethod(context, std::move(give), Qt::QueuedConnection);
  }

  std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

}  // namespace guapai::ui
