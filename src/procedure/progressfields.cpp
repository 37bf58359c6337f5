#include "procedure/progressfields.h"

#include <string>

#include "core/answers.h"

namespace guapai::procedure {
namespace {

ProgressFields::MoveFields movesOf(const core::FieldCatalogue& catalogue, const std::string& list) {
  const auto column = [&](const char* name) { return catalogue.require(list + "." + name); };
  return {catalogue.require(list), column("to"), column("on"), column("person"), column("document_no"), column("note")};
}

}  // namespace

ProgressFields::ProgressFields(const core::FieldCatalogue& catalogue)
    : moves(movesOf(catalogue, "progress.moves")),
      withdrawn(movesOf(catalogue, "progress.withdrawn_moves")),
      reason(catalogue.require("progress.withdrawn_moves.reason")),
      takenBackOn(catalogue.require("progress.withdrawn_moves.taken_back_on")),
      takenBackBy(catalogue.require("progress.withdrawn_moves.taken_back_by")),
      acceptedOn(catalogue.require("review.accepted_on")) {
  const auto item = [&](const char* name) { return catalogue.require(std::string("progress.rectification") + name); };
  rectification = {item(""),      item(".item"),   item(".deadline"), item(".rechecked_on"),     item(".result"),
                   item(".note"), item(".set_by"), item(".set_in"),   item(".earlier_deadlines")};
  const auto record = [&](const char* name) { return catalogue.require(std::string("progress.acceptances") + name); };
  acceptances = {record(""),
                 record(".decision"),
                 record(".decided_on"),
                 record(".person"),
                 record(".document_no"),
                 record(".standard"),
                 record(".standard_checksum"),
                 record(".results"),
                 record(".answers"),
                 record(".taken_back_on")};
}

std::optional<core::Date> dateOf(const core::Value& value) {
  const auto* const date = core::known<core::WrittenDate>(value);
  return date == nullptr ? std::nullopt : std::optional(date->firstDay());
}

core::Value dateValue(const std::optional<core::Date>& date) {
  return date ? core::Value(core::WrittenDate(*date)) : core::Value();
}

}  // namespace guapai::procedure
