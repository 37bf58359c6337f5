#include "entry/heldevidence.h"

#include <algorithm>
#include <utility>

#include "editors/answereditor.h"
#include "entry/formpage.h"
#include "entry/listrows.h"

namespace guapai::ui {
namespace {

using annotations::EvidenceTarget;

constexpr auto kFiles = "evidence.files";
/// The names of the fields with which a criterion is signed begin so.
constexpr auto kRecords = "worksheets.verification.";

/// Whether a file for `added` is a file for `asked`. A criterion has the files of its blanks, too.
bool isFor(const EvidenceTarget& added, const EvidenceTarget& asked) {
  return asked.place ? added.place == asked.place : added.about == asked.about;
}

}  // namespace

HeldEvidence::HeldEvidence(session::CaseSession& session, FormPage& page, const std::vector<std::string>& sections,
                           QObject* parent)
    : QObject(parent), m_session(&session), m_page(&page), m_sections(&sections) {}

void HeldEvidence::hold(std::vector<session::Unsaved> files) {
  for (session::Unsaved& file : files) {
    file.name.clear();  // rows may move while it is held
    m_files.push_back(std::move(file));
  }
  showChanged();
}

std::vector<session::Unsaved> HeldEvidence::all() const {
  std::vector<session::Unsaved> files = m_files;
  for (session::Unsaved& file : files) file.place = placeOf(file.evidence->target);
  return files;
}

QStringList HeldEvidence::namesOf(const EvidenceTarget& target) const {
  QStringList names;
  for (const session::Unsaved& file : m_files)
    if (isFor(file.evidence->target, target)) names.append(file.text);
  return names;
}

void HeldEvidence::storeAgain() {
  if (m_files.empty()) return;
  const std::size_t before = m_files.size();
  static_cast<void>(session::storeEvidence(*m_session, m_files));
  if (m_files.size() != before) showChanged();
}

void HeldEvidence::giveUp() {
  if (m_files.empty()) return;
  m_files.clear();
  showChanged();
}

void HeldEvidence::giveUp(const EvidenceTarget& target, const QString& name) {
  const auto found = std::ranges::find_if(
      m_files, [&](const session::Unsaved& file) { return file.text == name && isFor(file.evidence->target, target); });
  if (found == m_files.end()) return;
  m_files.erase(found);
  showChanged();
}

void HeldEvidence::showChanged() {
  show();
  Q_EMIT changed();
}

void HeldEvidence::show() {
  if (m_files.empty() && !m_isShown) return;
  m_isShown = !m_files.empty();
  const std::vector<session::Unsaved> files = all();
  const auto said = [&files](const core::Place& place) {
    QStringList names;
    for (const session::Unsaved& file : files)
      if (file.place == place) names.append(file.text);
    return names.isEmpty() ? QString()
                           : tr("Not saved. The evidence is still here: %1").arg(names.join(QStringLiteral("、")));
  };
  for (AnswerEditor* const editor : m_page->editors())
    editor->setUnsaved(said({.field = editor->field().id, .row = std::nullopt}));
  for (const auto& list : m_page->lists()) {
    list->bar().setUnsaved(said({.field = list->list(), .row = std::nullopt}));
    for (const auto& row : list->rows())
      for (AnswerEditor* const editor : row->editors())
        editor->setUnsaved(row->id ? said({.field = editor->field().id, .row = row->id}) : QString());
  }
}

// Where the page tells of a file

core::Place HeldEvidence::placeOf(const EvidenceTarget& target) const {
  const auto& editors = m_page->editors();
  if (target.place) {
    const auto isThere = [&target](const AnswerEditor* editor) { return editor->field().id == target.place->field; };
    if (std::ranges::any_of(editors, isThere)) return *target.place;
    if (const ListRows* const list = m_page->listOf(target.place->field)) {
      const RowView* const row = target.place->row ? list->find(*target.place->row) : nullptr;
      if (row != nullptr && !row->editors().empty()) return {row->editors().front()->field().id, row->id};
      return {.field = list->list(), .row = std::nullopt};
    }
  }
  if (const auto place = placeOfSection(target.about)) return *place;
  const core::FieldId files = m_session->definitions().catalogue().require(kFiles);
  if (m_page->listOf(files) == nullptr && !editors.empty()) return {editors.front()->field().id, std::nullopt};
  return {.field = files, .row = std::nullopt};
}

std::optional<core::Place> HeldEvidence::placeOfSection(const std::string& about) const {
  const auto isOfRecord = [](const AnswerEditor& editor) { return editor.field().name.starts_with(kRecords); };
  const AnswerEditor* first = nullptr;
  for (const AnswerEditor* const editor : m_page->editors())
    if (isInSection(*editor, about) && (first == nullptr || (isOfRecord(*editor) && !isOfRecord(*first))))
      first = editor;
  if (first != nullptr) return core::Place{.field = first->field().id, .row = std::nullopt};
  for (const auto& list : m_page->lists())
    if (isInSection(list->bar(), about)) return core::Place{.field = list->list(), .row = std::nullopt};
  return std::nullopt;
}

bool HeldEvidence::isInSection(const QWidget& widget, const std::string& about) const {
  const auto row = m_page->rowOf(widget);
  return !about.empty() && row && *row < m_sections->size() && (*m_sections)[*row] == about;
}

}  // namespace guapai::ui
