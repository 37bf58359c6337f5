#pragma once

#include <vector>

#include "support/district.h"
#include "workspace/papermaker.h"

namespace guapai::support {

/// Papers of centers in a library of its own.
struct PaperDistrict : District {
  std::vector<storage::CaseId> ids{addSample(1), addSample(2), addSample(3)};

  [[nodiscard]] workspace::PaperMaker maker() const { return {definitions(), *library, clock}; }
  [[nodiscard]] static workspace::PaperOrder order(storage::CaseId id, const std::string& form = "annex4") {
    const QString title = QString::fromStdString(definitions()->form(form).title);
    return {
        .caseId = id, .form = form, .title = title, .center = QStringLiteral("示例%1").arg(id.number), .fileName = {}};
  }
  [[nodiscard]] std::vector<workspace::PaperOrder> orders(const std::string& form = "annex4") const {
    std::vector<workspace::PaperOrder> made;
    for (const auto id : ids) made.push_back(order(id, form));
    workspace::nameFiles(made);
    return made;
  }
};

}  // namespace guapai::support
