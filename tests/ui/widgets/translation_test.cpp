#include "widgets/translation.h"

#include <QtCore/QTranslator>
#include <gtest/gtest.h>

#include "app/language.h"

namespace guapai::ui {
namespace {

class WordsOfNoClass : public testing::Test {
protected:
  WordsOfNoClass() { installLanguage(*QCoreApplication::instance()); }
  ~WordsOfNoClass() override { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>()); }
};

TEST_F(WordsOfNoClass, AreInTheLanguageOfTheUser) {
  EXPECT_EQ(tr("Guapai"), QStringLiteral("挂牌"));
  EXPECT_EQ(tr("no words of the program"), QStringLiteral("no words of the program"));
}

TEST_F(WordsOfNoClass, SayANumber) {
  const QString question = tr(
      "On %n of these papers nothing is verified: their results rest on the centers' word, and their boxes stay empty.",
      nullptr, 3);
  EXPECT_TRUE(question.startsWith(QStringLiteral("其中3份"))) << question.toStdString();
}

TEST_F(WordsOfNoClass, AreToldApartWhereTheyAreUsedTwice) {
  EXPECT_EQ(tr("Issue all the same"), QStringLiteral("仍然印发"));
  EXPECT_EQ(tr("Issue all the same", "though the clock may be wrong"), QStringLiteral("确实无误，印发"));
}

}  // namespace
}  // namespace guapai::ui
