#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include <QtCore/QByteArray>

#include "core/answers.h"
#include "core/date.h"
#include "storage/casehead.h"
#include "storage/trailhead.h"

namespace guapai::storage {

/// A paper that was printed for signature (印发). It is never changed and never removed, although its case may have
/// been edited or removed since.
struct IssuedPaper {
  std::int64_t number = 0;  ///< runs over the whole library, from 1; no number is given out twice
  std::string form;         ///< `annex4`
  core::CaseId caseId;
  std::string centerId;  ///< this, name and round are those of the moment of issuing
  std::string centerName;
  std::int64_t round = 1;
  std::chrono::sys_seconds issuedAt;
  core::Date evaluatedOn;        ///< the day of evaluation, which issuing fixes where nothing else has
  std::string standard;          ///< id of the edition, `chongqing-2020`
  std::string standardChecksum;  ///< SHA-256 of its file
  std::string fingerprint;       ///< the digits on the paper that find it in the library again (指纹)
  std::string printedSha256;     ///< SHA-256 of what the paper says (papers/printedcontent.h)
  std::string fileSha256;        ///< SHA-256 of the PDF
  bool embeddedCase = false;     ///< the PDF carries a case file (附带案卷)
};

/// The version of the case that a paper was printed from, as text.
struct FrozenCase {
  std::string text;     ///< `guapai.case/1`
  std::string results;  ///< `guapai.evaluation/1`
};

/// A paper that is to be issued. It holds what the library does not know by itself; see IssuedPaper for the members.
struct PaperToIssue {
  std::string form;
  std::string centerName;
  core::Date evaluatedOn;
  std::string standard;
  std::string standardChecksum;
  FrozenCase frozen;
  std::string fingerprint;
  std::string printedSha256;
  bool embeddedCase = false;
  QByteArray pdf;
};

/// What a paper is made from while it is being issued: its number, the time, the version of the case that is frozen,
/// and where the audit trail stands before it notes the paper. The references hold only until issuing ends.
struct PaperGround {
  std::int64_t number = 0;
  std::chrono::sys_seconds issuedAt;
  const CaseHead& head;
  const core::Answers& answers;
  TrailHead trailHead = {};
};

}  // namespace guapai::storage
