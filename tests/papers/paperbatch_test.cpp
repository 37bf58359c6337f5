#include "papers/paperbatch.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "support/paperdistrict.h"

namespace guapai::papers {
namespace {

using support::PaperDistrict;
using testing::ElementsAre;

/// Keeps what comes, in a place that outlives the batch's output.
struct Tray {
  std::vector<QString> centers;
  bool finished = false;
  bool keepsParts = true;
  std::vector<QString> refused;  ///< centers whose papers are not taken
  bool refusesAtTheEnd = false;
};

class TrayOutput final : public PaperDestination {
public:
  explicit TrayOutput(Tray& tray) : m_tray(&tray) {}
  [[nodiscard]] bool wantsPdf() const override { return false; }
  [[nodiscard]] bool keepsParts() const override { return m_tray->keepsParts; }
  void take(const PaperRequest& request, const MadePaper&) override {
    if (std::ranges::count(m_tray->refused, request.center) > 0)
      throw core::Error(core::ErrorCode::DiskFull, request.fileName.toStdString());
    m_tray->centers.push_back(request.center);
  }
  void finish() override {
    if (m_tray->refusesAtTheEnd) throw core::Error(core::ErrorCode::FileUnwritable, "bound.pdf");
    m_tray->finished = true;
  }

private:
  Tray* m_tray;
};

class Batch : public testing::Test {
protected:
  PaperBatch& begin(const std::vector<PaperRequest>& wanted) {
    batch = std::make_unique<PaperBatch>(district.maker(), support::definitions()->messages(), wanted, options,
                                         std::make_unique<TrayOutput>(tray));
    batch->start();
    return *batch;
  }
  void run(const std::vector<PaperRequest>& wanted) {
    begin(wanted);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !batch->isRunning(); }));
  }

  PaperDistrict district;
  std::vector<PaperRequest> requests = district.requests();
  Tray tray;
  LibraryPapers::Options options;
  std::unique_ptr<PaperBatch> batch;
};

TEST_F(Batch, MakesAllPapersInTheirOrder) {
  run(requests);
  EXPECT_THAT(tray.centers, ElementsAre(requests[0].center, requests[1].center, requests[2].center));
  EXPECT_TRUE(tray.finished);
  EXPECT_EQ(batch->result().papers, 3U);
  EXPECT_GE(batch->result().pages, 3U);
  EXPECT_TRUE(batch->result().failures.empty());
  EXPECT_FALSE(batch->result().cancelled);
}

TEST_F(Batch, IsNotedInTheLibrary) {
  run(requests);
  const auto prints = district.library->history({.most = 3});
  for (const auto& print : prints) {
    EXPECT_EQ(print.event, "printed");
    EXPECT_EQ(print.field, "annex4");
    EXPECT_EQ(print.after, std::nullopt) << "a draft has no fingerprint";
  }
  EXPECT_EQ(prints[2].caseId, requests[0].caseId);
  EXPECT_TRUE(batch->result().noted);
}

TEST_F(Batch, NotesAPaperForSignatureAsIssuedAndThenAsPrintedAgain) {
  options.forSignature = true;
  run({requests[0]});
  EXPECT_EQ(district.library->history({.most = 1}).at(0).event, "issued");
  EXPECT_TRUE(district.maker().notePrints(batch->requests(), options));
  const auto again = district.library->history({.most = 1}).at(0);
  EXPECT_EQ(again.event, "printed");
  EXPECT_EQ(again.after, district.library->issuedPaper(1)->fingerprint);
}

TEST_F(Batch, SaysWhenTheLibraryCouldNotBeTold) {
  const auto other = storage::Library::open(district.file, support::definitions()->catalogue(), district.clock,
                                            std::chrono::milliseconds(0));
  (void)other->issue(requests[0].caseId, [&](const storage::PaperGround&) -> storage::PaperToIssue {
    run(requests);
    return {.form = "annex4"};
  });
  EXPECT_FALSE(batch->result().noted);
  EXPECT_EQ(batch->result().papers, 3U) << "they are made all the same";
}

TEST_F(Batch, MakesNothingBeforeTheEventLoopTurns) {
  begin(requests);
  EXPECT_TRUE(tray.centers.empty());
}

TEST_F(Batch, NamesTheOneThatFailsAndMakesTheOthers) {
  tray.refused = {requests[1].center};
  run(requests);
  EXPECT_THAT(tray.centers, ElementsAre(requests[0].center, requests[2].center));
  ASSERT_EQ(batch->result().failures.size(), 1U);
  const PaperBatch::Failure& failure = batch->result().failures.front();
  EXPECT_EQ(failure.request.center, requests[1].center);
  EXPECT_TRUE(failure.sentence.contains(QStringLiteral("磁盘空间不足"))) << qUtf8Printable(failure.sentence);
  EXPECT_EQ(batch->result().papers, 2U);
}

TEST_F(Batch, NamesACaseThatIsGone) {
  district.library->remove(district.ids[2]);
  run(requests);
  ASSERT_EQ(batch->result().failures.size(), 1U);
  EXPECT_EQ(batch->result().failures.front().request.center, requests[2].center);
}

TEST_F(Batch, TellsWhichPaperComes) {
  std::vector<std::size_t> places;
  begin(requests);
  QObject::connect(batch.get(), &PaperBatch::began, batch.get(),
                   [&places](std::size_t place) { places.push_back(place); });
  ASSERT_TRUE(QTest::qWaitFor([this] { return !batch->isRunning(); }));
  EXPECT_THAT(places, ElementsAre(1, 2)) << "the first was told at the start";
}

TEST_F(Batch, StopsWhereItIsCancelled) {
  begin(requests);
  QObject::connect(batch.get(), &PaperBatch::began, batch.get(), [this](std::size_t) { batch->cancel(); });
  const QSignalSpy ends(batch.get(), &PaperBatch::finished);
  ASSERT_TRUE(QTest::qWaitFor([this] { return !batch->isRunning(); }));
  EXPECT_THAT(tray.centers, ElementsAre(requests[0].center));
  EXPECT_FALSE(tray.finished);
  EXPECT_TRUE(batch->result().cancelled);
  EXPECT_EQ(batch->result().papers, 1U);
  EXPECT_EQ(ends.size(), 1);
  batch->cancel();
  EXPECT_EQ(ends.size(), 1) << "nothing runs any more";
}

TEST_F(Batch, HasMadeNothingWhereTheWholeIsRefused) {
  tray.refusesAtTheEnd = true;
  run(requests);
  EXPECT_EQ(batch->result().papers, 0U);
  ASSERT_EQ(batch->result().failures.size(), 1U);
  EXPECT_TRUE(batch->result().failures.front().request.form.empty());
}

TEST_F(Batch, ForgetsPartsThatAreNothingWithoutTheRest) {
  tray.keepsParts = false;
  begin(requests);
  QObject::connect(batch.get(), &PaperBatch::began, batch.get(), [this](std::size_t) { batch->cancel(); });
  ASSERT_TRUE(QTest::qWaitFor([this] { return !batch->isRunning(); }));
  EXPECT_EQ(batch->result().papers, 0U);
}

TEST_F(Batch, IssuesWhatIsForSignature) {
  options.forSignature = true;
  run(requests);
  EXPECT_THAT(batch->result().issued, ElementsAre(1, 2, 3));
  EXPECT_EQ(district.library->issuedPapers().size(), 3U);
}

TEST_F(Batch, GivesNoOtherNumberToWhatFailedAfterwards) {
  options.forSignature = true;
  tray.refused = {requests[1].center};
  run(requests);
  ASSERT_EQ(batch->result().failures.size(), 1U);
  EXPECT_EQ(batch->result().failures.front().request.issued, 2);
  tray.refused.clear();
  run({batch->result().failures.front().request});
  EXPECT_TRUE(batch->result().failures.empty());
  EXPECT_TRUE(batch->result().issued.empty());
  EXPECT_EQ(district.library->issuedPapers().size(), 3U);
}

TEST_F(Batch, DeliversNothingWhereEveryPaperFailed) {
  tray.refused = {requests[0].center};
  run({requests[0]});
  EXPECT_FALSE(tray.finished);
}

TEST_F(Batch, EndsAtOnceWithoutPapers) {
  run({});
  EXPECT_EQ(batch->result().papers, 0U);
}

}  // namespace
}  // namespace guapai::papers
