#include "transfer/tablereading.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "transfer/entryreading.h"
#include "workbooks/opening.h"

namespace guapai::transfer {
namespace {

/// Whether a case file may begin so.
bool beginsAsCase(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{';
}

}  // namespace

bool isTable(std::string_view bytes, std::string_view fileName) {
  if (workbooks::beginsAsTable(bytes)) return true;
  return workbooks::isTableName(fileName) && !(workbooks::isCsvName(fileName) && beginsAsCase(bytes));
}

ReadTable readTable(const terms::Definitions& definitions, std::string_view bytes, std::string_view fileName,
                    const LedgerKnowledge& knowledge, const Chosen& chosen) {
  ReadTable table;
  const auto opened = workbooks::openTable(bytes, workbooks::isCsvName(fileName));
  if (const auto* const sentence = std::get_if<std::string>(&opened)) {
    table.isReadable = false;
    table.problems.push_back({.severity = core::Severity::Error,
                              .code = "schema",
                              .path = {},
                              .sentence = *sentence,
                              .arguments = {{"line", "1"}}});
    return table;
  }
  const auto& book = std::get<workbooks::FilledBook>(opened);
  if (isEntryBook(book)) {
    table.centers.push_back(readEntry(definitions, book, chosen));
    ReadCenter& center = table.centers.front();
    center.isKnown = std::ranges::any_of(
        knowledge.centers, [&](const KnownCenter& known) { return known.id == center.identity.centerId; });
    return table;
  }
  Ledger ledger = readLedger(definitions, book, knowledge, chosen);
  table.isLedger = true;
  table.problems = std::move(ledger.problems);
  table.heads = std::move(ledger.heads);
  table.centers = std::move(ledger.centers);
  return table;
}

core::Answers withTable(bool isLedger, const core::Answers& before, const core::Answers& said) {
  return isLedger ? withLedgerRow(before, said) : withEntered(before, said);
}

}  // namespace guapai::transfer
