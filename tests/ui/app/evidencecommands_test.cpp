#include "app/evidencecommands.h"

#include <QtGui/QAction>
#include <gtest/gtest.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

class EvidenceActs : public WindowBench, public testing::Test {};

TEST_F(EvidenceActs, AreNotOfferedWhileFiguresAreTried) {
  open(sampleLibrary());
  press(Qt::Key_F, Qt::ControlModifier);
  type(QStringLiteral("示例十一街道"));
  press(Qt::Key_Return);
  press(Qt::Key_Return);
  showTab("Application");
  window().findChild<CasePage*>()->focusFirstOf(
      {{definitions()->catalogue().require("application.annual_visits"), std::nullopt}});
  QApplication::processEvents();
  const auto* const add = window().findChild<QAction*>(QStringLiteral("addEvidence"));
  const auto* const show = window().findChild<QAction*>(QStringLiteral("showEvidence"));
  ASSERT_TRUE(add->isEnabled());
  session::CaseSession& session = *window().findChild<DistrictPage*>()->session();
  session.beginTrial();
  EXPECT_FALSE(add->isEnabled());
  EXPECT_TRUE(show->isEnabled());
  session.discardTrial();
  EXPECT_TRUE(add->isEnabled());
}

}  // namespace
}  // namespace guapai::ui
