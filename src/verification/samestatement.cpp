#include "verification/samestatement.h"

#include "rules/figures.h"

namespace guapai::verification {

bool stateTheSame(const core::Value& a, const core::Value& b) {
  const auto first = rules::scaledFigure(a);
  const auto second = rules::scaledFigure(b);
  return first && second ? *first == *second : core::valueText(a) == core::valueText(b);
}

}  // namespace guapai::verification
