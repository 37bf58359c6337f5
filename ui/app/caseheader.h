#pragma once

#include <functional>

#include <QtWidgets/QWidget>

namespace guapai::session {
class CaseSession;
struct EditedPlace;
}  // namespace guapai::session

namespace guapai::ui {

class ElidedLabel;
class PlainLabel;

/// The lines that always stand above the forms: which center, which round, which stage, how many of its issued papers
/// are out of date, and what of the case was saved last, and when.
class CaseHeader : public QWidget {
  Q_OBJECT

public:
  using NameOf = std::function<QString(const session::EditedPlace&)>;

  /// @param nameOf  what the user calls the place of an edit. It is called only while a session is set.
  explicit CaseHeader(NameOf nameOf, QWidget* parent = nullptr);

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
  void showSaved();
  [[nodiscard]] QString nameOfSaved();
  void keepRoom();
  void mute();

  NameOf m_nameOf;
  session::CaseSession* m_session = nullptr;
  int m_steps = 0;      ///< how many steps could be undone when something was saved last
  QString m_savedName;  ///< of what was saved last; empty before the first edit
  ElidedLabel* m_name;
  PlainLabel* m_state;
  PlainLabel* m_papers;
  ElidedLabel* m_saved;
  bool m_unsaved = false;
  QStringList m_elsewhere;
};

}  // namespace guapai::ui
