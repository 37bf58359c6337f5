#include "district/sampledistrict.h"

#include <csignal>
#include <fstream>
#include <sys/resource.h>

#include <gmock/gmock.h>

#include "district/districtsession.h"
#include "support/district.h"
#include "support/refusal.h"
#include "support/resources.h"

namespace guapai::district {
namespace {

/// As long as this exists, no file grows beyond so many bytes, as on a disk that is nearly full.
class FileLimit {
public:
  explicit FileLimit(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

private:
  rlimit m_before{};
};

class Sample : public testing::Test {
protected:
  [[nodiscard]] std::filesystem::path make() const {
    return makeSampleDistrict(support::definitions(), m_folder.path(), m_clock);
  }

  support::TemporaryDirectory m_folder;
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

TEST_F(Sample, IsElevenCentersUnderANameThatSaysSo) {
  const auto file = make();
  EXPECT_EQ(file, m_folder / "示例区.guapai");
  const auto district = DistrictSession::open(support::definitions(), file, m_clock);
  ASSERT_EQ(district->ledger().lines().size(), 11U);
  for (const LedgerLine& line : district->ledger().lines())
    EXPECT_THAT(line.name.toStdString(), testing::StartsWith("示例"));
}

TEST_F(Sample, HasTheFloorPlansToo) {
  const auto district = DistrictSession::open(support::definitions(), make(), m_clock);
  std::map<std::string, std::string> files;
  for (const LedgerLine& line : district->ledger().lines()) files.merge(district->library().attachments(line.head.id));
  ASSERT_TRUE(files.contains("plans/center-02-1.png"));
  ASSERT_TRUE(files.contains("plans/center-02-2.pdf"));
  EXPECT_EQ(district->library().storedFile(files.at("plans/center-02-1.png")).toStdString(),
            support::fileText(support::sourceDirectory() / "resources/sample/plans/center-02-1.png"));
}

TEST_F(Sample, OverwritesNothing) {
  std::ofstream(m_folder / "示例区.guapai") << "mine";
  EXPECT_EQ(make(), m_folder / "示例区 2.guapai");
  EXPECT_EQ(make(), m_folder / "示例区 3.guapai");
  EXPECT_EQ(support::fileText(m_folder / "示例区.guapai"), "mine");
}

TEST_F(Sample, LeavesNothingWhereTheDiskIsFull) {
  int refused = 0;
  for (const rlim_t bytes : {4096U, 32U << 10U, 128U << 10U, 256U << 10U, 512U << 10U}) {
    const auto code = support::refusal([&] {
      const FileLimit limit(bytes);
      static_cast<void>(make());
    });
    if (!code) break;
    ++refused;
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path())) << "with room for " << bytes << " bytes";
  }
  EXPECT_GT(refused, 0);
}

TEST_F(Sample, IsNotMadeInAFolderThatIsNotThere) {
  EXPECT_TRUE(support::refusal(
      [&] { static_cast<void>(makeSampleDistrict(support::definitions(), m_folder / "gone", m_clock)); }));
}

}  // namespace
}  // namespace guapai::district
