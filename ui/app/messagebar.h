#pragma once

#include <functional>

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace guapai::ui {

/// One sentence for the person, above his work and never in its way. It stays until it is closed or another comes.
class MessageBar : public QFrame {
  Q_OBJECT

public:
  enum class Kind {
    Notice,   ///< something was done
    Trouble,  ///< something was refused
  };

  explicit MessageBar(QWidget* parent = nullptr);

  /// @param about  what it is about, for `settle`.
  void say(Kind kind, const QString& sentence, const QObject* about = nullptr);
  /// A button in the bar for the way out of the trouble that is told; it goes with the sentence.
  void offer(const QString& word, const std::function<void()>& wayOut);
  /// Takes away what is about this: it is done with.
  void settle(const QObject* about);
  /// Takes a notice away; trouble stays until the person closes it.
  void clearNotice();
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] QString sentence() const;

protected:
  void changeEvent(QEvent* event) override;

private:
  void paintKind();

  Kind m_kind = Kind::Notice;
  const QObject* m_about = nullptr;
  std::function<void()> m_wayOut;
  QLabel* m_sign;
  QLabel* m_sentence;
  QPushButton* m_offer;
  QToolButton* m_close;
};

}  // namespace guapai::ui
