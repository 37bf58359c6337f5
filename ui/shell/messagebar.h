#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <QtWidgets/QFrame>

class QPushButton;
class QTimer;
class QToolButton;

namespace guapai::ui {

class PlainLabel;

/// A bar with one sentence for the user, outside of the work itself. Notices and hints are shown for a while, and
/// longer while the pointer or the focus is on the bar. Trouble stays until it is closed or settled, or another
/// sentence comes. A reminder stays until it is closed or settled: it comes back when the sentence goes that was said
/// after it, and reminders about different things are shown together.
class MessageBar : public QFrame {
  Q_OBJECT

public:
  enum class Kind {
    Notice,    ///< something was done
    Hint,      ///< something to know, nothing was done
    Reminder,  ///< something waits for the user
    Trouble,   ///< something was refused
  };

  /// @param noticeTime  how long a notice or hint is shown.
  explicit MessageBar(QWidget* parent = nullptr, std::chrono::milliseconds noticeTime = std::chrono::seconds(12));

  /// @param about  what the sentence is about, for `settle`; null: nothing in particular. It takes the place of a
  /// reminder about the same. It need not outlive the bar.
  void say(Kind kind, const QString& sentence, const QObject* about = nullptr);
  /// Adds a button that lets the user solve the problem. The button disappears together with the sentence.
  /// @param wayOut  is called when the button is pressed.
  void offer(const QString& word, const std::function<void()>& wayOut);
  /// Takes away what was said about this, because it is no longer true.
  void settle(const QObject* about);
  /// Hides a notice or a hint; a reminder and trouble stay.
  void clearNotice();
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] QString sentence() const;

Q_SIGNALS:
  /// The user has closed the message. @param sentence  what it said.
  void closed(const QString& sentence);

protected:
  void changeEvent(QEvent* event) override;

private:
  struct Reminder {
    QString sentence;
    const QObject* about;
  };
  void showSentence(Kind kind, const QString& sentence);
  void showReminders();
  void end();
  void endNotice();
  void paintKind();

  Kind m_kind = Kind::Notice;
  const QObject* m_about = nullptr;  ///< of the sentence that is shown, where it is no reminder
  std::vector<Reminder> m_reminders;
  std::function<void()> m_wayOut;
  QTimer* m_time;
  PlainLabel* m_sign;
  PlainLabel* m_sentence;
  QPushButton* m_offer;
  QToolButton* m_close;
};

}  // namespace guapai::ui
