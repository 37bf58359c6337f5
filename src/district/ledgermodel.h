#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "district/ledgerline.h"
#include "terms/definitions.h"
#include "terms/resultwords.h"

namespace guapai::district {

/// All cases of the library, one row each. The columns are the center's name and sub-district, the stage, the
/// commission's decision, the outcome with its basis, the distance to passing, and the results of the 11 criteria and 3
/// disqualifiers.
///
/// A result's cell has no DisplayRole, since it is drawn as a sign (MarkRole). Its tool tip gives the reason, and its
/// AccessibleTextRole reads 第6项 不达标（裁定）.
class LedgerModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Name, Subdistrict, Stage, Decision, Outcome, Distance, FirstResult };
  enum Role {
    CaseRole = Qt::UserRole + 1,  ///< core::CaseId
    CenterRole,                   ///< QString: the center id; several rounds of one center have the same
    MarkRole,                     ///< ResultMark, in the columns of outcome and results
    ResultRole,                   ///< a result in words: 不达标（裁定）
    ShortHeadRole,                ///< the head of a result's column where there is little room: 10, 条3
    SortRole,  ///< QString or int, to sort a column by; results: not met first, then undetermined, then met
  };

  explicit LedgerModel(std::shared_ptr<const terms::Definitions> definitions, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

  void setLines(std::vector<LedgerLine> lines);
  /// Replaces the line of the same case, or adds the line where there is none.
  void setLine(const LedgerLine& changed);
  void removeLine(core::CaseId id);
  /// Null where there is no such case.
  [[nodiscard]] const LedgerLine* line(core::CaseId id) const;
  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  [[nodiscard]] const std::vector<LedgerLine>& lines() const { return m_lines; }

private:
  [[nodiscard]] QString text(const LedgerLine& line, int column) const;
  [[nodiscard]] QString accessibleText(const LedgerLine& line, int column) const;
  [[nodiscard]] QString resultText(const LedgerLine& line, std::size_t at) const;
  [[nodiscard]] int criteria() const;

  std::shared_ptr<const terms::Definitions> m_definitions;
  terms::ResultWords m_words;
  std::vector<LedgerLine> m_lines;
};

}  // namespace guapai::district
