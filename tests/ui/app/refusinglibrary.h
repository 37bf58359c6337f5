#pragma once

#include <filesystem>

#include <QtCore/QString>

#include "shell/sentences.h"
#include "storage/database.h"

namespace guapai::ui {

/// While a RefusingLibrary exists, the library refuses every edit and every draft, as on a full disk.
class RefusingLibrary {
public:
  explicit RefusingLibrary(const QString& library)
      : m_database(pathOf(library), storage::Database::Access::ReadWrite, std::chrono::seconds(1)) {
    for (const char* const what : {"UPDATE ON center_case", "INSERT ON draft", "DELETE ON draft"})
      m_database.execute(
          QStringLiteral("CREATE TRIGGER refuse_%1 BEFORE %2 BEGIN SELECT RAISE(ABORT, 'full'); END")
              .arg(QString::fromLatin1(what).left(3) + QString::fromLatin1(what).right(5), QLatin1String(what)));
  }
  ~RefusingLibrary() { recover(); }
  RefusingLibrary(const RefusingLibrary&) = delete;
  RefusingLibrary& operator=(const RefusingLibrary&) = delete;

  void recover() {
    if (std::exchange(m_hasRecovered, true)) return;
    for (const char* const name : {"UPD_case", "INSdraft", "DELdraft"})
      m_database.execute(QStringLiteral("DROP TRIGGER refuse_%1").arg(QLatin1String(name)));
  }

private:
  storage::Database m_database;
  bool m_hasRecovered = false;
};

}  // namespace guapai::ui
