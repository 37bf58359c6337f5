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

/// The form id of Annex 3, the district's plan, which is printed from no case.
inline constexpr std::string_view kPlanForm = "annex3";

/// One paper that is to be made: a form filled from a case, or the district's own Annex 3.
struct PaperRequest {
  core::CaseId caseId;  ///< number 0 where the paper is the district's
  std::string form;     ///< the form's id: `annex4`
  QString title;        ///< the form's title
  QString center;       ///< the center's name; empty where the paper is the district's
  std::int64_t round = 1;
  QString fileName;                    ///< set by `nameFiles`
  std::optional<std::int64_t> issued;  ///< the number of the issued paper that is meant; absent: a new paper

  [[nodiscard]] bool isPlan() const { return form == kPlanForm; }
  /// What a person calls the paper: the center's name, the separator and the form's title.
  [[nodiscard]] QString name(const QString& separator = QStringLiteral(" ")) const;
};

/// Sets the file name of each paper as officials name files: the form's title, an underscore, the center's name, and
/// the round where it is not the first. No two names are alike, not even to a file system that ignores case. Characters
/// that a file system refuses are left out, and a name that is too long is cut.
void nameFiles(std::vector<PaperRequest>& requests);

/// The request for Annex 3, with its file name.
[[nodiscard]] PaperRequest planRequest(const terms::Definitions& definitions);

}  // namespace guapai::papers
