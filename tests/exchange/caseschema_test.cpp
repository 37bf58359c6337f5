#include "exchange/caseschema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text.h"
#include "support/resources.h"

/// Whether the schema accepts what the reader accepts is tried in tests/acceptance/compare_schemas.py, which has a
/// validator. Here is what follows from the catalogue.
namespace guapai::exchange {
namespace {

using Json = nlohmann::ordered_json;
using support::catalogue;
using testing::ElementsAre;
using testing::HasSubstr;

const Json& schema() {
  static const Json made = Json::parse(caseSchema(catalogue()));
  return made;
}

/// What the schema says of a field, of which `name` is the dotted name.
Json of(const std::string& name) {
  const core::Field& field = catalogue()[catalogue().require(name)];
  std::string pointer = "/properties/" + core::replaced(field.name, ".", "/properties/");
  if (field.list) {
    const std::string list = "/properties/" + core::replaced(catalogue()[*field.list].name, ".", "/properties/");
    pointer = list + "/items" + pointer.substr(list.size());
  }
  return schema().at(Json::json_pointer(pointer));
}

TEST(CaseSchema, SaysWhichSchemaItIs) {
  EXPECT_EQ(schema().at("$schema"), "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema().at("$id"), "urn:guapai:schema:case:1");
  EXPECT_EQ(schema().at("properties").at("format").at("const"), "guapai.case/1");
  EXPECT_EQ(schema().at("required"), Json({"format", "center"}));
}

TEST(CaseSchema, IsTheSameTextEveryTime) {
  const std::string text = caseSchema(catalogue());
  EXPECT_EQ(text, caseSchema(catalogue()));
  EXPECT_THAT(text, testing::StartsWith("{\n  \"$schema\""));
  EXPECT_THAT(text, testing::EndsWith("\n}\n"));
  EXPECT_THAT(text, HasSubstr("机构名称")) << "readable, not escaped";
}

TEST(CaseSchema, NamesEveryFieldByItsLabel) {
  for (const core::Field& field : catalogue().fields()) EXPECT_EQ(of(field.name).at("title"), field.label);
}

TEST(CaseSchema, OffersEveryChoice) {
  for (const core::Field& field : catalogue().fields()) {
    if (field.type != core::FieldType::Code && field.type != core::FieldType::CodeSet) continue;
    Json codes = Json::array();
    for (const core::Choice& choice : field.choices) codes.push_back(choice.code);
    if (field.type == core::FieldType::Code && !field.required) codes.push_back(nullptr);
    const Json said = of(field.name);
    EXPECT_EQ(field.type == core::FieldType::Code ? said.at("enum") : said.at("items").at("enum"), codes) << field.name;
  }
}

TEST(CaseSchema, FollowsTheCatalogue) {
  const auto made = core::FieldCatalogue::load(std::vector<std::string>{
      R"({"object":"worksheets","fields":[{"id":"colours","type":"list","label":"颜色","columns":[
      {"id":"share","type":"percent","unit":"%","label":"占比","max":"10"},
      {"id":"kind","type":"code","label":"类别","choices":[["red","红"],["blue","蓝"]]}]}]})"});
  const Json list = Json::parse(caseSchema(made)).at("properties").at("worksheets").at("properties").at("colours");
  EXPECT_EQ(list, Json::parse(R"({"title":"颜色","type":["array","null"],"items":{"type":"object","properties":{
      "share":{"title":"占比","description":"unit: %","type":["number","string","null"],"minimum":0,"maximum":10,
      "pattern":"^0*([0-9]{1,1}(\\.[0-9]{1,4})?|10(\\.0{1,4})?)$"},
      "kind":{"title":"类别","description":"red 红, blue 蓝","enum":["red","blue",null]}},
      "additionalProperties":false}})"));
}

TEST(CaseSchema, RefersToCommonTypesAndGivesOthersTheirBounds) {
  EXPECT_EQ(of("information.address").at("$ref"), "#/$defs/text");
  EXPECT_EQ(of("review.accepted_on").at("$ref"), "#/$defs/date");
  EXPECT_EQ(of("progress.acceptances.answers").at("maxLength"), 4'000'000);
  EXPECT_EQ(of("records.accidents.grade").at("maximum"), 4);
  EXPECT_EQ(of("center.grade").at("enum"), Json({"A", "B", "C", "none", nullptr}));
  EXPECT_EQ(of("center.kind").at("enum"), Json({"community", "township"})) << "required, so never null";
  EXPECT_EQ(of("information.departments").at("items").at("enum").at(0), "internal_medicine");
}

TEST(CaseSchema, KeepsTheResultOutOfAnUnfinishedRuling) {
  const Json& worksheets = schema().at("properties").at("worksheets").at("properties");
  const Json& ruling = worksheets.at("unfinished_objects").at("properties").at("review.rulings.C3");
  std::vector<std::string> keys;
  for (const auto& [key, value] : ruling.at("properties").items()) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("reason", "ruled_by", "ruled_on"));
  EXPECT_FALSE(ruling.contains("required"));
  EXPECT_EQ(worksheets.at("unfinished_lists").at("properties").at("information.equipment"),
            Json::parse(R"({"$ref":"#/properties/information/properties/equipment"})"));
}

}  // namespace
}  // namespace guapai::exchange
