#pragma once

#include <string>
#include <vector>

#include <QtCore/QByteArray>

#include "forms/formcontent.h"
#include "forms/formdefinition.h"
#include "forms/pagemodel.h"

/// Compares the texts that a paper must show with the texts that it shows. All texts are without white space, because
/// lines may break anywhere.
namespace guapai::papers {

/// The text of each run in reading order, without heads and numbers of pages.
/// @param first  whether this is the first page of the paper.
[[nodiscard]] std::vector<std::string> runsOf(const forms::Page& page, bool first);
[[nodiscard]] std::vector<std::string> runsOf(const forms::Pages& pages);
/// All text of the pages in one piece, with heads and numbers of pages.
[[nodiscard]] std::string wholeText(const forms::Pages& pages);
[[nodiscard]] std::string joined(const std::vector<std::string>& runs);

/// A text that must be found on the paper.
struct Expected {
  std::string what;  ///< the field and the row that the text is from
  std::string text;
};

/// The texts of all answers to the blanks of the form, in all rows of its lists, and of every tick box as it must look.
[[nodiscard]] std::vector<Expected> answersOn(const forms::FormDefinition& form, const core::Answers& answers);

/// The texts that were computed for the form and that it prints: reasons, dates, names.
[[nodiscard]] std::vector<Expected> computedOn(const forms::FormDefinition& form, const forms::FormContent& content);

/// Returns a line for each expected text that cannot be read in these runs. A text may be spread over several lines and
/// pages, but it must be whole and in order.
[[nodiscard]] std::string missing(const std::vector<Expected>& expected, const std::vector<std::string>& runs);

/// The lines of an annex as the notice prints them, in its order.
/// @param annex  附件4
[[nodiscard]] std::vector<std::string> noticeLines(const std::string& annex);

/// The first of these lines that `text` does not have behind the line before it; empty if it has all of them in order.
/// @param filled  whether the blanks of the paper are filled in. Then the words before and after a blank are looked for
/// separately, and a box may be ticked.
[[nodiscard]] std::string firstMissing(const std::vector<std::string>& lines, std::string text, bool filled);

/// The texts of the signature blocks of the form. Each must be found in one piece on one page.
[[nodiscard]] std::vector<std::string> signatureBlocks(const forms::FormDefinition& form, const core::Answers& answers);

/// The text that pdftotext reads, in the order in which the PDF was written.
/// @pre pdftotext is installed.
[[nodiscard]] std::string pdfText(const QByteArray& pdf);

}  // namespace guapai::papers
