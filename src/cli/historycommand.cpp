#include "cli/historycommand.h"

#include <map>
#include <optional>
#include <vector>

#include "cli/columns.h"
#include "cli/libraryoption.h"
#include "core/error.h"
#include "core/masking.h"
#include "core/text.h"
#include "core/visibletext.h"
#include "district/trailwords.h"
#include "storage/library.h"

namespace guapai::cli {
namespace {

using storage::CaseHead;
using storage::TrailEntry;

constexpr std::size_t kAt = 29;
constexpr std::size_t kWho = 22;

/// Writes the entries of one library.
class Writer {
public:
  Writer(const Context& context, const storage::Library& library)
      : m_context(context), m_library(library), m_words(context.definitions) {
    for (const CaseHead& head : library.cases()) m_heads.emplace(head.id, head);
  }

  /// Writes all entries about the case; absent: those of the library.
  void write(const std::optional<core::CaseId>& id) {
    constexpr std::size_t kPage = 500;
    storage::TrailQuery query{.caseId = id, .most = kPage};
    for (bool more = true; more;) {
      const std::vector<TrailEntry> page = m_library.history(query);
      for (const TrailEntry& entry : page) m_context.console.out << lineOf(entry);
      more = page.size() == kPage;
      if (more) query.olderThan = page.back().number;
    }
  }

private:
  std::string lineOf(const TrailEntry& entry) {
    const std::string before = m_words.before(entry);
    const std::string after = m_words.after(entry);
    const std::string reason = district::TrailWords::reason(entry);
    std::string line = padded(district::TrailWords::at(entry), kAt) + padded(m_words.who(entry), kWho) + "  ";
    if (entry.caseId.number != 0) line += caseName(entry.caseId) + "  ";
    line += m_words.what(entry, answersOf(entry.caseId));
    if (!before.empty() || !after.empty()) line += "  " + before + " → " + after;
    if (!reason.empty()) line += "  （" + reason + "）";
    return core::visibleLine(line) + "\n";
  }

  [[nodiscard]] std::string caseName(core::CaseId id) const {
    const auto head = m_heads.find(id);
    if (head == m_heads.end())
      return m_context.messages().sentence("cli.history.gone", {{"number", std::to_string(id.number)}});
    return core::masked(head->second.centerId) + " " +
           m_context.messages().sentence("word.round", {{"number", std::to_string(head->second.round)}});
  }

  /// Null where the library has no such case any more. Those of one case are kept: entries of a case come in runs.
  const core::Answers* answersOf(core::CaseId id) {
    if (!m_heads.contains(id)) return nullptr;
    if (m_read != id) {
      m_answers = m_library.answers(id);
      m_read = id;
    }
    return &*m_answers;
  }

  const Context& m_context;
  const storage::Library& m_library;
  district::TrailWords m_words;
  std::map<core::CaseId, CaseHead> m_heads;
  std::optional<core::CaseId> m_read;
  std::optional<core::Answers> m_answers;
};

}  // namespace

ExitStatus showHistory(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  const auto center = line.value("center");
  const auto round = line.number("round");
  Writer writer(context, *library);
  if (!center && !round) {
    writer.write(std::nullopt);
    return ExitStatus::Done;
  }
  bool isThere = false;
  for (const CaseHead& head : library->cases()) {
    if (round && head.round != *round) continue;
    if (center && head.centerId != *center && head.centerId != core::comparable(*center)) continue;
    writer.write(head.id);
    isThere = true;
  }
  if (isThere) return ExitStatus::Done;
  context.console.err << context.messages().sentence("cli.render.no_case") << '\n';
  return ExitStatus::BadInput;
}

}  // namespace guapai::cli
