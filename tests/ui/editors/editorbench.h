#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

#include "editors/answereditor.h"
#include "support/resources.h"

namespace guapai::ui {

/// A window with an editor for each of the fields. It keeps what they commit and, while `accepts` is true, sets it as
/// their answer.
class EditorBench {
public:
  explicit EditorBench(const std::vector<std::string>& fields) {
    auto* column = new QVBoxLayout(&m_window);
    for (const std::string& name : fields) {
      const core::Field& field = support::catalogue()[support::catalogue().require(name)];
      AnswerEditor* const editor = makeEditor(field, support::messages(), &m_window);
      column->addWidget(editor);
      m_editors.push_back(editor);
      QObject::connect(editor, &AnswerEditor::committed, editor, [this, editor](const core::Value& value) {
        committed.push_back(core::valueText(value));
        if (accepts) editor->setValue(value);
      });
      QObject::connect(editor, &AnswerEditor::typed, editor,
                       [this](const core::Value& value) { typed.push_back(core::valueText(value)); });
    }
    m_window.resize(500, 300);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window)) throw std::runtime_error("the window does not become active");
    editor().takeFocus();
  }

  [[nodiscard]] AnswerEditor& editor(std::size_t at = 0) { return *m_editors.at(at); }
  [[nodiscard]] static QWidget* focus() { return QApplication::focusWidget(); }
  static void type(const char* text) { QTest::keyClicks(focus(), QString::fromUtf8(text)); }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(focus(), key, modifiers);
  }

  bool accepts = true;                 ///< whether a value that is committed becomes the answer
  std::vector<std::string> committed;  ///< the values that the editors committed, in order
  std::vector<std::string> typed;

private:
  QWidget m_window;
  std::vector<AnswerEditor*> m_editors;
};

}  // namespace guapai::ui
