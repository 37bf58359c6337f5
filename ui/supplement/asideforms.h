#pragma once

#include <memory>

#include <QtWidgets/QScrollArea>

#include "annotations/corrections.h"
#include "annotations/queries.h"
#include "session/unfinishedacts.h"
#include "session/unsaved.h"

namespace guapai::ui {

class CorrectionForm;
class DraftKeeper;
class MarkForm;

/// What is asked about one blank between the tabs and the page: a correction, or the words of a mark.
///
/// What is typed there and not recorded is a draft of the case: it is there again with the case, and becomes an answer
/// only when the person records it. Where the window is low it is scrolled. It is kept at the place of the list of
/// corrections, where no blank stands.
class AsideForms : public QScrollArea {
  Q_OBJECT

public:
  explicit AsideForms(QWidget* parent = nullptr);
  ~AsideForms() override;

  /// Nothing is asked any more. @param session  must live as long as it is shown; null shows nothing.
  void setSession(session::CaseSession* session);
  void askCorrection(annotations::CorrectionKind kind, const core::Place& place);
  void askMark(annotations::QueryState state, const core::Place& place);
  /// Marks with what is typed; of a correction, what is typed is kept as it is.
  void settle();

  /// What stands in the form that is shown, where something is typed in it: 补正: 申请表 年诊疗人次数.
  [[nodiscard]] QString unfinishedName() const;
  [[nodiscard]] bool holds(const core::Place& place) const;
  void takeFocus();
  // As of FormView.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  void restoreDraft(const QString& draft);
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  void restoreUnsaved(const QString& draft);
  void giveUpUnsaved();
  void saveDrafts();

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
  /// It was recorded, or the form was left.
  void correctionClosed(const guapai::core::Place& place);
  void markClosed(const guapai::core::Place& place);
  void openPlacesChanged();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void showForms();
  [[nodiscard]] core::Place draftPlace() const;
  [[nodiscard]] session::UnfinishedActs typed() const;
  void keepTyped();
  void forgetTyped();

  session::CaseSession* m_session = nullptr;
  CorrectionForm* m_correction;
  MarkForm* m_mark;
  std::unique_ptr<DraftKeeper> m_drafts;  ///< null while nothing is shown
  bool m_isRestoring = false;             ///< what changes in the forms is not the person's doing
};

}  // namespace guapai::ui
