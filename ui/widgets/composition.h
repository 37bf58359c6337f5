#pragma once

#include <functional>
#include <map>

#include <QtCore/QObject>
#include <QtCore/QString>

class QInputMethodEvent;
class QWidget;

namespace guapai::ui {

/// What input methods compose in the program's widgets, and how that is brought to an end.
///
/// Where something is composed over a selection, Qt takes the selection away at once: until the input method commits,
/// the text of the widget is not what the person means. A composition that ends without a commit brings back what
/// stood there before it.
class Composition : public QObject {
  Q_OBJECT

public:
  /// @pre there is a QApplication; it sees all of its input method events from now on.
  [[nodiscard]] static Composition& ofProgram();

  [[nodiscard]] bool runsIn(const QWidget* widget) const { return m_running.contains(widget); }
  [[nodiscard]] QString composedIn(const QWidget& widget) const;
  /// What is to be seen in the widget: its text with what is composed in it.
  [[nodiscard]] QString wholeText(const QWidget& widget) const;

  enum class End {
    Committed,  ///< also where nothing was composed
    Dropped,    ///< the input method gave it up, and the text before it is back
    Open,       ///< the input method has not answered; it goes on, or the commit comes later
  };
  /// Asks the input method to commit what is composed in the widget with the focus. Before whatever looks at texts.
  End settle();
  /// Gives up what is composed in the widget, without asking the input method.
  static void drop(QWidget& widget);

  /// How an input method is asked; tests bring their own. Null: as Qt does.
  void setAsk(std::function<void()> ask) { m_ask = std::move(ask); }

Q_SIGNALS:
  /// After each step of a composition, its end included.
  void moved(QWidget* widget);
  /// The input method was asked and gave up what it had composed: what was to be seen before that.
  void dropped(QWidget* widget, const QString& wholeText);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  struct Before {
    QString text;
    int anchor = 0;
    int caret = 0;
  };
  struct Running {
    Before before;
    QString composed;
  };

  explicit Composition(QObject* parent);
  static void askInputMethod();
  [[nodiscard]] static Before textOf(const QWidget& widget);
  static void bringBack(QWidget& widget, const Before& before);
  void settleBefore(const QObject& watched, const QEvent& event);
  void deliver(QWidget& widget, QEvent& event, const QInputMethodEvent& step);
  void forget(const QObject* widget);

  std::map<const QObject*, Running> m_running;
  std::function<void()> m_ask;
  bool m_isDropped = false;             ///< so ended the last one
  const QEvent* m_delivered = nullptr;  ///< is on its way to its widget
};

}  // namespace guapai::ui
