#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <QtCore/QTemporaryDir>
#include <gtest/gtest.h>

#include "support/cliprocess.h"

namespace guapai {
namespace {

using Environment = std::map<std::string, std::string>;

/// Boxes and ticks, rare characters, other scripts: all that is set in another font than the body.
constexpr auto kCase = R"({"format": "guapai.case/1",
  "center": {"name": "示例一街道社区卫生服务中心", "id": "sample-x", "kind": "community"},
  "information": {"departments": ["internal_medicine", "tcm"], "other_departments": "𪨊𫖯䶮 한국 ไทย العربية Ελλάδα ☑",
                  "legal_representative": {"name": "示例㑇𬭚骨直"}, "resident_population": 68420},
  "application": {"meets_basic_standard": true, "mailing_address": "示例骨直令门复返路1号 ᠮᠣᠩᠭᠣᠯ བོད་", "resident_population_wan": "6.842",
                  "applied_on": "2021-08-30"}})";

std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class Locales : public testing::TestWithParam<const char*> {
protected:
  std::string paperIn(const Environment& environment) {
    const std::filesystem::path folder = m_folder.path().toStdString();
    const std::filesystem::path file = folder / "case.json";
    std::ofstream(file) << kCase;
    const std::filesystem::path pdf = folder / "paper.pdf";
    const auto run = support::runCliProcess(
        {"render", "--form", GetParam(), "--on", "2021-11-30", "-o", pdf.string(), file.string()}, {}, environment);
    EXPECT_EQ(run.status, 0) << run.err;
    return bytesOf(pdf);
  }

private:
  QTemporaryDir m_folder;
};

/// The names of locales are what the font system goes by, also where the machine has none of them. FC_LANG is its own.
TEST_P(Locales, LeaveEveryPaperAsItIs) {
  const std::string plain = paperIn({{"LC_ALL", "C.UTF-8"}});
  ASSERT_GT(plain.size(), 10'000U);
  for (const Environment& environment :
       {Environment{{"LC_ALL", "C"}, {"TZ", "Asia/Shanghai"}}, Environment{{"LC_ALL", "zh_CN.UTF-8"}},
        Environment{{"LC_ALL", "zh_TW.UTF-8"}, {"LANGUAGE", "zh_TW"}, {"TZ", "Pacific/Kiritimati"}},
        Environment{{"LC_ALL", ""}, {"LANG", "ja_JP.UTF-8"}}, Environment{{"LC_ALL", "de_DE.UTF-8"}},
        Environment{{"LC_ALL", "C.UTF-8"}, {"FC_LANG", "ja"}}})
    EXPECT_TRUE(paperIn(environment) == plain) << environment.begin()->second << environment.rbegin()->second;
}

/// Where the machine has the locale, Qt's text is in its language, and a font for Chinese draws 骨 and 直 as it wants
/// them.
TEST_P(Locales, LeaveEveryPaperAsItIsWhereTheMachineHasThem) {
  const QTemporaryDir made;
  for (const char* const locale : {"ja_JP", "zh_TW"}) {
    const QString target = made.filePath(QLatin1String(locale) + QStringLiteral(".UTF-8"));
    const QStringList arguments{QStringLiteral("-i"), QLatin1String(locale), QStringLiteral("-f"),
                                QStringLiteral("UTF-8"), target};
    ASSERT_EQ(QProcess::execute(QStringLiteral("localedef"), arguments), 0);
    EXPECT_TRUE(paperIn({{"LC_ALL", locale + std::string(".UTF-8")}, {"LOCPATH", made.path().toStdString()}}) ==
                paperIn({{"LC_ALL", "C.UTF-8"}}))
        << locale;
  }
}

INSTANTIATE_TEST_SUITE_P(OfForms, Locales, testing::Values("annex2", "annex4"));

}  // namespace
}  // namespace guapai
