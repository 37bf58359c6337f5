#include "workspace/filecheck.h"

#include <algorithm>
#include <utility>

#include <QtCore/QTimer>

#include "core/error.h"

namespace guapai::workspace {
namespace {

/// About what can be summed up while nobody notices.
constexpr qsizetype kPiece = 2L * 1024 * 1024;

}  // namespace

FileCheck::FileCheck(const CaseSession& session, QObject* parent) : QObject(parent), m_session(&session) {}

std::vector<std::string> FileCheck::names() const {
  std::vector<std::string> all;
  for (NamedFile& file : namedFiles(m_session->answers()))
    if (std::ranges::find(all, file.name) == all.end()) all.push_back(std::move(file.name));
  return all;
}

void FileCheck::checkAll() {
  m_known.clear();
  checkNew();
}

void FileCheck::checkNew() {
  const auto wanted = names();
  std::erase_if(m_known, [&](const auto& entry) { return std::ranges::find(wanted, entry.first) == wanted.end(); });
  m_waiting.clear();
  m_bytes.reset();
  for (const std::string& name : wanted)
    if (!m_known.contains(name)) m_waiting.push_back(name);
  if (m_waiting.empty()) {
    Q_EMIT advanced();
    return;
  }
  begin();
}

void FileCheck::begin() {
  if (std::exchange(m_isBegun, true)) return;
  QTimer::singleShot(0, this, &FileCheck::step);
}

void FileCheck::step() {
  m_isBegun = false;
  if (m_waiting.empty()) return;
  if (!m_bytes) {
    try {
      const FilesInLibrary files = m_session->files();
      const std::string& name = m_waiting.front();
      if (files.state(name) == CaseFiles::State::There) {
        m_bytes = files.uncheckedBytes(name);
        m_sum = files.sum(name);
      }
    } catch (const core::Error&) {
      m_bytes.reset();  // what cannot be read is not there
    }
    if (!m_bytes) return judge(State::Missing);
    m_hash.reset();
    m_compared = 0;
  }
  const qsizetype piece = std::min(kPiece, m_bytes->size() - m_compared);
  m_hash.addData(QByteArrayView(*m_bytes).sliced(m_compared, piece));
  m_compared += piece;
  if (m_compared < m_bytes->size()) return begin();
  judge(m_hash.result().toHex().toStdString() == m_sum ? State::Good : State::Changed);
}

void FileCheck::judge(State state) {
  m_known[m_waiting.front()] = state;
  m_waiting.pop_front();
  m_bytes.reset();
  if (!m_waiting.empty()) begin();
  Q_EMIT advanced();
}

core::Problems FileCheck::problems() const {
  core::Problems problems;
  for (const NamedFile& file : namedFiles(m_session->answers())) {
    const auto known = m_known.find(file.name);
    if (known == m_known.end() || known->second != State::Changed) continue;
    problems.push_back({.severity = core::Severity::Error,
                        .code = "file.changed",
                        .path = file.path,
                        .sentence = "file.changed",
                        .arguments = {{"name", file.name}}});
  }
  return problems;
}

bool FileCheck::isGood() const {
  return std::ranges::all_of(m_known, [](const auto& entry) { return entry.second == State::Good; });
}

std::string FileCheck::summary() const {
  const core::Messages& messages = m_session->definitions().messages();
  const auto all = names();
  if (all.empty()) return "";
  const auto listOf = [&](State state) {
    std::string list;
    for (const auto& [name, known] : m_known)
      if (known == state) list += (list.empty() ? "" : "、") + name;
    return list;
  };
  std::string said =
      messages.sentence(isRunning() ? "file.check.running" : "file.check.good",
                        {{"count", std::to_string(all.size())}, {"done", std::to_string(m_known.size())}});
  if (isGood()) return said;
  if (!isRunning()) said = messages.sentence("file.check.bad", {{"count", std::to_string(all.size())}});
  for (const auto& [state, key] :
       {std::pair(State::Missing, "file.check.missing"), std::pair(State::Changed, "file.check.changed")}) {
    const auto count = std::ranges::count(m_known, state, [](const auto& entry) { return entry.second; });
    if (count > 0) said += messages.sentence(key, {{"count", std::to_string(count)}, {"names", listOf(state)}});
  }
  return said;
}

}  // namespace guapai::workspace
