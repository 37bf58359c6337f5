#include "storage/protection.h"

#include "storage/reencryption.h"
#include "storage/trailheads.h"

namespace guapai::storage {

void Protection::change(const std::string& passphrase, const PassphraseCost& cost) {
  Transaction transaction(*m_database);
  changeLock(*m_database, passphrase, cost);
  m_trail->note({.event = "passphrase_changed"});
  transaction.commit();
}

void Protection::note(const std::vector<TrailHead>& givenUp) {
  Transaction transaction(*m_database);
  m_trail->note({.event = isOn() ? "passphrase_set" : "passphrase_removed", .before = TrailHeads::text(givenUp)});
  transaction.commit();
}

void Protection::noteRewritten(const TrailHead& givenUp) {
  Transaction transaction(*m_database);
  m_trail->note({.event = "backups_rewritten", .before = TrailHeads::text({givenUp})});
  transaction.commit();
}

void Protection::writeReencrypted(const LibraryKey* key, const std::filesystem::path& copy) const {
  storage::writeReencrypted(*m_database, key, copy);
}

}  // namespace guapai::storage
