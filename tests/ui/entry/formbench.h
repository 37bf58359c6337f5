#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <gtest/gtest.h>

#include "desk/disqualifiersview.h"
#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "entry/caseforms.h"
#include "entry/formview.h"
#include "support/district.h"

namespace guapai::ui {

/// A case and one of its pages, in a window between two other widgets, with keys pressed where the focus is.
class Form : public testing::Test {
protected:
  FormView& open(const std::string& page) {
    auto* const column = new QVBoxLayout(&window);
    before = new QPushButton(&window);
    column->addWidget(before);
    view = page == "register"        ? makeRegisterView(session, &window)
           : page == "disqualifiers" ? makeDisqualifiersView(session, &window)
                                     : makeAnnexView(page, session, &window);
    column->addWidget(view);
    after = new QPushButton(&window);
    column->addWidget(after);
    window.resize(720, 500);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window does not become active");
    return *view;
  }

  [[nodiscard]] AnswerEditor& editor(const std::string& name) const {
    auto* const found = view->findChild<AnswerEditor*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no editor " + name);
    return *found;
  }
  [[nodiscard]] TickBox& tick(const std::string& name) const {
    auto* const found = view->findChild<TickBox*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no tick " + name);
    return *found;
  }
  void enter(const std::string& name) const { editor(name).takeFocus(); }
  static void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  /// What no key has comes from an input method, or is pasted.
  static void compose(const QString& text) {
    QInputMethodEvent composed;
    composed.setCommitString(text);
    QApplication::sendEvent(QApplication::focusWidget(), &composed);
  }
  /// Object name of the editor or tick that has the focus.
  [[nodiscard]] static std::string focus() {
    for (const QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
      if (!widget->objectName().isEmpty()) return widget->objectName().toStdString();
    return {};
  }
  [[nodiscard]] std::string answer(const std::string& field) const {
    return core::valueText(session.answers().value(support::District::field(field)));
  }
  [[nodiscard]] std::vector<std::string> doctors() const {
    std::vector<std::string> names;
    if (const core::List* list = session.answers().list(gps))
      for (const core::Row& row : list->rows) names.push_back(core::valueText(row.cells[0]));
    return names;
  }
  [[nodiscard]] std::string stored(const std::string& field) const {
    return core::valueText(district.library->answers(id).value(support::District::field(field)));
  }

  static constexpr auto kName = "information.general_practitioners.name";

  support::District district;
  core::CaseId id = district.addSample(1);
  std::shared_ptr<session::CaseHistory> history = std::make_shared<session::CaseHistory>();
  session::CaseSession session{support::definitions(), *district.library, id, district.clock, history};
  const core::FieldId gps = support::District::field("information.general_practitioners");
  QWidget window;
  QPushButton* before = nullptr;
  QPushButton* after = nullptr;
  FormView* view = nullptr;
};

/// The same, of a case of which only the name is known.
class EmptyForm : public Form {
protected:
  EmptyForm() {
    session.removeList(gps);
    session.removeList(support::District::field("information.specialties"));
    for (const char* list : {"accidents", "insurance_penalties", "outsourced_departments"})
      session.removeList(support::District::field(std::string("records.") + list));
    history->steps.clear();
  }
};

}  // namespace guapai::ui
