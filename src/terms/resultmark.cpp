#include "terms/resultmark.h"

namespace guapai::terms {
namespace {

using Shape = ResultMark::Shape;

Shape undetermined(rules::Why why) {
  return why == rules::Why::Conflict ? Shape::Conflict : Shape::Unknown;
}

}  // namespace

ResultMark markOf(const rules::Finding& finding) {
  switch (finding.result) {
    case rules::CriterionResult::Met:
      return {.shape = Shape::Met, .ruled = finding.ruled};
    case rules::CriterionResult::NotMet:
      return {.shape = Shape::NotMet, .ruled = finding.ruled};
    case rules::CriterionResult::Undetermined:
      break;
  }
  return {.shape = undetermined(finding.why), .ruled = finding.ruled};
}

ResultMark markOf(const rules::DisqualifierFinding& finding) {
  switch (finding.result) {
    case rules::DisqualifierResult::Clear:
      return {.shape = Shape::Met, .ruled = finding.ruled};
    case rules::DisqualifierResult::Triggered:
      return {.shape = Shape::NotMet, .ruled = finding.ruled};
    case rules::DisqualifierResult::Undetermined:
      break;
  }
  return {.shape = undetermined(finding.why), .ruled = finding.ruled};
}

ResultMark markOf(rules::Outcome outcome) {
  switch (outcome) {
    case rules::Outcome::Pass:
      return {.shape = Shape::Met};
    case rules::Outcome::Fail:
      return {.shape = Shape::NotMet};
    case rules::Outcome::Undetermined:
      break;
  }
  return {.shape = Shape::Unknown};
}

Shape shapeOf(rules::Reading reading) {
  switch (reading) {
    case rules::Reading::Met:
      return Shape::Met;
    case rules::Reading::NotMet:
      return Shape::NotMet;
    case rules::Reading::Unknown:
      break;
  }
  return Shape::Unknown;
}

std::string signOf(const ResultMark& mark) {
  const std::string ruled = mark.ruled ? "裁" : "";
  switch (mark.shape) {
    case Shape::Met:
      return "✓" + ruled;
    case Shape::NotMet:
      return "✗" + ruled;
    case Shape::Conflict:
      return "⇄" + ruled;
    case Shape::Unknown:
      break;
  }
  return "？" + ruled;
}

}  // namespace guapai::terms
