#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "storage/audittrail.h"
#include "storage/passphrase.h"
#include "storage/trailhead.h"

namespace guapai::storage {

/// The passphrase of a library that is open. It must not outlive the library.
class Protection {
public:
  Protection(Database& database, AuditTrail& trail) : m_database(&database), m_trail(&trail) {}

  [[nodiscard]] bool isOn() const { return m_database->cipher() != nullptr; }
  /// Sets another passphrase for the same key, and notes it. @pre `isOn`.
  void change(const std::string& passphrase, const PassphraseCost& cost);
  /// Notes that everything was encrypted, or that it no longer is. @pre the library is a copy that was written so.
  /// @param givenUp  the heads of backups that were not written anew yet. The trail has other seals now.
  void note(const std::vector<TrailHead>& givenUp = {});
  /// Notes that a backup which the library does not continue is written anew.
  /// @param givenUp  the head of its trail.
  void noteRewritten(const TrailHead& givenUp);
  /// storage/reencryption.h
  void writeReencrypted(const LibraryKey* key, const std::filesystem::path& copy) const;

private:
  Database* m_database;
  AuditTrail* m_trail;
};

}  // namespace guapai::storage
