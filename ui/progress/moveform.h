#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QFrame>

#include "workspace/casesession.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

/// What a move, or taking one back, is to say: a few blanks and the act itself. Enter goes on and, in the last blank,
/// acts; Esc leaves it.
class MoveForm : public QFrame {
  Q_OBJECT

public:
  /// Does the act; a sentence says why it could not be done.
  using Act = std::function<std::optional<QString>(const MoveForm& form)>;

  MoveForm(const core::FieldCatalogue& catalogue, const core::Messages& messages, QWidget* parent = nullptr);

  /// For a move: date, person, document, note.
  void askMove(const QString& act, const QString& hint, core::Date date, Act done);
  /// For a reason alone.
  void askReason(const QString& act, const QString& hint, Act done);
  void leave();
  /// Into its first blank.
  void takeFocus();

  /// As it is typed; nothing where it is no date.
  [[nodiscard]] std::optional<core::Date> date() const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] QString documentNo() const;
  [[nodiscard]] QString note() const;
  [[nodiscard]] QString reason() const;

Q_SIGNALS:
  /// The act was done, or the form was left.
  void closed(bool done);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void addBlanks(const core::FieldCatalogue& catalogue);
  QLineEdit* addLine(const char* name, const core::Field& field);
  void ask(const QString& act, const QString& hint, bool move, Act done);
  void goOn(const QLineEdit* from);
  void act();
  void say(const QString& sentence);

  const core::Field* m_on;
  const core::Messages* m_messages;
  QLabel* m_title;
  QLabel* m_hint;
  QLineEdit* m_date = nullptr;
  QLineEdit* m_person = nullptr;
  QLineEdit* m_document = nullptr;
  QLineEdit* m_note = nullptr;
  QLineEdit* m_reason = nullptr;
  QLabel* m_trouble;
  QPushButton* m_act;
  Act m_done;
};

}  // namespace guapai::ui
