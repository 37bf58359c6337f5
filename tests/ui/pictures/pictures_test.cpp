#include <cstdlib>
#include <filesystem>
#include <set>

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <gtest/gtest.h>

#include "golden/goldenimage.h"
#include "support/directories.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"
#include "ui/pictures/fewcolours.h"

/// The pictures of README and manual in docs/images, against those that the program gives now.
namespace guapai::ui {
namespace {

constexpr auto kRenewal = "scripts/pictures makes the pictures anew. Look at each before you commit it.";

std::filesystem::path kept() {
  return support::sourceDirectory() / "docs/images";
}

std::set<std::string> picturesIn(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    if (file.path().extension() == ".png") names.insert(file.path().filename().string());
  return names;
}

/// The names of the pictures that a page shows from this folder, as the page writes it.
std::set<std::string> namedIn(const std::filesystem::path& page, const QString& folder) {
  std::set<std::string> names;
  const QString text = QString::fromStdString(support::fileText(page));
  const QRegularExpression picture(QStringLiteral("!\\[([^\\]]*)\\]\\(([^)]*)\\)"));
  for (auto found = picture.globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    EXPECT_FALSE(match.captured(1).isEmpty()) << page << ": a picture without words for who cannot see it";
    EXPECT_TRUE(match.captured(2).startsWith(folder)) << page << ": " << match.captured(2).toStdString();
    names.insert(match.captured(2).mid(folder.size()).toStdString());
  }
  return names;
}

std::set<std::string> namedInManual() {
  std::set<std::string> names;
  for (const auto& page : std::filesystem::directory_iterator(support::sourceDirectory() / "docs/manual"))
    names.merge(namedIn(page.path(), QStringLiteral("../images/")));
  return names;
}

TEST(Pictures, AreWhatReadmeAndManualName) {
  std::set<std::string> named = namedInManual();
  EXPECT_GT(named.size(), 8U);
  named.merge(namedIn(support::sourceDirectory() / "README.md", QStringLiteral("docs/images/")));
  EXPECT_EQ(named, picturesIn(kept()));
}

/// The window of the manual has no other pictures.
TEST(Pictures, OfTheManualAreBuiltIntoTheProgram) {
  std::set<std::string> builtIn;
  for (const QString& name : QDir(QStringLiteral(":/pictures")).entryList()) builtIn.insert(name.toStdString());
  EXPECT_EQ(builtIn, namedInManual());
}

TEST(Pictures, AreOfModerateSize) {
  constexpr std::uintmax_t kMost = 160'000;
  for (const std::string& name : picturesIn(kept()))
    EXPECT_LT(std::filesystem::file_size(kept() / name), kMost) << name << ": each installed program carries it";
}

TEST(Pictures, ShowTheProgramAsItIs) {
  constexpr int kPatienceInMilliseconds = 110'000;
  const support::TemporaryDirectory folder;
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(QString::fromStdString((support::binaryDirectory() / "tests/ui/manual_pictures").string()),
                {QString::fromStdString(folder.path().string())});
  ASSERT_TRUE(process.waitForFinished(kPatienceInMilliseconds));
  ASSERT_TRUE(process.exitStatus() == QProcess::NormalExit && process.exitCode() == EXIT_SUCCESS)
      << process.readAll().toStdString();
  const std::string madeWith = support::fileText(folder / "made-with.txt");
  if (madeWith != support::fileText(kept() / "made-with.txt")) {
    ASSERT_EQ(std::getenv("GUAPAI_GOLDEN_REQUIRED"), nullptr)
        << "The pictures were made with other fonts or another Qt than scripts/test has installed:\n"
        << madeWith << kRenewal;
    GTEST_SKIP() << "The pictures were made with other fonts or another Qt than this machine has:\n" << madeWith;
  }
  EXPECT_EQ(picturesIn(folder.path()), picturesIn(kept())) << kRenewal;
  for (const std::string& name : picturesIn(folder.path())) {
    const QImage now(QString::fromStdString((folder / name).string()));
    const QImage before(QString::fromStdString((kept() / name).string()));
    const papers::ImageDifference found = papers::difference(before, now);
    if (found.dots <= papers::kBudget) continue;
    const auto differences = support::binaryDirectory() / "picture-differences";
    std::filesystem::create_directories(differences);
    EXPECT_TRUE(found.picture.save(QString::fromStdString((differences / name).string())));
    ADD_FAILURE() << name << " differs in " << found.dots << " dots; see " << (differences / name).string() << "\n"
                  << kRenewal;
  }
}

TEST(Pictures, WithFewColoursKeepTheColoursOfTheirPlanes) {
  QImage picture(100, 100, QImage::Format_RGB32);
  for (int y = 0; y < 100; ++y)
    for (int x = 0; x < 100; ++x) picture.setPixel(x, y, x < 50 ? qRgb(239, 238, 237) : qRgb(x, y, x + y));
  const QImage few = withFewColours(picture);
  EXPECT_EQ(few.format(), QImage::Format_Indexed8);
  EXPECT_EQ(few.colorCount(), 256);
  EXPECT_EQ(few.pixel(10, 10), qRgb(239, 238, 237));
  for (int y = 0; y < 100; ++y) {
    const QRgb shown = few.pixel(75, y);
    EXPECT_LT(std::abs(qRed(shown) - 75) + std::abs(qGreen(shown) - y) + std::abs(qBlue(shown) - 75 - y), 120) << y;
  }
}

}  // namespace
}  // namespace guapai::ui
