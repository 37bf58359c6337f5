#include "rules/textchecks.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "core/casepointer.h"
#include "core/invisible.h"
#include "core/privateuse.h"
#include "rules/checkproblem.h"
#include "rules/everyanswer.h"

namespace guapai::rules {
namespace {

std::string codesOf(const std::vector<char32_t>& characters) {
  std::string codes;
  for (const char32_t c : characters) codes += (codes.empty() ? "" : "、") + core::codeName(c);
  return codes;
}

class Finder {
public:
  explicit Finder(const core::Answers& answers) : m_answers(answers) {}

  void look(const core::Field& field, const std::string& text, std::optional<std::size_t> row) {
    if (const auto hidden = core::invisibleIn(text); !hidden.empty() && !field.identifier)
      m_invisible.push_back(doubt("text.invisible", field, row, {{"characters", codesOf(hidden)}}));
    if (const auto codes = core::privateUseIn(text); !codes.empty())
      m_privateUse.push_back(doubtOfPrivateUse(codes, field, row));
    if (!field.breaksLines && core::oneLine(text) != text)
      m_lineBreaks.push_back(doubt("text.line_break", field, row, {}));
  }

  [[nodiscard]] core::Problems take() {
    core::Problems all = std::move(m_invisible);
    for (core::Problems* const more : {&m_privateUse, &m_lineBreaks}) std::ranges::move(*more, std::back_inserter(all));
    return all;
  }

private:
  /// The usual sentence explains the meanings in brackets. Where no meaning is known, there are no brackets, and
  /// another sentence is chosen.
  [[nodiscard]] core::Problem doubtOfPrivateUse(const std::vector<char32_t>& codes, const core::Field& field,
                                                std::optional<std::size_t> row) const {
    core::Problem problem = doubt("text.private_use", field, row, {{"characters", core::namesOfCodes(codes)}});
    const auto isKnown = [](char32_t code) { return core::privateUseMeaning(code).has_value(); };
    if (std::ranges::none_of(codes, isKnown)) problem.sentence += ".unknown";
    return problem;
  }

  [[nodiscard]] core::Problem doubt(std::string_view code, const core::Field& field, std::optional<std::size_t> row,
                                    Arguments arguments) const {
    arguments.emplace("field", field.label);
    if (row) arguments.insert({{"list", m_answers.catalogue()[*field.list].label}, {"row", std::to_string(*row + 1)}});
    return warning(code, core::casePointer(m_answers, field.id, row), std::move(arguments), row ? ".row" : "");
  }

  const core::Answers& m_answers;
  core::Problems m_invisible;
  core::Problems m_privateUse;
  core::Problems m_lineBreaks;
};

}  // namespace

core::Problems findDoubtfulTexts(const core::Answers& answers) {
  Finder finder(answers);
  visitAnswers(answers, [&finder](const core::Field& field, const core::Value& value, std::optional<std::size_t> row) {
    if (const auto* text = core::known<std::string>(value)) finder.look(field, *text, row);
  });
  return finder.take();
}

}  // namespace guapai::rules
