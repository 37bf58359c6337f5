#include "render/pdfwriter.h"

#include <array>
#include <iconv.h>
#include <sstream>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <gtest/gtest.h>

#include "core/error.h"
#include "exchange/casereader.h"
#include "forms/composer.h"
#include "render/pagepainter.h"
#include "render/pdfdocument.h"
#include "render/qttextmeasure.h"
#include "support/forms.h"
#include "support/pagetext.h"
#include "support/pdfreading.h"

namespace guapai::render {
namespace {

class PdfWriter : public testing::Test {
protected:
  [[nodiscard]] std::filesystem::path file(const char* name) const {
    return m_directory.filePath(QString::fromUtf8(name)).toStdString();
  }

  static std::string textOf(const forms::Pages& pages) { return support::packed(support::textLayer(pdfOf(pages))); }

  static std::string allWords(const forms::Pages& pages) {
    std::string text;
    for (const forms::Page& page : pages.pages) {
      for (const forms::PageText& each : page.texts) text += each.text;
    }
    return support::packed(text);
  }

  [[nodiscard]] forms::Pages composed(const std::string& form, const core::Answers& answers) const {
    return forms::compose(support::form(form), {answers, {}, {{"criteria", {"C1", "C2"}}}}, m_measure);
  }

  QTemporaryDir m_directory;
  QtTextMeasure m_measure;
};

core::Answers sample(const char* name) {
  exchange::CaseReader reader(support::catalogue());
  return reader.read(support::fileText(support::sourceDirectory() / "resources/sample" / name)).answers.value();
}

TEST_F(PdfWriter, GivesEveryCharacterOfTheFilledFormsBack) {
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    const forms::Pages pages = composed(form, sample("center-01.json"));
    EXPECT_EQ(textOf(pages), allWords(pages)) << form;
  }
}

/// The Chinese characters of GB 2312, by rows of 94.
std::vector<std::string> rowsOfGb2312() {
  std::vector<std::string> rows;
  const iconv_t converter = iconv_open("UTF-8", "GB2312");
  for (int first = 0xB0; first <= 0xF7; ++first) {
    std::string& row = rows.emplace_back();
    for (int second = 0xA1; second <= 0xFE; ++second) {
      std::array<char, 2> in{static_cast<char>(first), static_cast<char>(second)};
      std::array<char, 8> out{};
      char* from = in.data();
      char* to = out.data();
      std::size_t inLeft = in.size();
      std::size_t outLeft = out.size();
      if (iconv(converter, &from, &inLeft, &to, &outLeft) != static_cast<std::size_t>(-1))
        row.append(out.data(), out.size() - outLeft);
    }
  }
  iconv_close(converter);
  return rows;
}

TEST_F(PdfWriter, GivesEveryCharacterOfGb2312Back) {
  for (const forms::FontRole role : {forms::FontRole::Body, forms::FontRole::Head}) {
    forms::Pages pages;
    forms::Page& page = pages.pages.emplace_back();
    forms::Length baseline = 1000;
    for (const std::string& row : rowsOfGb2312()) page.texts.push_back({row, role, 200, 500, baseline += 350, 0});
    EXPECT_EQ(textOf(pages), allWords(pages)) << static_cast<int>(role);
  }
}

TEST_F(PdfWriter, GivesEveryCharacterOfTheNoticeBack) {
  std::istringstream notice(support::fileText(support::sourceDirectory() / "tests/data/notice-2021-49.txt"));
  forms::Pages pages;
  pages.pages.emplace_back();
  forms::Length baseline = 1000;
  for (std::string line; std::getline(notice, line);) {
    if (baseline > 28'000) {
      pages.pages.emplace_back();
      baseline = 1000;
    }
    line = support::packed(line);
    if (!line.empty()) pages.pages.back().texts.push_back({line, forms::FontRole::Body, 60, 500, baseline += 200, 0});
  }
  EXPECT_EQ(textOf(pages), allWords(pages));
}

TEST_F(PdfWriter, HasTheSizeOfThePaperAndTheTitleOfTheForm) {
  const core::Answers blank(support::catalogue());
  const QByteArray pdf = pdfOf(composed("annex4", blank));
  const QString said = support::askAbout(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("{}")});
  EXPECT_TRUE(said.contains(QStringLiteral("595.276 x 841.89 pts (A4)"))) << said.toStdString();
  EXPECT_TRUE(said.contains(QStringLiteral("社区医院验收申请表"))) << said.toStdString();
}

TEST_F(PdfWriter, PaintsAtThePlaceToTheLastHundredth) {
  forms::Pages pages{"", {forms::Page()}};
  pages.pages[0].texts.push_back({"卫", forms::FontRole::Body, 1000, 5000, 29'700, 1000});
  const auto pdf = openPdf(pdfOf(pages));
  QPDFObjectHandle page = pdf->getAllPages().front();
  EXPECT_EQ(page.getKey("/MediaBox").unparse(), "[ 0 0 595.2756 841.8898 ]");
  const QByteArray content = contentOf(page.getKey("/Contents"));
  EXPECT_TRUE(content.startsWith("0.028346457 0 0 -0.028346457 0 841.8898 cm\n")) << content.toStdString();
  EXPECT_TRUE(content.contains(" 5000 29700 Tm ")) << content.toStdString();
}

constexpr int kDpi = 200;

/// The page of a PDF, as a reader of PDFs shows it.
QImage shown(const QByteArray& pdf, int page) {
  forms::PageImage whole;
  whole.page = page;
  whole.width = forms::Page().width;
  whole.height = forms::Page().height;
  whole.bytes = std::make_shared<const std::string>(pdf.toStdString());
  forms::Page sheet;
  sheet.images.push_back(whole);
  return imageOf(sheet, kDpi).convertToFormat(QImage::Format_Grayscale8);
}

bool hasInkAround(const QImage& image, int x, int y) {
  constexpr int kPale = 220;
  for (int row = std::max(0, y - 1); row <= std::min(image.height() - 1, y + 1); ++row) {
    for (int column = std::max(0, x - 1); column <= std::min(image.width() - 1, x + 1); ++column) {
      if (image.constScanLine(row)[column] < kPale) return true;
    }
  }
  return false;
}

/// The dots that are dark in one picture and have nothing at their place or beside it in the other.
int missingInk(const QImage& from, const QImage& in) {
  constexpr int kDark = 96;
  int missing = 0;
  for (int y = 0; y < from.height(); ++y) {
    for (int x = 0; x < from.width(); ++x) {
      if (from.constScanLine(y)[x] < kDark && !hasInkAround(in, x, y)) ++missing;
    }
  }
  return missing;
}

TEST_F(PdfWriter, ShowsWhatIsPaintedOnScreenAndPrinter) {
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    forms::Pages pages = composed(form, sample("center-03.json"));
    pages.pages[0].texts.push_back({"x\u0304𠮷𪨊——\U000F1234 ئۇيغۇر fi", forms::FontRole::Body, 423, 3'000, 2'000, 0});
    const QByteArray pdf = pdfOf(pages);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      const QImage painted = imageOf(pages.pages[i], kDpi).convertToFormat(QImage::Format_Grayscale8);
      const QImage read = shown(pdf, static_cast<int>(i + 1));
      EXPECT_EQ(missingInk(painted, read), 0) << form << " " << i;
      EXPECT_EQ(missingInk(read, painted), 0) << form << " " << i;
    }
  }
}

TEST_F(PdfWriter, WritesTheSameBytesTwiceWhateverTheOrderOfHashTables) {
  const forms::Pages pages = composed("annex2", sample("center-01.json"));
  QHashSeed::setDeterministicGlobalSeed();
  const QByteArray first = pdfOf(pages);
  EXPECT_TRUE(first.startsWith("%PDF-"));
  EXPECT_TRUE(first == pdfOf(pages));
  for (int i = 0; i < 3; ++i) {
    QHashSeed::resetRandomGlobalSeed();
    EXPECT_TRUE(first == pdfOf(pages)) << i;
  }
}

TEST_F(PdfWriter, ReplacesWhatWasThereAndLeavesNothingBesideIt) {
  const core::Answers blank(support::catalogue());
  const forms::Pages pages = composed("annex4", blank);
  QFile old(m_directory.filePath(QStringLiteral("paper.pdf")));
  ASSERT_TRUE(old.open(QIODevice::WriteOnly));
  old.write("old");
  old.close();
  writePdf(pages, file("paper.pdf"));
  ASSERT_TRUE(old.open(QIODevice::ReadOnly));
  EXPECT_TRUE(old.readAll() == pdfOf(pages));
  EXPECT_EQ(QDir(m_directory.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(PdfWriter, RefusesAPlaceThatCannotBeWritten) {
  const core::Answers blank(support::catalogue());
  try {
    writePdf(composed("annex4", blank), file("no/such/folder/paper.pdf"));
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::FolderMissing);
    EXPECT_EQ(error.detail(), "folder");
  }
}

}  // namespace
}  // namespace guapai::render
