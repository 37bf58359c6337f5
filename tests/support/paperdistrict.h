#pragma once

#include <vector>

#include "papers/librarypapers.h"
#include "support/district.h"

namespace guapai::support {

/// A library with three sample centers, and requests for their papers.
struct PaperDistrict : District {
  std::vector<core::CaseId> ids{addSample(1), addSample(2), addSample(3)};

  [[nodiscard]] papers::LibraryPapers maker() const { return {definitions(), *library, clock}; }
  [[nodiscard]] static papers::PaperRequest request(core::CaseId id, const std::string& form = "annex4") {
    const QString title = QString::fromStdString(definitions()->form(form).title);
    return {
        .caseId = id, .form = form, .title = title, .center = QStringLiteral("示例%1").arg(id.number), .fileName = {}};
  }
  [[nodiscard]] std::vector<papers::PaperRequest> requests(const std::string& form = "annex4") const {
    std::vector<papers::PaperRequest> made;
    for (const auto id : ids) made.push_back(request(id, form));
    papers::nameFiles(made);
    return made;
  }
};

}  // namespace guapai::support
