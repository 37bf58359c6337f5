#include "district/ledgertables.h"

#include <map>

#include "core/caseidentity.h"
#include "district/ledgermodel.h"
#include "district/matrixtable.h"
#include "rules/evaluation.h"
#include "terms/resultwords.h"
#include "verification/distancetopass.h"

namespace guapai::district {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// What the second and the third table say of one case.
struct CaseRows {
  Rows results;
  Rows gaps;
};

class CaseReader {
public:
  CaseReader(const terms::Definitions& definitions, core::Date today)
      : m_definitions(definitions), m_words(definitions.messages()), m_today(today) {}

  [[nodiscard]] CaseRows read(const storage::CaseHead& head, const core::Answers& answers) const {
    const rules::Standard& standard = m_definitions.standard();
    const auto evaluation = rules::evaluate(standard, answers, std::nullopt, m_today);
    const std::vector<std::string> who{core::centerName(answers),
                                       m_words.sentence("word.round", {{"number", std::to_string(head.round)}})};
    std::map<std::string, std::string> names;
    CaseRows rows;
    for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
      const rules::Finding& finding = evaluation.criteria[i];
      const auto& criterion = standard.criteria()[i];
      names[finding.id] = m_words.criterion(criterion.number) + " " + criterion.brief;
      rows.results.push_back(row(who, {names[finding.id], word(m_words.result(finding.result), finding),
                                       m_words.basis(finding.basis), finding.reason}));
    }
    for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) {
      const rules::DisqualifierFinding& finding = evaluation.disqualifiers[i];
      const auto& disqualifier = standard.disqualifiers()[i];
      names[finding.id] = m_words.disqualifier(disqualifier.number) + " " + disqualifier.brief;
      rows.results.push_back(
          row(who, {names[finding.id], word(m_words.result(finding.result), finding), "", finding.reason}));
    }
    for (const auto& line : verification::distanceToPass(m_definitions, answers, evaluation).missing)
      rows.gaps.push_back(row(who, {names[line.id], line.fact, line.have, line.need, line.gap, line.text}));
    return rows;
  }

  [[nodiscard]] terms::Table results() const {
    return {.title = m_words.sentence("table.results"),
            .head = headOf({"center", "round", "item", "result", "basis", "reason"}),
            .rows = {},
            .numbers = {}};
  }

  [[nodiscard]] terms::Table gaps() const {
    return {.title = m_words.sentence("table.gaps"),
            .head = headOf({"center", "round", "item", "fact", "have", "need", "gap", "reason"}),
            .rows = {},
            .numbers = {4, 5, 6}};
  }

private:
  static std::vector<std::string> row(std::vector<std::string> who, const std::vector<std::string>& cells) {
    who.insert(who.end(), cells.begin(), cells.end());
    return who;
  }

  /// 待核（缺资料）, 不达标（裁定）
  template <typename Finding>
  [[nodiscard]] std::string word(const std::string& result, const Finding& finding) const {
    const std::string note = finding.ruled ? m_words.sentence("word.ruled") : m_words.why(finding.why);
    return note.empty() ? result : m_words.sentence("word.noted", {{"word", result}, {"note", note}});
  }

  [[nodiscard]] std::vector<std::string> headOf(std::initializer_list<const char*> columns) const {
    std::vector<std::string> head;
    for (const char* const column : columns) head.push_back(m_words.sentence(std::string("table.") + column));
    return head;
  }

  const terms::Definitions& m_definitions;
  terms::ResultWords m_words;
  core::Date m_today;
};

}  // namespace

std::vector<terms::Table> ledgerTables(const terms::Definitions& definitions, const storage::Library& library,
                                       const QAbstractItemModel& shown, core::Date today) {
  const CaseReader reader(definitions, today);
  std::map<core::CaseId, CaseRows> cases;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    cases.emplace(head.id, reader.read(head, answers));
  });
  terms::Table results = reader.results();
  terms::Table gaps = reader.gaps();
  for (int row = 0; row < shown.rowCount(); ++row) {
    const CaseRows& rows = cases[shown.index(row, 0).data(LedgerModel::CaseRole).value<core::CaseId>()];
    results.rows.insert(results.rows.end(), rows.results.begin(), rows.results.end());
    gaps.rows.insert(gaps.rows.end(), rows.gaps.begin(), rows.gaps.end());
  }
  return {matrixTable(shown, definitions.messages(), MatrixCells::Words), std::move(results), std::move(gaps)};
}

std::vector<terms::Table> ledgerTables(const terms::Definitions& definitions, const storage::Library& library,
                                       core::Date today) {
  std::vector<LedgerLine> lines;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, today);
    lines.push_back(ledgerLine(definitions, head, answers, evaluation, today));
  });
  // The model shares what is not its own: it does not outlive this function.
  LedgerModel model(std::shared_ptr<const terms::Definitions>(std::shared_ptr<void>(), &definitions));
  model.setLines(std::move(lines));
  return ledgerTables(definitions, library, model, today);
}

}  // namespace guapai::district
