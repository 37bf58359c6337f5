#include "entry/listbar.h"

#include <QtWidgets/QLabel>
#include <gmock/gmock.h>

#include "annotations/queries.h"
#include "desk/disqualifiersview.h"
#include "ui/desk/deskbench.h"

namespace guapai::ui {
namespace {

using support::District;

class ListTick : public DeskBench {
protected:
  ListTick() : DeskBench(&makeDisqualifiersView) {
    session.removeList(accidents);
    settle();
  }
  /// Everything that is seen has its last height.
  void settle() const {
    support::settle();
    QApplication::postEvent(view->widget(), new QEvent(QEvent::LayoutRequest));
    support::settle();
  }
  [[nodiscard]] TickBox& tick(const char* list) const { return find<TickBox>(std::string(list) + ":finished"); }
  [[nodiscard]] int heightOnScreen(const QWidget& widget) const { return widget.mapTo(&window, QPoint(0, 0)).y(); }

  const core::FieldId accidents = District::field("records.accidents");
};

TEST_F(ListTick, StaysUnderThePointerAndSoDoesWhatIsBelow) {
  TickBox& own = tick("records.accidents");
  TickBox& next = tick("records.insurance_penalties");
  own.setFocus();
  settle();
  const int before = heightOnScreen(own);
  const int below = heightOnScreen(next);
  QTest::mouseClick(&own, Qt::LeftButton);
  support::settle();
  ASSERT_TRUE(session.answers().list(accidents)->finished);
  EXPECT_EQ(heightOnScreen(own), before);
  EXPECT_EQ(heightOnScreen(next), below);
  QTest::mouseClick(&own, Qt::LeftButton);
  support::settle();
  ASSERT_EQ(session.answers().list(accidents), nullptr);
  EXPECT_EQ(heightOnScreen(own), before);
  EXPECT_EQ(heightOnScreen(next), below);
}

TEST_F(ListTick, StaysWhereRowsStayToo) {
  session.insertRow(accidents, 0, {{District::field("records.accidents.note"), std::string("a")}});
  settle();
  TickBox& own = tick("records.accidents");
  own.setFocus();
  settle();
  const int before = heightOnScreen(own);
  QTest::mouseClick(&own, Qt::LeftButton);
  support::settle();
  EXPECT_EQ(heightOnScreen(own), before);
}

TEST_F(ListTick, HasAsMuchOfADoubtBesideItAsThereIsRoomFor) {
  std::string note(40, '0');
  note.append(" ").append(200, '1');
  session.act(annotations::markChanges(session.answers(), {.field = accidents, .row = std::nullopt},
                                       annotations::Query{.state = annotations::QueryState::Doubtful, .note = note}),
              {});
  settle();
  const auto& mark = find<QLabel>("records.accidents:mark");
  EXPECT_TRUE(mark.text().endsWith(QStringLiteral("…"))) << mark.text().toStdString();
  EXPECT_TRUE(mark.toolTip().contains(QString::fromStdString(note)));
  EXPECT_LE(mark.geometry().right(), mark.parentWidget()->width());
}

}  // namespace
}  // namespace guapai::ui
