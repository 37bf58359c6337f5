#pragma once

#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include "widgets/composition.h"

namespace guapai::ui {

/// Takes the place of the input method while it exists. It composes text, and when the program asks it to commit, it
/// does what `answers` says.
class InputMethod {
public:
  enum class Answer { Commits, Drops, Nothing };

  InputMethod() {
    Composition::ofProgram().setAsk([this] {
      if (answers == Answer::Nothing) return;
      QWidget& holder = *QApplication::focusWidget();
      const QString composed = Composition::ofProgram().composedIn(holder);
      commit(answers == Answer::Commits ? composed.toUtf8().constData() : "", holder);
    });
  }
  ~InputMethod() { Composition::ofProgram().setAsk({}); }
  InputMethod(const InputMethod&) = delete;
  InputMethod& operator=(const InputMethod&) = delete;

  /// Composes these letters in the widget with the focus. An empty text ends the composition.
  static void compose(const char* letters) {
    QInputMethodEvent event(QString::fromUtf8(letters), {});
    QApplication::sendEvent(QApplication::focusWidget(), &event);
  }
  static void commit(const char* words) { commit(words, *QApplication::focusWidget()); }
  static void commit(const char* words, QWidget& widget) {
    QInputMethodEvent event;
    event.setCommitString(QString::fromUtf8(words));
    QApplication::sendEvent(&widget, &event);
  }

  Answer answers = Answer::Commits;
};

}  // namespace guapai::ui
