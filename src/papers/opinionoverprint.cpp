#include "papers/opinionoverprint.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "render/qttextmeasure.h"

namespace guapai::papers {
namespace {

const forms::FormDefinition& formOf(const terms::Definitions& definitions) {
  return definitions.form("annex4");
}

/// The numbers of the original's pages that are printed onto: 2, or 1、2.
std::string sheetsOf(const forms::Overprint& overprint) {
  std::string sheets;
  for (const int sheet : overprint.sheets) sheets += (sheets.empty() ? "" : "、") + std::to_string(sheet);
  return sheets;
}

/// A length in millimetres with two decimals; the sign gives the direction: +1.50, -0.25, 0.00.
std::string signedMillimetres(forms::Length length) {
  const std::string hundredths = std::to_string(std::abs(length) % 100);
  const std::string sign = length < 0 ? "-" : length > 0 ? "+" : "";
  return sign + std::to_string(std::abs(length) / 100) + "." + std::string(2 - hundredths.size(), '0') + hundredths;
}

forms::Pages entitled(const terms::Definitions& definitions, forms::Overprint overprint) {
  overprint.pages.title = definitions.messages().sentence(
      "paper.overprint", {{"title", formOf(definitions).title}, {"sheets", sheetsOf(overprint)}});
  return std::move(overprint.pages);
}

/// The answers with a short sample in every blank that is overprinted. The samples mark the places of these blanks, so
/// that the test sheet does not depend on an opinion and a date being filled in.
core::Answers withSamples(const terms::Definitions& definitions, core::Answers answers) {
  for (const core::FieldId field : formOf(definitions).overprint) {
    if (definitions.catalogue()[field].type == core::FieldType::Date) {
      answers.set(field, core::WrittenDate(core::Date(2000, 12, 31)));
    } else {
      answers.set(field, definitions.messages().sentence("paper.overprint.sample"));
    }
  }
  return answers;
}

}  // namespace

forms::Pages overprintOf(const terms::Definitions& definitions, const core::Answers& answers, forms::Offset offset) {
  const forms::FormDefinition& form = formOf(definitions);
  return entitled(definitions, forms::overprint(form, {answers, {}, {}}, offset, render::QtTextMeasure(form)));
}

forms::Pages overprintTestSheet(const terms::Definitions& definitions, const core::Answers& answers,
                                forms::Offset offset) {
  const forms::FormDefinition& form = formOf(definitions);
  const core::Answers filled = withSamples(definitions, answers);
  const render::QtTextMeasure measure(form);
  const std::string sheets = sheetsOf(forms::overprint(form, {filled, {}, {}}, offset, measure));
  const core::Messages& messages = definitions.messages();
  const std::vector<std::string> captions{
      messages.sentence("paper.overprint.test", {{"title", form.title},
                                                 {"sheets", sheets},
                                                 {"x", signedMillimetres(offset.x)},
                                                 {"y", signedMillimetres(offset.y)}}),
      messages.sentence("paper.overprint.howto")};
  return entitled(definitions, forms::overprintTest(form, {filled, {}, {}}, offset, captions, measure));
}

}  // namespace guapai::papers
