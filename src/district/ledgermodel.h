#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "district/ledgerline.h"
#include "terms/definitions.h"
#include "terms/resultwords.h"

namespace guapai::district {

/// All cases of the library, a line a case: who, how far, what was decided, the outcome with its basis, the distance to
/// passing, and 11 + 3 results.
///
/// The result cells say nothing in DisplayRole; their sign is MarkRole, their reason the tool tip, and
/// AccessibleTextRole reads 第6项 不达标（裁定）.
class LedgerModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Name, Subdistrict, Stage, Decision, Outcome, Distance, FirstResult };
  enum Role {
    CaseRole = Qt::UserRole + 1,  ///< core::CaseId
    CenterRole,                   ///< identifies the institution, which may have several rounds
    MarkRole,                     ///< ResultMark, in the outcome's and the results' cells
    ResultRole,                   ///< a result in words: 不达标（裁定）
    ShortHeadRole,                ///< of a header, where there is little room: 10, 条3
    SortRole,  ///< orders a column: texts as such, results not met first, then what is not known, then met
  };

  explicit LedgerModel(std::shared_ptr<const terms::Definitions> definitions, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

  void setLines(std::vector<LedgerLine> lines);
  /// Takes the place of the case's line, or adds one.
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
