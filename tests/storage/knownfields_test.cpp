#include "storage/knownfields.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

TEST(KnownFields, AreThoseOfEveryVersionThatWrote) {
  const support::TemporaryDirectory directory;
  const auto file = directory / "district.guapai";
  createLibraryFile(file, programSchema(), std::chrono::milliseconds(0));
  Database database(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
  const std::vector<std::string> documents{R"({"object": "center", "fields": [
    {"id": "name", "type": "text", "label": "名称"}, {"id": "colour", "type": "text", "label": "颜色"}]})"};
  const auto earlier = core::FieldCatalogue::load(documents);
  const KnownFields before(database, earlier);
  EXPECT_FALSE(before.have("center.colour")) << "nobody has written yet";
  {
    Transaction transaction(database);
    KnownFields(database, earlier).note();
    transaction.commit();
  }
  KnownFields later(database, support::catalogue());
  EXPECT_TRUE(later.have("center.colour")) << "noted by the version that knew it";
  EXPECT_FALSE(later.have("application.annual_visits"));
  {
    Transaction transaction(database);
    later.note();
    transaction.commit();
  }
  EXPECT_TRUE(before.have("application.annual_visits"));
  EXPECT_TRUE(before.have("center.colour")) << "and never forgotten";
  EXPECT_FALSE(before.have("center"));
}

}  // namespace
}  // namespace guapai::storage
