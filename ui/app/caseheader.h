#pragma once

#include <QtWidgets/QWidget>

class QDateTime;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class ElidedLabel;
class PlainLabel;

/// The lines that always stand above the forms: which center, which round, which stage, how many of its issued papers
/// are out of date, and when the case was last saved.
class CaseHeader : public QWidget {
  Q_OBJECT

public:
  explicit CaseHeader(QWidget* parent = nullptr);

  /// @param session  must live until another one is set; null while no center is open.
  void setSession(session::CaseSession* session);
  /// @param unsaved  whether some blank holds a text that is not saved as an answer.
  void setUnsaved(bool unsaved);
  /// @param centers  the names of the other centers in which something is not saved; empty: everything is saved.
  void setUnsavedElsewhere(const QStringList& centers);

protected:
  void changeEvent(QEvent* event) override;

private:
  void showCase();
  void showPapers();
  void showState();
  void keepRoom();
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
