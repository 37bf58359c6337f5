// From the claim to the plaque, as a reviewer does it: everything by keys, in the window, from an empty library.

#include <map>

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "exchange/casereader.h"
#include "session/findingsmodel.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

/// What is typed into a blank, by the name of its field.
using Entries = std::map<QString, QString>;

/// Annex 4 of a center that claims to meet everything.
const Entries kClaims = {
    {QStringLiteral("application.institution_name"), QStringLiteral("示例全程街道社区卫生服务中心")},
    {QStringLiteral("application.grade_a_awarded_on"), QStringLiteral("2020-12-15")},
    {QStringLiteral("application.meets_basic_standard"), QStringLiteral("1")},
    {QStringLiteral("application.specialty.name"), QStringLiteral("示例科")},
    {QStringLiteral("application.specialty.daily_visits"), QStringLiteral("42")},
    {QStringLiteral("application.resident_population_wan"), QStringLiteral("5")},
    {QStringLiteral("application.annual_visits"), QStringLiteral("120000")},
    {QStringLiteral("application.tcm.decoction_pieces"), QStringLiteral("320")},
    {QStringLiteral("application.tcm.prescription_share"), QStringLiteral("35")},
    {QStringLiteral("application.gps_per_10k"), QStringLiteral("2.4")},
    {QStringLiteral("application.partner_hospitals"), QStringLiteral("1")},
    {QStringLiteral("application.elite_family_doctor_teams"), QStringLiteral("1")},
    {QStringLiteral("application.satisfaction.patients"), QStringLiteral("90")},
    {QStringLiteral("application.satisfaction.contracted_residents"), QStringLiteral("90")},
    {QStringLiteral("application.satisfaction.staff"), QStringLiteral("90")},
    {QStringLiteral("application.applied_on"), QStringLiteral("2021-9-15")},
};

/// What the reviewers find. The ticks come from the boxes that the digit stands for.
const Entries kVerified = {
    {QStringLiteral("review.verified.grade"), QStringLiteral("1")},
    {QStringLiteral("review.verified.meets_basic_standard"), QStringLiteral("1")},
    {QStringLiteral("review.verified.specialty.district_level"), QStringLiteral("1")},
    {QStringLiteral("review.verified.specialty.daily_visits"), QStringLiteral("41")},
    {QStringLiteral("review.verified.annual_visits"), QStringLiteral("119800")},
    {QStringLiteral("review.verified.resident_population"), QStringLiteral("50000")},
    {QStringLiteral("review.verified.tcm.decoction_pieces"), QStringLiteral("318")},
    {QStringLiteral("review.verified.tcm.prescription_share"), QStringLiteral("34.5")},
    {QStringLiteral("review.verified.general_practitioner_count"), QStringLiteral("12")},
    {QStringLiteral("review.verified.partner_hospitals"), QStringLiteral("1")},
    {QStringLiteral("review.verified.two_way_referral"), QStringLiteral("1")},
    {QStringLiteral("review.verified.technical_guidance"), QStringLiteral("1")},
    {QStringLiteral("review.verified.elite_family_doctor_teams"), QStringLiteral("1")},
    {QStringLiteral("review.verified.satisfaction.patients"), QStringLiteral("91")},
    {QStringLiteral("review.verified.satisfaction.contracted_residents"), QStringLiteral("88")},
    {QStringLiteral("review.verified.satisfaction.staff"), QStringLiteral("86")},
};

const Entries kNothingFound = {
    {QStringLiteral("records.accidents:finished"), QStringLiteral(" ")},
    {QStringLiteral("records.insurance_penalties:finished"), QStringLiteral(" ")},
    {QStringLiteral("records.outsourced_departments:finished"), QStringLiteral(" ")},
};

class WholeAcceptance : public testing::Test {
protected:
  void SetUp() override {
    static_cast<void>(district::DistrictSession::create(WindowBench::definitions(), library(), m_clock));
    m_bench.open(QString::fromStdString(library().string()));
    createCenter();
    keyIn(Qt::Key_1, kClaims);
    expectFindingsAsEvaluated();
  }

  [[nodiscard]] std::filesystem::path library() { return m_bench.file("district.guapai").toStdString(); }

  void createCenter() {
    WindowBench::press(Qt::Key_N, Qt::ControlModifier);
    WindowBench::activate(m_bench.find<QDialog>("newCenterDialog"));
    WindowBench::type(QStringLiteral("示例全程街道社区卫生服务中心"));
    for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
    WindowBench::activate(m_bench.window());
    ASSERT_TRUE(m_bench.isShown("casePage"));
  }

  /// Goes through the page from blank to blank and types where there is something to type.
  void keyIn(Qt::Key page, Entries entries) {
    WindowBench::press(page, Qt::ControlModifier);
    constexpr int kMostBlanks = 250;  // more than any page has
    for (int blank = 0; blank < kMostBlanks && !entries.empty(); ++blank) {
      const QString name = WindowBench::focusName().section(u'=', 0, 0);
      if (const auto found = entries.find(name); found != entries.end()) {
        WindowBench::type(found->second);
        entries.erase(found);
      }
      WindowBench::press(Qt::Key_Tab);
    }
    EXPECT_TRUE(entries.empty()) << "no blank was passed for " << entries.begin()->first.toStdString();
  }

  /// By keys: its button, then date, person, document and, where the act sets what is to be put right, until when and
  /// what. Each state is there again after a restart.
  void act(const char* id, const char* date, const char* deadline = nullptr, const QString& item = {}) {
    WindowBench::press(Qt::Key_6, Qt::ControlModifier);
    const std::string button = std::string("act.") + id;
    m_bench.find<QPushButton>(button.c_str()).setFocus();
    WindowBench::press(Qt::Key_Return);
    QStringList answers{QString::fromLatin1(date), QStringLiteral("示例经办人"), QStringLiteral("2021-7")};
    if (deadline != nullptr) answers << QString::fromLatin1(deadline) << item;
    for (const QString& answer : answers) {
      auto* const blank = qobject_cast<QLineEdit*>(&WindowBench::focus());
      ASSERT_NE(blank, nullptr) << WindowBench::focusName().toStdString();
      blank->selectAll();
      WindowBench::type(answer);
      WindowBench::press(Qt::Key_Return);
    }
    ASSERT_EQ(WindowBench::focusName(), QStringLiteral("moveNote"));
    WindowBench::press(Qt::Key_Return);
    const QString stage = m_bench.text("progressStage");
    EXPECT_FALSE(m_bench.isShown("moveTrouble")) << m_bench.text("moveTrouble").toStdString();
    restart();
    EXPECT_EQ(m_bench.text("progressStage"), stage) << id;
    expectFindingsAsEvaluated();
  }

  void restart() {
    m_bench.close();
    m_bench.open(QString::fromStdString(library().string()));
    if (!m_bench.isShown("casePage")) {
      WindowBench::press(Qt::Key_Down);
      WindowBench::press(Qt::Key_Return);
    }
    WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  }

  /// Outcome and every result as the evaluation of the exported case file has them.
  void expectFindingsAsEvaluated() {
    const auto out = std::filesystem::path(m_bench.file("out.json").toStdString());
    std::filesystem::remove(out);
    district::DistrictSession::open(WindowBench::definitions(), library(), m_clock)->exportTo(out);
    const auto answers =
        exchange::CaseReader(WindowBench::definitions()->catalogue()).read(support::fileText(out)).answers;
    ASSERT_TRUE(answers);
    const auto evaluation =
        rules::evaluate(WindowBench::definitions()->standard(), *answers, std::nullopt, m_clock.today());
    std::vector<terms::ResultMark> expected;
    for (const rules::Finding& finding : evaluation.criteria) expected.push_back(terms::markOf(finding));
    for (const auto& finding : evaluation.disqualifiers) expected.push_back(terms::markOf(finding));
    const auto& shown = *m_bench.find<QListView>("findings").model();
    ASSERT_EQ(shown.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < shown.rowCount(); ++row) {
      const auto mark = shown.index(row, 0).data(session::FindingsModel::MarkRole).value<terms::ResultMark>();
      EXPECT_EQ(mark, expected[static_cast<std::size_t>(row)]) << row;
    }
    const terms::ResultWords words(WindowBench::definitions()->messages());
    const bool passes = evaluation.outcome == rules::Outcome::Pass;
    EXPECT_EQ(outcome(),
              passes ? words.outcome(evaluation.outcome, evaluation.basis) : words.outcome(evaluation.outcome));
  }

  [[nodiscard]] std::string outcome() { return m_bench.text("outcome").toStdString(); }
  [[nodiscard]] std::string stage() { return m_bench.text("progressStage").toStdString(); }

  WindowBench m_bench;
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

TEST_F(WholeAcceptance, LeadsFromTheClaimToThePlaque) {
  act("received", "2021-9-20");
  act("accepted", "2021-10-20");
  keyIn(Qt::Key_3, kNothingFound);
  EXPECT_EQ(outcome(), "据申报达标（未核实）");
  keyIn(Qt::Key_5, kVerified);
  EXPECT_EQ(outcome(), "达标（已核实）");
  expectFindingsAsEvaluated();
  act("passed", "2021-10-25");
  act("plaque", "2021-11-1");
  EXPECT_EQ(stage(), "已加挂 · 2021年11月1日");
}

TEST_F(WholeAcceptance, PassesWhenWhatFellShortIsPutRight) {
  act("received", "2021-9-20");
  act("accepted", "2021-10-8");
  keyIn(Qt::Key_3, kNothingFound);
  Entries found = kVerified;
  found[QStringLiteral("review.verified.tcm.prescription_share")] = QStringLiteral("28");
  keyIn(Qt::Key_5, found);
  EXPECT_EQ(outcome(), "未达标");
  act("rectification", "2021-10-12", "2021-11-15", QStringLiteral("提高中医处方比例"));
  act("accepted", "2021-11-12");
  keyIn(Qt::Key_5, {{QStringLiteral("review.verified.tcm.prescription_share"), QStringLiteral("31")}});
  expectFindingsAsEvaluated();
  keyIn(Qt::Key_6,
        {{QStringLiteral("progress.rectification.result#1"), QStringLiteral("1")},  // 第5项, listed by itself
         {QStringLiteral("progress.rectification.result#2"), QStringLiteral("1")}});
  act("passed", "2021-11-16");
  act("plaque", "2021-11-18");
  EXPECT_EQ(stage(), "已加挂 · 2021年11月18日");
}

TEST_F(WholeAcceptance, GoesOnInANewRoundAfterTheCityRevoked) {
  act("received", "2021-9-20");
  act("accepted", "2021-10-8");
  keyIn(Qt::Key_3, kNothingFound);
  keyIn(Qt::Key_5, kVerified);
  act("passed", "2021-10-12");
  act("plaque", "2021-10-20");
  keyIn(Qt::Key_2, {{QStringLiteral("information.open_beds"), QStringLiteral("30")}});
  act("reported", "2021-11-1");
  act("reviewed", "2021-11-5");
  act("city_rectification", "2021-11-6", "2021-11-19", QStringLiteral("示例事项"));
  act("revoked", "2021-11-20");
  m_bench.find<QPushButton>("newRound").setFocus();
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_bench.text("caseState").contains(QStringLiteral("第2次")); }));
  WindowBench::press(Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.text("caseState").contains(QStringLiteral("只供查阅"))) << "the old round stays";
  EXPECT_EQ(outcome(), "达标（已核实）");
}

}  // namespace
}  // namespace guapai::ui
