#pragma once

#include <functional>
#include <map>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QInputMethodEvent;

namespace guapai::ui {

/// Knows what input methods compose in the widgets of the program, and brings compositions to an end.
///
/// Where something is composed over a selection, Qt takes the selected text away at once. Until the input method
/// commits, the text of the widget is not what the person means. A composition that ends without a commit brings back
/// what stood there before it.
class Composition : public QObject {
  Q_OBJECT

public:
  /// The one object of the program. It sees all input method events from the first call on.
  /// @pre there is a QApplication.
  [[nodiscard]] static Composition& ofProgram();

  /// Whether something is being composed in the widget; false for null.
  [[nodiscard]] bool runsIn(const QWidget* widget) const { return m_running.contains(widget); }
  /// What is being composed in the widget; empty where nothing is.
  [[nodiscard]] QString composedIn(const QWidget& widget) const;
  /// What is seen in the widget: its text together with what is being composed in it.
  [[nodiscard]] QString wholeText(const QWidget& widget) const;

  enum class End {
    Committed,  ///< committed, or nothing was being composed
    Dropped,    ///< the input method gave the composition up, and the text before it is back
    Open,       ///< the input method has not answered: the composition goes on, or its commit comes later
  };
  /// Asks the input method to commit what is composed in the widget with the focus. Call it before anything looks at
  /// texts.
  End settle();
  /// Gives up what is composed in the widget, without asking the input method.
  static void drop(QWidget& widget);

  /// @param ask  how an input method is asked to commit; tests bring their own way. Null: as Qt does.
  void setAsk(std::function<void()> ask) { m_ask = std::move(ask); }

Q_SIGNALS:
  /// Emitted after each step of a composition, its end included.
  void moved(QWidget* widget);
  /// The input method was asked to commit and gave up what it had composed.
  /// @param wholeText  what was seen in the widget before that.
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
  bool m_isDropped = false;             ///< the last composition ended without a commit
  const QEvent* m_delivered = nullptr;  ///< the event that is on its way to its widget; null while none is
};

}  // namespace guapai::ui
