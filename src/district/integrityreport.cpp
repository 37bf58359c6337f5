#include "district/integrityreport.h"

#include <cassert>

#include "backups/lineage.h"
#include "core/masking.h"
#include "core/visibletext.h"
#include "files/filename.h"
#include "storage/trailheads.h"

namespace guapai::district {
namespace {

using storage::Damage;

std::string sentenceKey(const Damage& damage) {
  switch (damage.kind) {
    case Damage::Kind::Database:
      return "integrity.database";
    case Damage::Kind::Reference:
      return "integrity.reference";
    case Damage::Kind::Head:
      return "integrity.head";
    case Damage::Kind::Trail:
      return "integrity.trail";
    case Damage::Kind::TrailEnd:
      return "integrity.trail_end";
    case Damage::Kind::Case:
      return "integrity.case";
    case Damage::Kind::Content:
      return "integrity.content." + damage.place;
    case Damage::Kind::Seals:
      return "integrity.seals";
    case Damage::Kind::File:
      return "integrity.file";
    case Damage::Kind::Numbering:
      return "integrity.numbering";
    case Damage::Kind::Result:
      return "integrity.result";
  }
  assert(false);
  return {};
}

std::string behind(const backups::Backup& backup, const core::Messages& messages) {
  return core::visibleLine(messages.sentence("integrity.behind", {{"place", files::shownName(backup.file)}}));
}

}  // namespace

std::string sentenceOf(const Damage& damage, const core::Messages& messages) {
  const std::string key = sentenceKey(damage);
  const std::string sentence =
      messages.sentence(key, {{"place", core::masked(damage.place)}, {"number", std::to_string(damage.number)}});
  // Seals of a table that does not exist were put there by somebody else.
  return core::visibleLine(sentence == key ? messages.sentence("integrity.seals") : sentence);
}

std::vector<std::string> integrityReport(const storage::Library& library, const std::vector<Damage>& damages,
                                         const core::Messages& messages) {
  std::vector<std::string> lines;
  for (const Damage& damage : damages) lines.push_back(sentenceOf(damage, messages));
  for (const backups::Backup& backup : backupsAhead(library, backups::BackupFolder(library.file()).all()))
    lines.push_back(behind(backup, messages));
  return lines;
}

std::size_t damageCount(const storage::Library& library) {
  try {
    return library.verify().size();
  } catch (const core::Error&) {
    return 1;
  }
}

std::string printedHeadReport(const storage::Library& library, const papers::PrintedHead& printed,
                              const core::Messages& messages) {
  const storage::TrailHeads heads = library.heads();
  const auto found = heads.at(printed.entry);
  if (found && papers::printedHead(*found) == printed) return {};
  core::Arguments arguments{{"number", std::to_string(printed.entry)}};
  const auto because = [&](const char* sentence, std::int64_t entry) {
    arguments["entry"] = std::to_string(entry);
    return messages.sentence(sentence, arguments);
  };
  if (const auto restored = heads.restoredInPlaceOf(printed.entry))
    return because("integrity.paper_head.given_up", *restored);
  if (!found) return messages.sentence("integrity.paper_head.missing", arguments);
  if (const auto resealed = heads.resealedBehind(printed.entry))
    return because("integrity.paper_head.resealed", *resealed);
  return messages.sentence("integrity.paper_head.differs", arguments);
}

std::string endReport(const storage::Library& library, const core::Messages& messages) {
  if (!library.endsAsItWasLeft()) return messages.sentence("library.end_differs");
  auto newest = backups::BackupFolder(library.file()).all();
  if (newest.size() > 1) newest.resize(1);
  const auto ahead = backupsAhead(library, newest);
  return ahead.empty() ? std::string()
                       : messages.sentence("library.behind", {{"backup", files::shownName(ahead.front().file)}});
}

}  // namespace guapai::district
