#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QtCore/QString>

#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Annex 3, which is the district's and takes no case.
inline constexpr std::string_view kPlanForm = "annex3";

/// One paper that is to be made: a form of a case, or of the district.
struct PaperRequest {
  core::CaseId caseId;  ///< of none where the paper is the district's
  std::string form;     ///< `annex4`
  QString title;        ///< of the form
  QString center;       ///< its name; empty where the paper is the district's
  std::int64_t round = 1;
  QString fileName;                    ///< by `nameFiles`
  std::optional<std::int64_t> issued;  ///< the number of a paper that is issued already: that one is meant

  [[nodiscard]] bool isPlan() const { return form == kPlanForm; }
  /// What a person calls it: of which center, after that which paper.
  [[nodiscard]] QString name(const QString& separator = QStringLiteral(" ")) const;
};

/// Gives each paper the name of its file, as officials name them: the form's title, an underscore, the center's name,
/// and the round where it is not the first. No two are alike, where case does not count either; what a file system does
/// not take in a name is left out, and a name that is too long for one is cut.
void nameFiles(std::vector<PaperRequest>& orders);

/// Annex 3.
[[nodiscard]] PaperRequest planRequest(const terms::Definitions& definitions);

}  // namespace guapai::papers
