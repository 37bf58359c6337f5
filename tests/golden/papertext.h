#pragma once

#include <string>
#include <vector>

#include <QtCore/QByteArray>

#include "forms/formcontent.h"
#include "forms/formdefinition.h"
#include "forms/pagemodel.h"

/// What is to be read on a paper, and what can be read there. All text is without white space: lines break anywhere.
namespace guapai::papers {

/// The text of each run in reading order, without heads and numbers of pages.
[[nodiscard]] std::vector<std::string> runsOf(const forms::Page& page, bool first);
[[nodiscard]] std::vector<std::string> runsOf(const forms::Pages& pages);
/// The same with heads and numbers, in one piece.
[[nodiscard]] std::string wholeText(const forms::Pages& pages);
[[nodiscard]] std::string joined(const std::vector<std::string>& runs);

/// Something that must be found on the paper.
struct Expected {
  std::string what;  ///< field and row
  std::string text;
};

/// Every answer to a blank of the form, in all rows of its lists, and every tick with its box as it must look.
[[nodiscard]] std::vector<Expected> answersOn(const forms::FormDefinition& form, const core::Answers& answers);

/// Every text that the form prints from what was computed: reasons, dates, names.
[[nodiscard]] std::vector<Expected> computedOn(const forms::FormDefinition& form, const forms::FormContent& content);

/// What of it cannot be read in these runs, a line each: every text must stand there whole and in order, if over
/// several lines and pages.
[[nodiscard]] std::string missing(const std::vector<Expected>& expected, const std::vector<std::string>& runs);

/// The lines of an annex in the notice, in its order.
/// @param annex  附件4
[[nodiscard]] std::vector<std::string> noticeLines(const std::string& annex);

/// The first of these lines that does not stand behind the one before it; empty where all do.
/// @param filled  there are answers in the blanks: what stands before and after a blank is looked for by itself, and a
/// box may be ticked.
[[nodiscard]] std::string firstMissing(const std::vector<std::string>& lines, std::string text, bool filled);

/// The signature blocks of the form as they must be read, each in one piece on one page.
[[nodiscard]] std::vector<std::string> signatureBlocks(const forms::FormDefinition& form, const core::Answers& answers);

/// What pdftotext reads in the order in which the PDF was written.
/// @pre pdftotext is installed.
[[nodiscard]] std::string pdfText(const QByteArray& pdf);

}  // namespace guapai::papers
