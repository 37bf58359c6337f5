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

/// What a move, or taking one back, is to say: a few blanks and the act itself. Enter goes on and, in the last blank,
/// acts. Esc leaves it; what was typed is for whoever asks to keep.
class MoveForm : public QFrame {
  Q_OBJECT

public:
  struct Blank {
    const char* name = "";  ///< of its editor
    core::FieldId field;
    QString label;
    QString offered;  ///< what stands there to begin with
  };
  /// Why the act cannot be done.
  struct Refusal {
    QString sentence;
    std::string path;  ///< of the blank that is to blame, as core::FieldCatalogue::pointer; else empty
  };
  struct Question {
    std::string id;  ///< what it is, for what was typed
    QString act;
    QString hint;     ///< or empty
    QString warning;  ///< what is worth knowing before; or empty
    std::vector<Blank> blanks;
    std::function<std::optional<Refusal>(const MoveForm&)> check;
    /// After `check` found nothing. @return why it was not done.
    std::function<std::optional<QString>(const MoveForm&)> done;
  };

  /// Both must live longer.
  MoveForm(const core::FieldCatalogue& catalogue, const core::Messages& messages, QWidget* parent = nullptr);

  /// @param typed  what was typed before and not acted upon; null where nothing was.
  void ask(Question question, const session::UnfinishedActs::Words* typed = nullptr);
  void leave();
  /// Into its first blank.
  void takeFocus();
  /// After the case has changed: what it says now, and whether what it was refused for still is so.
  void renew(const QString& hint, const QString& warning);

  /// Of the question that is, or was last, asked.
  [[nodiscard]] const std::string& id() const { return m_question.id; }
  /// What is typed, by the blanks' names. Not what was offered: another day, something else is.
  [[nodiscard]] session::UnfinishedActs::Words typed() const;
  [[nodiscard]] std::string text(core::FieldId field) const;
  /// Nothing where it is no date.
  [[nodiscard]] std::optional<core::Date> date(core::FieldId field) const;

  enum class End { Done, Left, Discarded };

Q_SIGNALS:
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
  std::vector<QLineEdit*> m_lines;  ///< one for each of the question's blanks
  PlainLabel* m_title;
  PlainLabel* m_hint;
  PlainLabel* m_warning;
  QWidget* m_blanks;
  PlainLabel* m_trouble;
  QPushButton* m_act;
};

}  // namespace guapai::ui
