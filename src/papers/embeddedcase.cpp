#include "papers/embeddedcase.h"

#include <algorithm>
#include <array>

#include "exchange/casewriter.h"
#include "papers/printedcontent.h"
#include "render/pdfbinding.h"

namespace guapai::papers {
namespace {

constexpr std::array kCarriers{"annex2", "annex4"};

}  // namespace

bool mayCarryCase(const std::string& form) {
  return std::ranges::find(kCarriers, form) != kCarriers.end();
}

std::optional<render::PdfEmbeddedFile> embeddedCaseOf(const terms::Definitions& definitions, const std::string& form,
                                                      const core::Answers& answers) {
  if (!mayCarryCase(form)) return std::nullopt;
  const std::string text = exchange::writeCase(onlyPrinted(definitions.form(form), answers)) + "\n";
  return render::PdfEmbeddedFile{.name = render::kEmbeddedCaseName, .content = QByteArray::fromStdString(text)};
}

std::vector<std::string> formsCarrying(const terms::Definitions& definitions, const core::Answers& answers) {
  std::vector<std::string> forms;
  for (const char* form : kCarriers) {
    if (onlyPrinted(definitions.form(form), answers).sameAsWritten(answers)) forms.emplace_back(form);
  }
  return forms;
}

}  // namespace guapai::papers
