#pragma once

#include <vector>

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>

#include "rules/evaluation.h"
#include "session/casesession.h"
#include "terms/resultmark.h"
#include "terms/resultwords.h"

namespace guapai::session {

/// The findings of an open case: the 11 criteria of Annex 1, then the three conditions of application.
///
/// DisplayRole is 第6项 全科医生; AccessibleTextRole reads as a sentence: 第6项 不达标 and the reason.
class FindingsModel : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role {
    IdRole = Qt::UserRole + 1,  ///< C6, D1
    MarkRole,                   ///< ResultMark
    ResultTextRole,             ///< 不达标; 待核 with why: 待核 · 两表不一致
    ReasonRole,                 ///< one sentence that can be read out
    DetailsRole,                ///< QStringList: readings with their source, shortfalls, basis, ruling
    ClauseRole,                 ///< the official text, and how the criterion is assessed
    BeginsConditionsRole,       ///< true at the first condition
  };

  /// @param session  must live longer.
  explicit FindingsModel(CaseSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  /// What is shown: the session's evaluation, or the provisional one.
  [[nodiscard]] const rules::Evaluation& evaluation() const { return m_shown; }
  [[nodiscard]] QString outcomeText() const;  ///< 未达标; of a pass with its basis, 据申报达标（未核实）
  [[nodiscard]] QString countsText() const;   ///< 2项不达标 1项待核
  [[nodiscard]] QString basisText() const;    ///< 据申报（未核实）

  /// What the commission has decided, which no evaluation changes: 验收合格 · 2021年10月25日; empty where it has not.
  [[nodiscard]] QString decisionText() const;

  /// Where the cursor goes: the blanks that decide the finding, or the lists that do; the most telling first. Last come
  /// the reviewers' own: the verified facts, or the ruling on a condition.
  [[nodiscard]] std::vector<core::Place> places(const QModelIndex& index) const;
  [[nodiscard]] bool isUnmet(const QModelIndex& index) const;

  /// Shows what would be, while a figure is being typed (CaseSession::provisional); what differs is marked so. Ends
  /// with the next edit, or with `settle`.
  void showProvisional(const rules::Evaluation& evaluation);
  void settle();

Q_SIGNALS:
  /// What `evaluation()` gives is another one.
  void evaluationChanged();

private:
  void show(const rules::Evaluation& evaluation);
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
};

}  // namespace guapai::session
