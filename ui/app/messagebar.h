#pragma once

#include <QtWidgets/QFrame>

class QLabel;
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

  void say(Kind kind, const QString& sentence);
  /// Takes a notice away; trouble stays until the person closes it.
  void clearNotice();
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] QString sentence() const;

protected:
  void changeEvent(QEvent* event) override;

private:
  void paintKind();

  Kind m_kind = Kind::Notice;
  QLabel* m_sign;
  QLabel* m_sentence;
  QToolButton* m_close;
};

}  // namespace guapai::ui
