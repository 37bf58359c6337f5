#include "attachments/incomingfile.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "attachments/casefiles.h"
#include "support/district.h"
#include "support/pictures.h"

namespace guapai::attachments {
namespace {

class Incoming : public testing::Test {
protected:
  [[nodiscard]] QString written(const char* name, const std::string& bytes) const {
    std::ofstream(directory / name, std::ios::binary) << bytes;
    return QString::fromStdString((directory / name).string());
  }
  [[nodiscard]] static std::string sentence(const std::variant<IncomingFile, core::Problem>& read) {
    const auto* const problem = std::get_if<core::Problem>(&read);
    return problem == nullptr ? "" : support::definitions()->messages().sentence(*problem);
  }

  [[nodiscard]] static std::variant<IncomingFile, core::Problem> pasted(const QImage& picture) {
    return incomingPicture(picture, core::Date(2021, 11, 20), support::definitions()->messages());
  }

  support::TemporaryDirectory directory;
};

TEST_F(Incoming, IsReadAsItIs) {
  const auto read = incomingFile(written("协议.docx", std::string("a\0b", 3)));
  const auto& file = std::get<IncomingFile>(read);
  EXPECT_EQ(file.name, "协议.docx");
  EXPECT_EQ(file.bytes, QByteArray("a\0b", 3));
}

TEST_F(Incoming, HasFiftyMegabytesAtMost) {
  const QString path = written("扫描.pdf", "");
  std::filesystem::resize_file(directory / "扫描.pdf", kLargestFile);
  EXPECT_EQ(sentence(incomingFile(path)), "");
  std::filesystem::resize_file(directory / "扫描.pdf", kLargestFile + 1);
  EXPECT_EQ(sentence(incomingFile(path)), "文件“扫描.pdf”超过50MB，没有收入，请缩小后再用");
}

TEST_F(Incoming, IsNoPipeThatNobodyWritesInto) {
  const std::filesystem::path pipe = directory / "管道.png";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_NE(sentence(incomingFile(QString::fromStdString(pipe.string()))), "");
}

TEST_F(Incoming, IsNoFolder) {
  std::filesystem::create_directory(directory / "材料");
  EXPECT_THAT(sentence(incomingFile(QString::fromStdString((directory / "材料").string()))),
              testing::HasSubstr("“材料”是文件夹"));
}

TEST_F(Incoming, IsThere) {
  EXPECT_THAT(sentence(incomingFile(QString::fromStdString((directory / "gone.pdf").string()))),
              testing::HasSubstr("“gone.pdf”无法读取"));
}

TEST_F(Incoming, PictureIsKeptAsPngUnderTheDay) {
  const auto read = pasted(support::plan(30, 20));
  const auto& file = std::get<IncomingFile>(read);
  EXPECT_EQ(file.name, "粘贴的图片2021-11-20.png");
  EXPECT_EQ(QImage::fromData(file.bytes, "png").size(), QSize(30, 20));
}

TEST_F(Incoming, PictureIsThereAndHasFiftyMegabytesAtMost) {
  EXPECT_EQ(sentence(pasted({})), "粘贴的图片无法读取，没有收入，请重新复制后再粘贴")
      << "it has no place where it could still be";
  QImage noise(2600, 2600, QImage::Format_RGBA64);
  std::minstd_rand random;  // seeded: the same every time
  std::generate_n(reinterpret_cast<std::uint32_t*>(noise.bits()), noise.sizeInBytes() / 4, random);
  EXPECT_THAT(sentence(pasted(noise)), testing::HasSubstr("“粘贴的图片2021-11-20.png”超过50MB"));
}

}  // namespace
}  // namespace guapai::attachments
