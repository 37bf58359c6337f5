#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include <QtCore/QByteArray>

#include "core/answers.h"
#include "core/date.h"
#include "storage/casehead.h"

namespace guapai::storage {

/// A paper that was printed for signature. Never changed and never removed; the case may be another by now, or gone.
struct IssuedPaper {
  std::int64_t number = 0;  ///< running over the library, from 1; none is given out twice
  std::string form;         ///< `annex4`
  core::CaseId caseId;
  std::string centerId;  ///< at that time, as the following two
  std::string centerName;
  std::int64_t round = 1;
  std::chrono::sys_seconds issuedAt;
  core::Date evaluatedOn;        ///< fixed by issuing, where nothing else had fixed it
  std::string standard;          ///< the edition, `chongqing-2020`
  std::string standardChecksum;  ///< SHA-256 of its file
  std::string fingerprint;       ///< stands on the paper
  std::string printedSha256;     ///< of what the paper says (papers/printedcontent.h)
  std::string fileSha256;        ///< of the PDF
  bool attachment = false;       ///< the PDF carries a case file
};

/// What a paper was printed from.
struct FrozenCase {
  std::string text;     ///< `guapai.case/1`
  std::string results;  ///< `guapai.evaluation/1`
};

/// A paper on its way into the library: what the library does not know by itself.
struct PaperToIssue {
  std::string form;
  std::string centerName;
  core::Date evaluatedOn;
  std::string standard;
  std::string standardChecksum;
  FrozenCase frozen;
  std::string fingerprint;
  std::string printedSha256;
  bool attachment = false;
  QByteArray pdf;
};

/// What a paper is made of: the version that is frozen.
struct PaperGround {
  std::int64_t number = 0;
  std::chrono::sys_seconds issuedAt;
  const CaseHead& head;
  const core::Answers& answers;
};

}  // namespace guapai::storage
