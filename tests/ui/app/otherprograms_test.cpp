#include "app/otherprograms.h"

#include <QtWidgets/QLineEdit>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/unsavedwork.h"
#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "session/casesession.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using core::Value;
using testing::HasSubstr;
using testing::Not;

constexpr auto kVisits = "application.annual_visits";
constexpr auto kTeams = "application.elite_family_doctor_teams";
constexpr auto kName = "information.general_practitioners.name";

/// The sample district with its first center open in the window, and the same library in another program.
class OtherProgram : public testing::Test {
protected:
  OtherProgram() {
    m_bench.open(m_library);
    page().openCase(id());
    page().casePage().focusForm();
  }

  [[nodiscard]] DistrictPage& page() { return *m_bench.window().findChild<DistrictPage*>(); }
  [[nodiscard]] core::CaseId id() const { return m_other->cases().front().id; }
  [[nodiscard]] static core::FieldId field(const char* name) {
    return WindowBench::definitions()->catalogue().require(name);
  }
  void others(const core::Changes& changes) { m_other->apply(id(), changes); }
  void othersSet(const char* name, std::int64_t value) {
    others({core::SetValue{.field = field(name), .value = Value(value)}});
  }
  void look() {
    m_bench.window().findChild<OtherPrograms*>()->look();
    QApplication::processEvents();
  }
  [[nodiscard]] std::string stored(const char* name) const {
    return core::valueText(m_other->answers(id()).value(field(name)));
  }
  [[nodiscard]] std::vector<std::string> doctors() const {
    std::vector<std::string> names;
    const core::Answers answers = m_other->answers(id());
    for (const core::Row& row : answers.list(field("information.general_practitioners"))->rows)
      names.push_back(core::valueText(row.cells[0]));
    return names;
  }
  [[nodiscard]] AnswerEditor& blank(const char* name) { return m_bench.find<AnswerEditor>(name); }
  [[nodiscard]] QLineEdit& line(const char* name) { return *blank(name).findChild<QLineEdit*>(); }
  [[nodiscard]] std::string note(const char* name) { return blank(name).note().text.toStdString(); }
  [[nodiscard]] MessageBar& bar() { return *m_bench.window().findChild<MessageBar*>(); }
  [[nodiscard]] std::string message() { return m_bench.text("messageSentence").toStdString(); }
  /// Goes into the blank and types in place of what is there.
  void type(const char* name, const char* text) {
    blank(name).takeFocus();
    line(name).selectAll();
    WindowBench::type(QString::fromUtf8(text));
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  // It waits for the thread that makes the backup of the day.
  std::unique_ptr<storage::Library> m_other =
      storage::Library::open(pathOf(m_library), WindowBench::definitions()->catalogue(), m_clock);
};

TEST_F(OtherProgram, IsSeenInTheOpenCenterAndInTheLedger) {
  const core::FieldId name = field("center.name");
  const QImage before = blank(kVisits).grab().toImage();
  others({core::SetValue{.field = field(kVisits), .value = Value(std::int64_t{131001})},
          core::SetValue{.field = name, .value = Value(std::string("示例改名中心"))}});
  look();
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131001"));
  EXPECT_NE(blank(kVisits).grab().toImage(), before) << "painted";
  EXPECT_THAT(m_bench.window().windowTitle().toStdString(), HasSubstr("示例改名中心"));
}

TEST_F(OtherProgram, LeavesAloneWhatIsBeingTyped) {
  type(kVisits, "13");
  othersSet(kTeams, 9);
  look();
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("13"));
  EXPECT_EQ(line(kVisits).cursorPosition(), 2);
  WindowBench::type(QStringLiteral("1"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kVisits), "131");
  EXPECT_EQ(stored(kTeams), "9");
  EXPECT_EQ(line(kTeams).text(), QStringLiteral("9"));
}

TEST_F(OtherProgram, IsShownBesideWhatIsTypedInTheSameBlank) {
  type(kVisits, "131002");
  othersSet(kVisits, 131001);
  look();
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131002"));
  EXPECT_THAT(note(kVisits), HasSubstr("131001"));
  EXPECT_THAT(message(), HasSubstr("刚被他人改过"));
  EXPECT_THAT(message(), Not(HasSubstr("131001")));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kVisits), "131001") << "the user may not have seen it yet";
  EXPECT_NE(WindowBench::focusName(), QLatin1String(kVisits)) << "no blank holds the focus";
  EXPECT_TRUE(blank(kVisits).isOpen());
  EXPECT_THAT(note(kVisits), HasSubstr("131001"));
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(stored(kVisits), "131002") << "chosen";
  EXPECT_FALSE(blank(kVisits).isOpen());
}

TEST_F(OtherProgram, CanBeChosenInstead) {
  type(kVisits, "131002");
  othersSet(kVisits, 131001);
  look();
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131001"));
  EXPECT_FALSE(blank(kVisits).isOpen());
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kVisits), "131001");
}

TEST_F(OtherProgram, IsToldAlsoWhereItCameAMomentBefore) {
  type(kVisits, "131002");
  othersSet(kVisits, 131001);
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kVisits), "131001");
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131002"));
  EXPECT_THAT(note(kVisits), HasSubstr("131001"));
  EXPECT_THAT(message(), HasSubstr("刚被他人改过"));
  page().unsaved().retry();
  EXPECT_EQ(stored(kVisits), "131001") << "nobody has chosen yet";
  page().openCase(m_other->cases()[1].id);
  page().openCase(id());
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131002")) << "kept as a draft";
  EXPECT_EQ(stored(kVisits), "131001");
  blank(kVisits).takeFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(stored(kVisits), "131002");
}

TEST_F(OtherProgram, IsToldUntilTheTextIsSettledWhateverElseIsSaid) {
  type(kVisits, "131002");
  WindowBench::press(Qt::Key_Tab);
  type(kVisits, "131003");
  othersSet(kVisits, 131001);
  look();
  EXPECT_THAT(message(), HasSubstr("刚被他人改过")) << "not that an undo step is gone as well";
  type(kTeams, "9");
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kTeams), "9");
  EXPECT_THAT(message(), HasSubstr("刚被他人改过"));
  EXPECT_TRUE(bar().isVisible());
  WindowBench::press(Qt::Key_F8);
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(stored(kVisits), "131003");
  EXPECT_FALSE(bar().isVisible());
}

TEST_F(OtherProgram, IsToldAlsoWhereItIsFoundOutByAnEditOfSomethingElse) {
  type(kVisits, "131002");
  othersSet(kVisits, 131001);
  page().session()->setAnswer({.field = field(kTeams), .row = std::nullopt}, Value(std::int64_t{9}));
  EXPECT_EQ(stored(kTeams), "9");
  EXPECT_THAT(message(), HasSubstr("刚被他人改过"));
  EXPECT_TRUE(bar().isVisible());
}

TEST_F(OtherProgram, MergesWithoutAQuestion) {
  othersSet(kTeams, 9);
  type(kVisits, "131002");
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stored(kVisits) + "/" + stored(kTeams), "131002/9");
  EXPECT_EQ(line(kTeams).text(), QStringLiteral("9"));
  EXPECT_FALSE(m_bench.isShown("messageSentence"));
}

TEST_F(OtherProgram, DoesNotTakeAwayATextWithItsRow) {
  m_bench.showTab("Information");
  const std::string cell = std::string(kName) + "#2";
  const core::RowId row = m_other->answers(id()).list(field("information.general_practitioners"))->rows[1].id;
  const std::size_t count = doctors().size();
  type(cell.c_str(), "2222");
  others({core::RemoveRow{.list = field("information.general_practitioners"), .row = row}});
  look();
  const std::string inNewRow = std::string(kName) + "#" + std::to_string(count);
  EXPECT_EQ(WindowBench::focusName().toStdString(), inNewRow) << "the widget has stayed, with the focus";
  EXPECT_EQ(line(inNewRow.c_str()).text(), QStringLiteral("2222"));
  EXPECT_THAT(message(), HasSubstr("删除"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(doctors().size(), count - 1) << "not stored before somebody has agreed to it";
  blank(inNewRow.c_str()).takeFocus();
  WindowBench::press(Qt::Key_Return);
  ASSERT_EQ(doctors().size(), count);
  EXPECT_EQ(doctors().back(), "2222");
}

TEST_F(OtherProgram, DoesNotTakeAwayATextForWhichTheNewRowHasNoRoom) {
  m_bench.showTab("Information");
  const core::FieldId list = field("information.general_practitioners");
  if (auto& tick = m_bench.find<TickBox>("information.general_practitioners:finished"); tick.isChecked()) tick.click();
  const std::size_t count = doctors().size();
  const core::RowId first = m_other->answers(id()).list(list)->rows[0].id;
  const core::RowId second = m_other->answers(id()).list(list)->rows[1].id;
  page().session()->saveDraft({field(kName), second}, "2222");
  page().session()->saveDraft({field(kName), first}, "1111");
  page().session()->saveDraft({field(kName), std::nullopt}, "3333");
  page().openCase(m_other->cases()[1].id);
  page().openCase(id());
  m_bench.showTab("Information");
  others({core::RemoveRow{.list = list, .row = first}, core::RemoveRow{.list = list, .row = second}});
  look();
  const auto newRow = [&] { return std::string(kName) + "#" + std::to_string(doctors().size() + 1); };
  const auto agree = [&] {
    blank(newRow().c_str()).takeFocus();
    WindowBench::press(Qt::Key_Return);
  };
  EXPECT_EQ(line(newRow().c_str()).text(), QStringLiteral("3333")) << "what stood in the new row stays";
  page().openCase(m_other->cases()[1].id);
  page().openCase(id());
  m_bench.showTab("Information");
  EXPECT_EQ(line(newRow().c_str()).text(), QStringLiteral("3333")) << "and is there again, as are the others";
  agree();
  agree();
  agree();
  const std::vector<std::string> all = doctors();
  ASSERT_EQ(all.size(), count + 1);
  const std::vector<std::string> own(all.end() - 3, all.end());
  EXPECT_THAT(own, testing::UnorderedElementsAre("1111", "2222", "3333"));
  EXPECT_TRUE(m_other->drafts().empty());
}

TEST_F(OtherProgram, AddsRowsBesideOwnOnes) {
  m_bench.showTab("Information");
  const std::size_t count = doctors().size();
  const core::FieldId list = field("information.general_practitioners");
  if (auto& tick = m_bench.find<TickBox>("information.general_practitioners:finished"); tick.isChecked()) tick.click();
  const std::string inNewRow = std::string(kName) + "#" + std::to_string(count + 1);
  type(inNewRow.c_str(), "1111");
  core::Answers now = m_other->answers(id());
  core::Row added = now.newRow(list);
  added.cells[0] = Value(std::string("示例他人"));
  others({core::InsertRow{.list = list, .position = count, .row = added}});
  WindowBench::press(Qt::Key_Tab);
  ASSERT_EQ(doctors().size(), count + 2);
  EXPECT_EQ(doctors()[count], "示例他人");
  EXPECT_EQ(doctors()[count + 1], "1111");
  const std::string own = std::string(kName) + "#" + std::to_string(count + 2);
  EXPECT_EQ(line(own.c_str()).text(), QStringLiteral("1111"));
  EXPECT_EQ(WindowBench::focusName().section(u'#', 1).toInt(), static_cast<int>(count) + 2)
      << "in the row that was typed";
}

TEST_F(OtherProgram, MakesATickAQuestion) {
  m_bench.showTab("Information");
  const core::FieldId list = field("information.general_practitioners");
  auto& tick = m_bench.find<TickBox>("information.general_practitioners:finished");
  if (tick.isChecked()) tick.click();
  core::Answers now = m_other->answers(id());
  core::Row added = now.newRow(list);
  others({core::InsertRow{.list = list, .position = 0, .row = added}});
  tick.setFocus();
  tick.click();
  EXPECT_FALSE(m_other->answers(id()).list(list)->finished) << "a row has come that nobody here has seen";
  EXPECT_THAT(message(), HasSubstr("核对"));
  page().unsaved().retry();
  EXPECT_FALSE(m_other->answers(id()).list(list)->finished);
  tick.setFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(m_other->answers(id()).list(list)->finished) << "agreed to";
}

TEST_F(OtherProgram, RemovesTheOpenCenter) {
  m_other->remove(id());
  look();
  QApplication::processEvents();
  EXPECT_EQ(page().session(), nullptr);
  EXPECT_THAT(message(), HasSubstr("删除"));
}

TEST_F(OtherProgram, RemovesACenterInWhichSomethingIsTyped) {
  type(kVisits, "131002");
  const std::string removed = page().session()->centerName().toStdString();
  m_other->remove(id());
  look();
  QApplication::processEvents();
  ASSERT_NE(page().session(), nullptr);
  EXPECT_EQ(line(kVisits).text(), QStringLiteral("131002"));
  EXPECT_THAT(message(), HasSubstr(removed));
}

TEST_F(OtherProgram, FillsAnEmptyLibrary) {
  m_bench.close();
  const QString empty = m_bench.file("empty.guapai");
  (void)storage::Library::create(pathOf(empty), WindowBench::definitions()->catalogue(), m_clock);
  m_bench.open(empty);
  EXPECT_TRUE(m_bench.isShown("emptyLibraryPage"));
  const core::Answers answers = m_other->answers(id());
  storage::Library::open(pathOf(empty), WindowBench::definitions()->catalogue(), m_clock)
      ->import({{.centerId = m_other->cases().front().centerId, .round = 1, .answers = answers}});
  look();
  EXPECT_FALSE(m_bench.isShown("emptyLibraryPage"));
  EXPECT_TRUE(m_bench.isShown("areas"));
}

}  // namespace
}  // namespace guapai::ui
