#pragma once

#include <vector>

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>

#include "rules/evaluation.h"
#include "session/casesession.h"
#include "terms/resultmark.h"
#include "terms/resultwords.h"

namespace guapai::session {

/// The findings of an open case: the 11 criteria of Annex 1, then the three disqualifiers.
///
/// DisplayRole is 第6项 全科医生; AccessibleTextRole reads as a sentence: 第6项 全科医生 不达标 and
/// the reason.
class FindingsModel : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role {
    IdRole = Qt::UserRole + 1,  ///< C6, D1
    MarkRole,                   ///< ResultMark
    ResultTextRole,             ///< 不达标; for 待核 with the cause: 待核 · 两表不一致
    ReasonRole,                 ///< the reason in one sentence that can be read out
    DetailsRole,                ///< QStringList: ruling, shortfalls, readings with their source, basis; dates
    ClauseRole,                 ///< the official text; for a criterion also how it is assessed (评价方法)
    BeginsDisqualifiersRole,    ///< bool: true for the first disqualifier
  };

  /// @param session  must outlive the model.
  explicit FindingsModel(CaseSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  /// The evaluation that is shown: the session's, or the provisional one.
  [[nodiscard]] const rules::Evaluation& evaluation() const { return m_shown; }
  [[nodiscard]] QString outcomeText() const;  ///< 未达标; a pass with its basis: 据申报达标（未核实）
  [[nodiscard]] QString countsText() const;   ///< 2项不达标 1项待核
  [[nodiscard]] QString basisText() const;    ///< 据申报（未核实）

  /// The commission's decision in force, which no evaluation changes: 验收合格 · 2021年10月25日. Empty where there is
  /// none.
  [[nodiscard]] QString decisionText() const;

  /// The places that the cursor can go to from a finding. For a criterion: the blanks or lists that decide it, the most
  /// telling first, and then the blanks for its verified facts. For a disqualifier: the list of its records, and then
  /// the blank for the ruling.
  [[nodiscard]] std::vector<core::Place> places(const QModelIndex& index) const;
  /// Whether the criterion is not met, or the disqualifier is triggered.
  [[nodiscard]] bool isUnmet(const QModelIndex& index) const;

  /// Shows an evaluation for a figure that is still being typed (CaseSession::provisional). Findings that differ from
  /// the session's are marked as provisional. The next evaluation of the session, or `settle`, ends it.
  void showProvisional(const rules::Evaluation& evaluation);
  /// Shows the session's evaluation again.
  void settle();

Q_SIGNALS:
  /// `evaluation()` has been replaced.
  void evaluationChanged();

private:
  void show(const rules::Evaluation& evaluation);
  /// Whether the finding that is shown differs from the session's, because a figure is still being typed.
  [[nodiscard]] bool isProvisional(int row) const;
  [[nodiscard]] bool isCriterion(int row) const;
  [[nodiscard]] const rules::Finding& criterion(int row) const;
  [[nodiscard]] const rules::DisqualifierFinding& disqualifier(int row) const;
  [[nodiscard]] terms::ResultMark mark(int row) const;
  [[nodiscard]] QString number(int row) const;
  [[nodiscard]] QString resultText(int row) const;
  [[nodiscard]] QString reason(int row) const;
  [[nodiscard]] QString clause(int row) const;
  [[nodiscard]] QStringList details(int row) const;
  [[nodiscard]] QString shortfallText(const rules::Shortfall& shortfall) const;
  [[nodiscard]] const rules::Standard& standard() const { return m_session->definitions().standard(); }

  CaseSession* m_session;
  terms::ResultWords m_words;
  rules::Evaluation m_shown;
  std::vector<bool> m_provisional;  ///< isProvisional of each row, as the views have heard it
};

}  // namespace guapai::session
