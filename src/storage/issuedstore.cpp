#include "storage/issuedstore.h"

#include "storage/filestore.h"
#include "storage/timetext.h"

namespace guapai::storage {
namespace {

constexpr const char* kFrozenCase = "issued_paper.frozen_case";
constexpr const char* kResults = "issued_paper.results";

std::string selecting(const char* condition) {
  return std::string(
             "SELECT number, form, case_id, CAST(center_id AS BLOB), CAST(center_name AS BLOB), round, issued_at, "
             "standard, standard_checksum, fingerprint, printed_sha256, file_sha256, attachment, evaluated_on FROM "
             "issued_paper ") +
         condition + " ORDER BY number";
}

IssuedPaper paperIn(const Statement& row) {
  return {.number = row.integer(0),
          .form = row.text(1),
          .caseId = {row.integer(2)},
          .centerId = row.text(3),
          .centerName = row.text(4),
          .round = row.integer(5),
          .issuedAt = timeOf(row.text(6), "issued_paper.issued_at"),
          .evaluatedOn = dayOf(row.text(13), "issued_paper.evaluated_on"),
          .standard = row.text(7),
          .standardChecksum = row.text(8),
          .fingerprint = row.text(9),
          .printedSha256 = row.text(10),
          .fileSha256 = row.text(11),
          .embeddedCase = row.integer(12) != 0};
}

std::vector<IssuedPaper> papersIn(Statement& rows) {
  std::vector<IssuedPaper> papers;
  while (rows.next()) papers.push_back(paperIn(rows));
  return papers;
}

}  // namespace

std::int64_t IssuedStore::nextNumber() const {
  // The largest number in the table would not do. SQLite remembers here the largest that was ever given out.
  Statement select(*m_database, "SELECT seq FROM sqlite_sequence WHERE name = 'issued_paper'");
  return select.run().next() ? select.integer(0) + 1 : 1;
}

IssuedPaper IssuedStore::add(const PaperGround& ground, const PaperToIssue& paper) {
  const std::string file = FileStore(*m_database).store(paper.pdf);
  Statement(
      *m_database,
      "INSERT INTO issued_paper (number, form, case_id, center_id, center_name, round, issued_at, standard, "
      "standard_checksum, frozen_case, results, fingerprint, printed_sha256, file_sha256, attachment, evaluated_on) "
      "VALUES (?, ?T, ?, ?T, ?T, ?, ?T, ?T, ?T, ?S, ?S, ?T, ?T, ?T, ?, ?T)")
      .run(ground.number, paper.form, ground.head.id.number, ground.head.centerId, paper.centerName, ground.head.round,
           timeText(ground.issuedAt), paper.standard, paper.standardChecksum,
           m_database->secret(kFrozenCase, paper.frozen.text, ground.number),
           m_database->secret(kResults, paper.frozen.results, ground.number), paper.fingerprint, paper.printedSha256,
           file, std::int64_t{paper.embeddedCase}, paper.evaluatedOn.iso());
  return {.number = ground.number,
          .form = paper.form,
          .caseId = ground.head.id,
          .centerId = ground.head.centerId,
          .centerName = paper.centerName,
          .round = ground.head.round,
          .issuedAt = ground.issuedAt,
          .evaluatedOn = paper.evaluatedOn,
          .standard = paper.standard,
          .standardChecksum = paper.standardChecksum,
          .fingerprint = paper.fingerprint,
          .printedSha256 = paper.printedSha256,
          .fileSha256 = file,
          .embeddedCase = paper.embeddedCase};
}

std::optional<IssuedPaper> IssuedStore::find(std::int64_t number) const {
  Statement select(*m_database, selecting("WHERE number = ?").c_str());
  return select.run(number).next() ? std::optional(paperIn(select)) : std::nullopt;
}

std::vector<IssuedPaper> IssuedStore::all() const {
  Statement select(*m_database, selecting("").c_str());
  return papersIn(select.run());
}

std::vector<IssuedPaper> IssuedStore::ofCase(core::CaseId id) const {
  // Asked after every edit: both sides find the papers by the index of their cases, so that the papers of other cases
  // are not read.
  Statement select(*m_database,
                   selecting("WHERE case_id = ? OR "
                             "(case_id IN (SELECT case_id FROM issued_paper EXCEPT SELECT id FROM center_case) AND "
                             "(center_id, round) IN (SELECT center_id, round FROM center_case WHERE id = ?))")
                       .c_str());
  return papersIn(select.run(id.number, id.number));
}

std::optional<core::CaseId> IssuedStore::caseOf(const IssuedPaper& paper) const {
  Statement select(*m_database,
                   "SELECT id FROM center_case WHERE id = ? OR (center_id = ?T AND round = ?) ORDER BY id <> ?");
  if (!select.run(paper.caseId.number, paper.centerId, paper.round, paper.caseId.number).next()) return std::nullopt;
  return core::CaseId{select.integer(0)};
}

std::optional<FrozenCase> IssuedStore::frozen(std::int64_t number) const {
  Statement select(*m_database,
                   "SELECT CAST(frozen_case AS BLOB), CAST(results AS BLOB) FROM issued_paper WHERE number = ?");
  if (!select.run(number).next()) return std::nullopt;
  return FrozenCase{.text = select.secret(0, kFrozenCase, number), .results = select.secret(1, kResults, number)};
}

}  // namespace guapai::storage
