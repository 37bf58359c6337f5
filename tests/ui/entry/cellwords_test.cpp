#include "entry/cellwords.h"

#include <QtGui/QAccessible>
#include <gtest/gtest.h>

#include "entry/cellview.h"
#include "entry/formpieces.h"
#include "support/resources.h"

namespace guapai::ui {
namespace {

using support::catalogue;

const core::Field& field(const char* name) {
  return catalogue()[catalogue().require(name)];
}

TEST(CellWords, HasEverythingButTheAnswers) {
  const auto visits = blank(field("application.annual_visits"));
  EXPECT_EQ(wordsOf(cell(0, 1,
                         {{words(std::string("年诊疗")), visits, words(std::string("人次"))},
                          {words(std::string("（  不含体检）"))}})),
            QStringLiteral("年诊疗…人次 （ 不含体检）"));
  EXPECT_EQ(wordsOf(cell(0, 1, {{visits}})), QString());
}

TEST(CellWords, AreToldToScreenReaders) {
  const forms::Cell label = cell(0, 1, {{words(std::string("通讯地址"))}});
  CellView view(label, catalogue(), support::messages(), nullptr);
  readWordsAloud(view, label);
  const QAccessibleInterface& reader = *QAccessible::queryAccessibleInterface(&view);
  EXPECT_EQ(reader.role(), QAccessible::StaticText);
  EXPECT_EQ(reader.text(QAccessible::Name), QStringLiteral("通讯地址"));
}

TEST(CellWords, LeaveLiveTextsToTheCell) {
  const forms::Cell result = cell(0, 1, {{words(std::string("结果：")), live("result")}});
  CellView view(result, catalogue(), support::messages(), nullptr);
  view.setLiveTexts({{"result", {.text = QStringLiteral("达标")}}});
  readWordsAloud(view, result);
  EXPECT_EQ(view.accessibleName(), QStringLiteral("达标"));
}

}  // namespace
}  // namespace guapai::ui
