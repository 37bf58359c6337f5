#pragma once

#include <chrono>
#include <functional>

#include <QtWidgets/QFrame>

class QPushButton;
class QTimer;
class QToolButton;

namespace guapai::ui {

class PlainLabel;

/// A bar with one sentence for the user, outside of the work itself. Notices and hints are shown for a while, and
/// longer while the pointer or the focus is on the bar. Everything else stays until it is closed or settled, or another
/// sentence comes.
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

  /// @param about  what the sentence is about, for `settle`; null: nothing in particular. It need not outlive the bar.
  void say(Kind kind, const QString& sentence, const QObject* about = nullptr);
  /// Adds a button that lets the user solve the problem. The button disappears together with the sentence.
  /// @param wayOut  is called when the button is pressed.
  void offer(const QString& word, const std::function<void()>& wayOut);
  /// Hides the sentence if it was shown with this `about`, because it is no longer true.
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
  void endNotice();
  void paintKind();

  Kind m_kind = Kind::Notice;
  const QObject* m_about = nullptr;
  std::function<void()> m_wayOut;
  QTimer* m_time;
  PlainLabel* m_sign;
  PlainLabel* m_sentence;
  QPushButton* m_offer;
  QToolButton* m_close;
};

}  // namespace guapai::ui
