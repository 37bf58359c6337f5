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

/// The two forms that ask about one blank, between the tabs and the page: one for a correction, one for the words of a
/// mark.
///
/// Words that are typed there and not recorded are a draft of the case. They come back when the case is opened again,
/// and become an answer only when the user records them. The draft is kept at the place of the list of corrections,
/// which is no blank. In a low window the forms scroll.
class AsideForms : public QScrollArea {
  Q_OBJECT

public:
  explicit AsideForms(QWidget* parent = nullptr);
  ~AsideForms() override;

  /// Closes both forms and shows those of another case.
  /// @param session  must live until another one is set; null shows nothing.
  void setSession(session::CaseSession* session);
  /// Asks for a correction of this blank and takes the focus.
  void askCorrection(annotations::CorrectionKind kind, const core::Place& place);
  /// Asks for the words of a mark of this blank and takes the focus.
  void askMark(annotations::QueryState state, const core::Place& place);
  /// Records an open mark with the words that are typed. The words of an open correction are kept as a draft.
  void settle();

  /// The title of the open form: 补正: 申请表 年诊疗人次数.
  /// @pre openPlaces is not empty.
  [[nodiscard]] QString unfinishedName() const;
  /// Whether this is the place at which the draft is kept.
  [[nodiscard]] bool holds(const core::Place& place) const;
  /// Puts the cursor into the open form, if there is one.
  void takeFocus();
  // The next functions do for the draft what those of the same names in FormView and ProgressPage do.
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
  /// The correction of this blank was recorded, or its form was left.
  void correctionClosed(const guapai::core::Place& place);
  /// The blank was marked, or the form of its mark was left.
  void markClosed(const guapai::core::Place& place);
  /// The result of `openPlaces` may have changed.
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
  std::unique_ptr<DraftKeeper> m_drafts;  ///< null while no case is shown
  bool m_isRestoring = false;  ///< a draft is being taken up, so that changes in the forms are not the user's
};

}  // namespace guapai::ui
