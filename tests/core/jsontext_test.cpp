#include "core/jsontext.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/error.h"

namespace guapai::core {
namespace {

TEST(ParsedJson, TakesNothingBehindTheValue) {
  EXPECT_EQ(parsedJson(R"({"a":1} )").at("a"), 1);
  using namespace std::string_view_literals;
  for (const std::string_view document : {"{\"a\":1}\0"sv, "{\"a\":1}\0}]"sv, "\0"sv})
    EXPECT_THROW(static_cast<void>(parsedJson(document)), Error);
  EXPECT_THROW(static_cast<void>(parsedJson("{} x")), nlohmann::json::exception);
}

}  // namespace
}  // namespace guapai::core
