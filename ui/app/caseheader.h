#pragma once

#include <QtWidgets/QWidget>

class QDateTime;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class ElidedLabel;
class PlainLabel;

/// Which center, which round, which stage, and when it was last saved: always to be seen above the forms.
class CaseHeader : public QWidget {
  Q_OBJECT

public:
  explicit CaseHeader(QWidget* parent = nullptr);

  /// @param session  must live as long as it is shown; null shows nothing.
  void setSession(session::CaseSession* session);
  /// Something stands in a blank that is not saved as an answer.
  void setUnsaved(bool unsaved);
  /// Other centers in which something is not saved; none: everything is.
  void setUnsavedElsewhere(const QStringList& centers);

protected:
  void changeEvent(QEvent* event) override;

private:
  void showCase();
  void showPapers();
  void showState();
  void mute();

  session::CaseSession* m_session = nullptr;
  ElidedLabel* m_name;
  PlainLabel* m_state;
  PlainLabel* m_papers;
  PlainLabel* m_saved;
  bool m_unsaved = false;
  QStringList m_elsewhere;
};

}  // namespace guapai::ui
