#pragma once

#include <chrono>
#include <functional>

#include <QtWidgets/QFrame>

class QPushButton;
class QTimer;
class QToolButton;

namespace guapai::ui {

class PlainLabel;

/// One sentence for the person, below his work: what he looks at stays where it is. Notices and hints are said for a
/// while, longer under the pointer; everything else stays until it is closed, settled, or another comes.
class MessageBar : public QFrame {
  Q_OBJECT

public:
  enum class Kind {
    Notice,    ///< something was done
    Hint,      ///< something to know, nothing was done
    Reminder,  ///< something waits for the person
    Trouble,   ///< something was refused
  };

  /// @param noticeTime  for which a notice is shown.
  explicit MessageBar(QWidget* parent = nullptr, std::chrono::milliseconds noticeTime = std::chrono::seconds(12));

  /// @param about  what it is about, for `settle`.
  void say(Kind kind, const QString& sentence, const QObject* about = nullptr);
  /// A button in the bar for the way out of the trouble that is told; it goes with the sentence.
  void offer(const QString& word, const std::function<void()>& wayOut);
  /// Takes away what is about this: it is done with.
  void settle(const QObject* about);
  /// Takes a notice or a hint away; what waits and what was refused stays.
  void clearNotice();
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] QString sentence() const;

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
