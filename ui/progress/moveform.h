#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QtWidgets/QFrame>

#include "session/casesession.h"
#include "session/unfinishedacts.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

class PlainLabel;

/// Asks what belongs to an act (a move, taking one back, a new round): a few blanks and the button of the act. Enter
/// goes on to the next blank and, in the last one, does the act. Esc leaves the form; the owner of the form then keeps
/// what was typed. Cancel throws it away.
class MoveForm : public QFrame {
  Q_OBJECT

public:
  struct Blank {
    const char* name = "";  ///< the object name of its editor
    core::FieldId field;
    QString label;
    QString offered;  ///< the text that stands in the blank at the beginning
  };
  /// Why the act cannot be done.
  struct Refusal {
    QString sentence;
    std::string path;  ///< the blank that is to blame, as core::FieldCatalogue::pointer names it; empty when it is none
  };
  /// What the form asks and does.
  struct Question {
    std::string id;  ///< identifies the act; what was typed is kept under it
    QString act;
    QString hint;     ///< what the act does besides; empty when there is nothing to say
    QString warning;  ///< what the user should know before; empty when there is nothing
    std::vector<Blank> blanks;
    /// Why the act cannot be done with what is typed; nothing when it can be done. It may be empty.
    std::function<std::optional<Refusal>(const MoveForm&)> check;
    /// Does the act. It is called when `check` has found nothing. @return why the act was not done, or nothing.
    std::function<std::optional<QString>(const MoveForm&)> done;
  };

  /// @param catalogue, messages  must outlive the form.
  MoveForm(const core::FieldCatalogue& catalogue, const core::Messages& messages, QWidget* parent = nullptr);

  /// Shows the form with this question.
  /// @param typed  what was typed for this act before and not done; null when there is nothing.
  void ask(Question question, const session::UnfinishedActs::Words* typed = nullptr);
  /// Closes the form without doing the act, as Esc does.
  void leave();
  /// Puts the cursor into the first blank, or on the button when there are no blanks.
  void takeFocus();
  /// Follows a change of the case: shows the new hint and warning, and checks a shown refusal again. If the act could
  /// not be stored, the message stays until the user tries again, changes the text or leaves the form.
  void renew(const QString& hint, const QString& warning);

  /// The id of the question that is asked, or was asked last.
  [[nodiscard]] const std::string& id() const { return m_question.id; }
  /// What is typed, by the names of the blanks. A text that was offered is left out, because another text may be
  /// offered on another day.
  [[nodiscard]] session::UnfinishedActs::Words typed() const;
  /// The trimmed text of a blank as one line; empty when the question has no such blank.
  [[nodiscard]] std::string text(core::FieldId field) const;
  /// The date in a blank; nothing when the text is no date or the question has no such blank.
  [[nodiscard]] std::optional<core::Date> date(core::FieldId field) const;

  /// How the form was closed: the act was done; the form was left and its words are kept; or Cancel threw them away.
  enum class End { Done, Left, Discarded };

Q_SIGNALS:
  /// The user changed the text of a blank.
  void edited();
  void closed(guapai::ui::MoveForm::End how);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build(const session::UnfinishedActs::Words* typed);
  QLineEdit* addLine(const Blank& blank);
  [[nodiscard]] const QLineEdit* lineOf(core::FieldId field) const;
  void goOn(const QLineEdit* from);
  void act();
  [[nodiscard]] std::optional<Refusal> refusal() const;
  void end(End how);
  void say(const QString& sentence);

  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  Question m_question;
  std::vector<QLineEdit*> m_lines;  ///< the editors, one for each blank of the question
  PlainLabel* m_title;
  PlainLabel* m_hint;
  PlainLabel* m_warning;
  QWidget* m_blanks;
  PlainLabel* m_trouble;
  QPushButton* m_act;
  bool m_isUnstored = false;  ///< `m_trouble` says what `Question::done` has refused
};

}  // namespace guapai::ui
