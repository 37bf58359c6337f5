#include "session/editcommand.h"

#include <gtest/gtest.h>

#include "session/casesession.h"
#include "support/district.h"

namespace guapai::session {
namespace {

TEST(EditCommand, TurnsBackAndForthAsOftenAsOneLikes) {
  const support::District district;
  const core::CaseId id = district.addSample(1);
  CaseSession session(support::definitions(), *district.library, id, district.clock);
  const core::Place visits{.field = support::District::field("application.annual_visits"), .row = std::nullopt};
  const std::string before = core::valueText(session.answer(visits));
  session.setAnswer(visits, core::Value(std::int64_t{7}));
  for (int i = 0; i < 3; ++i) {
    session.undo();
    EXPECT_EQ(core::valueText(session.answer(visits)), before);
    session.redo();
    EXPECT_EQ(core::valueText(session.answer(visits)), "7");
  }
  EXPECT_EQ(session.head().revision, 8);
}

}  // namespace
}  // namespace guapai::session
