#include "core/jsonwriter.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(JsonWriter, SeparatesMembersAndElements) {
  JsonWriter json;
  json.beginObject().key("a").number(-1).key("b").beginArray().flag(true).flag(false).null().endArray();
  json.key("c").beginObject().endObject().key("d").text("").endObject();
  EXPECT_EQ(json.take(), R"({"a":-1,"b":[true,false,null],"c":{},"d":""})");
}

TEST(JsonWriter, KeepsChineseReadableAndEscapesWhatBreaksALine) {
  JsonWriter json;
  json.text(std::string("全科“医生”\"\\/\n\r\t\x01\x1f\x7f") + '\0');
  EXPECT_EQ(json.take(), "\"全科“医生”\\\"\\\\/\\n\\r\\t\\u0001\\u001f\x7f\\u0000\"");
}

TEST(JsonWriter, EscapesKeysToo) {
  JsonWriter json;
  json.beginObject().key("a\"b").null().endObject();
  EXPECT_EQ(json.take(), R"({"a\"b":null})");
}

TEST(JsonWriter, BeginsAnewAfterBeingTaken) {
  JsonWriter json;
  json.beginArray().number(1).endArray();
  EXPECT_EQ(json.take(), "[1]");
  json.beginArray().number(2).endArray();
  EXPECT_EQ(json.take(), "[2]");
}

}  // namespace
}  // namespace guapai::core
