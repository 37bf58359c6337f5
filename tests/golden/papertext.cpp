#include "golden/papertext.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>

#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>

#include "core/text.h"
#include "forms/pagebuilder.h"
#include "support/pagetext.h"
#include "support/samplecasefiles.h"

namespace guapai::papers {
namespace {

using forms::Piece;
using support::packed;

bool isFrame(const forms::PageText& text, bool first) {
  return text.baseline > forms::paper::kBottom ||
         (!first && text.baseline < forms::paper::kTop + forms::paper::kRunningHead);
}

using Visit = std::function<void(const Piece&)>;

void visit(const std::vector<forms::Paragraph>& paragraphs, const Visit& each) {
  for (const forms::Paragraph& paragraph : paragraphs) std::ranges::for_each(paragraph.pieces, each);
}

void visit(const forms::FormRow& row, const Visit& each) {
  for (const forms::Cell& cell : row.cells) {
    visit(cell.paragraphs, each);
    visit(cell.signature, each);
  }
}

void visit(const forms::FormDefinition& form, const Visit& each) {
  visit(form.outside, each);
  for (const forms::FormRow& row : form.rows) visit(row, each);
  for (const forms::Sheet& sheet : form.sheets) visit(sheet.row, each);
}

std::string boxOf(const Piece& piece, const core::Value& answer) {
  const auto* set = core::known<core::CodeSet>(answer);
  const bool ticked =
      set != nullptr ? set->contains(piece.value) : core::isKnown(answer) && core::valueText(answer) == piece.value;
  return piece.tickStyle == Piece::TickStyle::Box ? piece.text + (ticked ? "☑" : "□")
                                                  : (ticked ? "（√）" : "（）") + piece.text;
}

std::string written(const Piece& piece, const core::Answers& answers) {
  if (piece.kind == Piece::Kind::Text) return piece.text;
  if (piece.kind == Piece::Kind::Gap || piece.forPen || !piece.field) return "";
  const core::Field& field = answers.catalogue()[*piece.field];
  const std::string text = core::displayText(field, answers.value(field.id));
  return text.empty() && piece.kind == Piece::Kind::Date ? "年月日" : text;
}

/// Whether the text is read from the middle of the run `start` on, whole lines following in order.
bool startsIn(std::string_view text, const std::vector<std::string>& runs, std::size_t start) {
  const std::string_view first = runs[start];
  for (std::size_t from = 0; from < first.size(); ++from) {
    const std::string_view beginning = first.substr(from);
    if (beginning.starts_with(text)) return true;
    if (!text.starts_with(beginning)) continue;
    // Lines of a neighbouring cell stand between those of two pages and may read the same: all ways are followed.
    std::set<std::size_t> read{beginning.size()};
    for (std::size_t i = start + 1; i < runs.size(); ++i) {
      for (const std::size_t end : std::set<std::size_t>(read)) {
        const std::string_view rest = text.substr(end);
        if (runs[i].starts_with(rest)) return true;
        if (rest.starts_with(runs[i])) read.insert(end + runs[i].size());
      }
    }
  }
  return false;
}

bool isThere(const std::string& text, const std::vector<std::string>& runs, const std::string& all) {
  if (all.find(text) != std::string::npos) return true;
  for (std::size_t start = 0; start < runs.size(); ++start) {
    if (startsIn(text, runs, start)) return true;
  }
  return false;
}

/// The words before, between and behind the blanks of a line.
std::vector<std::string> wordsOf(const std::string& line) {
  std::vector<std::string> words;
  std::string_view rest = line;
  while (!rest.empty()) {
    const auto end = rest.find("  ");
    const std::string word = packed(std::string(rest.substr(0, end)));
    if (!word.empty()) words.push_back(word);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return words;
}

}  // namespace

std::vector<std::string> runsOf(const forms::Page& page, bool first) {
  std::vector<std::string> runs;
  for (const forms::PageText& text : page.texts) {
    if (!isFrame(text, first)) runs.push_back(packed(text.text));
  }
  return runs;
}

std::vector<std::string> runsOf(const forms::Pages& pages) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    std::ranges::move(runsOf(pages.pages[i], i == 0), std::back_inserter(runs));
  return runs;
}

std::string wholeText(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += packed(run.text);
  }
  return text;
}

std::string joined(const std::vector<std::string>& runs) {
  std::string all;
  for (const std::string& run : runs) all += run;
  return all;
}

std::vector<Expected> answersOn(const forms::FormDefinition& form, const core::Answers& answers) {
  std::vector<Expected> expected;
  const auto add = [&](const Piece& piece, const std::string& what, const core::Value& answer) {
    const core::Field& field = answers.catalogue()[*piece.field];
    const bool tick = piece.kind == Piece::Kind::Tick;
    const std::string text = packed(tick ? boxOf(piece, answer) : core::displayText(field, answer));
    if (!text.empty()) expected.push_back({what, text});
  };
  visit(form, [&](const Piece& piece) {
    if (!piece.field || piece.forPen) return;
    const core::Field& field = answers.catalogue()[*piece.field];
    if (field.type == core::FieldType::List) return;
    if (!field.list) return add(piece, field.name, answers.value(field.id));
    const core::List* list = answers.list(*field.list);
    for (std::size_t row = 0; list != nullptr && row < list->rows.size(); ++row)
      add(piece, field.name + "[" + std::to_string(row) + "]", list->rows[row].cells[field.column]);
  });
  return expected;
}

std::vector<Expected> computedOn(const forms::FormDefinition& form, const forms::FormContent& content) {
  std::vector<Expected> expected;
  for (const forms::FormRow& row : form.rows) {
    const auto ids = row.repeat.empty() ? std::vector<std::string>{""} : content.repeats.at(row.repeat);
    visit(row, [&](const Piece& piece) {
      if (piece.kind != Piece::Kind::Blank || piece.field || piece.forPen) return;
      for (const std::string& id : ids) {
        const std::string name = core::replaced(piece.name, "{}", id);
        const auto found = content.computed.find(name);
        if (found != content.computed.end() && !found->second.empty())
          expected.push_back({name, packed(found->second)});
      }
    });
  }
  return expected;
}

std::string missing(const std::vector<Expected>& expected, const std::vector<std::string>& runs) {
  const std::string all = joined(runs);
  std::string lost;
  for (const Expected& each : expected) {
    if (!isThere(each.text, runs, all)) lost += "\n" + each.what + ": " + each.text;
  }
  return lost;
}

std::vector<std::string> noticeLines(const std::string& annex) {
  const auto notice = support::linesOf(support::fileText(support::sourceDirectory() / "tests/data/notice-2021-49.txt"));
  std::vector<std::string> found;
  bool inside = false;
  for (const std::string& line : notice) {
    const std::string text(core::trimmed(line));
    if (text.starts_with("附件") && text.size() == annex.size()) inside = text == annex;
    if (inside) found.push_back(text);
  }
  return found;
}

std::string firstMissing(const std::vector<std::string>& lines, std::string text, bool filled) {
  text = core::replaced(core::replaced(text, "☑", "□"), "（√）", "（）");
  std::size_t from = 0;
  for (const std::string& line : lines) {
    for (const std::string& words : filled ? wordsOf(line) : std::vector<std::string>{packed(line)}) {
      const auto found = text.find(words, from);
      if (found == std::string::npos) return line;
      from = found + words.size();
    }
  }
  return "";
}

std::vector<std::string> signatureBlocks(const forms::FormDefinition& form, const core::Answers& answers) {
  std::vector<std::string> blocks;
  for (const forms::FormRow& row : form.rows) {
    for (const forms::Cell& cell : row.cells) {
      if (cell.signature.empty()) continue;
      std::string block;
      visit(cell.signature, [&](const Piece& piece) { block += written(piece, answers); });
      blocks.push_back(packed(block));
    }
  }
  return blocks;
}

std::string pdfText(const QByteArray& pdf) {
  QTemporaryFile file;
  if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) return "";
  QProcess process;
  process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                              file.fileName(), QStringLiteral("-")});
  process.waitForFinished();
  return packed(process.readAllStandardOutput().toStdString());
}

}  // namespace guapai::papers
