#include "papers/issuedpapersmodel.h"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/datetext.h"
#include "platform/shown.h"

namespace guapai::papers {
namespace {

constexpr std::array kHeads{"word.issued.number",    "word.issued.paper",       "word.issued.center",
                            "word.issued.issued_at", "word.issued.fingerprint", "word.issued.state"};

}  // namespace

IssuedPapersModel::IssuedPapersModel(const terms::Definitions& definitions, QObject* parent)
    : QAbstractTableModel(parent), m_definitions(&definitions), m_words(definitions.messages()) {}

void IssuedPapersModel::setPapers(std::vector<ComparedPaper> papers) {
  beginResetModel();
  m_papers = std::move(papers);
  std::ranges::sort(m_papers, std::greater(), &ComparedPaper::number);
  endResetModel();
}

int IssuedPapersModel::rowOf(std::int64_t number) const {
  const auto found = std::ranges::find(m_papers, number, &ComparedPaper::number);
  return found == m_papers.end() ? -1 : static_cast<int>(found - m_papers.begin());
}

int IssuedPapersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_papers.size());
}

int IssuedPapersModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kHeads.size());
}

QVariant IssuedPapersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ComparedPaper& shown = paper(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return text(shown, index.column());
    case OutOfDateRole:
      return shown.outOfDate;
    default:
      return {};
  }
}

QVariant IssuedPapersModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
  return QString::fromStdString(m_words.sentence(kHeads[static_cast<std::size_t>(section)]));
}

QString IssuedPapersModel::text(const ComparedPaper& paper, int column) const {
  switch (column) {
    case Number:
      return QString::number(paper.number);
    case Title:
      return QString::fromStdString(m_definitions->form(paper.form).title);
    case Center:
      return platform::shownLine(paper.centerName);
    case IssuedAt:
      return platform::minuteText(platform::localTime(paper.issuedAt));
    case Fingerprint:
      return QString::fromStdString(paper.fingerprint);
    default:
      return QString::fromStdString(m_words.sentence(stateWord(paper)));
  }
}

}  // namespace guapai::papers
