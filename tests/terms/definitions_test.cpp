#include "terms/definitions.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/programdefinitions.h"

namespace guapai::terms {
namespace {

TEST(Definitions, AreReadFromTheirTexts) {
  const Definitions& definitions = *support::definitions();
  EXPECT_EQ(definitions.standard().id(), "chongqing-2020");
  EXPECT_EQ(definitions.checksum(), std::string(64, '5'));
  for (const char* form : {"annex1", "annex2", "annex3", "annex3-achieved", "annex4", "checklist"})
    EXPECT_EQ(definitions.form(form).id, form);
}

TEST(Definitions, RefuseATextThatIsNone) {
  EXPECT_THROW(static_cast<void>(Definitions::read({})), core::Error);
}

}  // namespace
}  // namespace guapai::terms
