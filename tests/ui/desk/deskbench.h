#pragma once

#include <stdexcept>
#include <string>

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <gtest/gtest.h>

#include "desk/deskview.h"
#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "entry/formview.h"
#include "support/district.h"

namespace guapai::ui {

/// A window with the desk of a sample center. A test works it by keys and clicks.
class DeskBench : public testing::Test {
protected:
  explicit DeskBench(FormView* (*make)(session::CaseSession&, QWidget*) = makeDeskView) : view(make(session, &window)) {
    auto* const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    window.resize(760, 560);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window does not become active");
  }

  template <typename Widget = QWidget>
  [[nodiscard]] Widget& find(const std::string& name) const {
    auto* const found = view->findChild<Widget*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no widget " + name);
    return *found;
  }
  /// What the live text of this name says. Marks are written as signs.
  [[nodiscard]] std::string said(const std::string& name) const {
    support::settle();
    return find(name).accessibleName().toStdString();
  }
  [[nodiscard]] bool isShown(const std::string& name) const {
    support::settle();
    return find(name).height() > 0;
  }
  void enter(const std::string& name) const { find<AnswerEditor>(name).takeFocus(); }
  static void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  void fill(const std::string& name, const char* text) const {
    enter(name);
    type(text);
    press(Qt::Key_Tab);
  }
  void click(const std::string& name) const {
    support::settle();
    QTest::mouseClick(&find(name), Qt::LeftButton);
  }
  [[nodiscard]] std::string answer(const std::string& field) const {
    return core::valueText(session.answers().value(support::District::field(field)));
  }
  [[nodiscard]] std::string stored(const std::string& field) const {
    return core::valueText(district.library->answers(id).value(support::District::field(field)));
  }

  support::District district;
  core::CaseId id = district.addSample(2);
  session::CaseSession session{support::definitions(), *district.library, id, district.clock};
  QWidget window;
  FormView* view;
};

}  // namespace guapai::ui
