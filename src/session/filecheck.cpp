#include "session/filecheck.h"

#include <algorithm>
#include <utility>

#include <QtCore/QTimer>

#include "core/error.h"

namespace guapai::session {
namespace {

/// In bytes: about as much as can be hashed in one turn of the event loop without a noticeable pause.
constexpr qsizetype kPiece = 2L * 1024 * 1024;

/// The key of the sentence that lists the files with this state. @pre the state is not Good.
std::string keyOf(FileCheck::State state) {
  if (state == FileCheck::State::Changed) return "file.check.changed";
  return state == FileCheck::State::Unread ? "file.check.unread" : "file.check.missing";
}

}  // namespace

FileCheck::FileCheck(const CaseSession& session, QObject* parent) : QObject(parent), m_session(&session) {}

std::vector<std::string> FileCheck::names() const {
  std::vector<std::string> all;
  for (attachments::NamedFile& file : attachments::namedFiles(m_session->answers()))
    if (std::ranges::find(all, file.name) == all.end()) all.push_back(std::move(file.name));
  return all;
}

void FileCheck::checkNew() {
  const auto wanted = names();
  std::erase_if(m_known, [&](const auto& entry) {
    return entry.second != State::Good || std::ranges::find(wanted, entry.first) == wanted.end();
  });
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

/// Reads the first waiting file. @return Good where there are bytes to compare.
FileCheck::State FileCheck::fetch() {
  try {
    const attachments::FilesInLibrary files = m_session->files();
    const std::string& name = m_waiting.front();
    if (files.state(name) != attachments::CaseFiles::State::There) return State::Unknown;
    m_bytes = files.uncheckedBytes(name);
    m_sum = files.sum(name);
    return m_bytes ? State::Good : State::Lost;
  } catch (const core::Error&) {
    return State::Unread;  // not Lost: a library that is only busy still has the bytes
  }
}

void FileCheck::step() {
  m_isBegun = false;
  if (m_waiting.empty()) return;
  if (!m_bytes) {
    if (const State state = fetch(); state != State::Good) return judge(state);
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
  for (const attachments::NamedFile& file : attachments::namedFiles(m_session->answers())) {
    const auto known = m_known.find(file.name);
    if (known == m_known.end() || (known->second != State::Changed && known->second != State::Lost)) continue;
    const bool isLost = known->second == State::Lost;
    const bool isDocument = m_session->definitions().catalogue()[file.field].document;
    problems.push_back({.severity = core::Severity::Error,
                        .code = isLost ? "file.missing" : "file.changed",
                        .path = file.path,
                        .sentence = !isLost      ? "file.changed"
                                    : isDocument ? "file.missing.document"
                                                 : "file.missing",
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
  std::string said =
      messages.sentence(isRunning() ? "file.check.running" : "file.check.good",
                        {{"count", std::to_string(all.size())}, {"done", std::to_string(m_known.size())}});
  if (isGood()) return said;
  if (!isRunning()) said = messages.sentence("file.check.bad", {{"count", std::to_string(all.size())}});
  for (const char* const key : {"file.check.missing", "file.check.changed", "file.check.unread"}) {
    int count = 0;
    std::string list;
    for (const auto& [name, known] : m_known) {
      if (known == State::Good || keyOf(known) != key) continue;
      list += (count++ == 0 ? "" : "、") + name;
    }
    if (count > 0) said += messages.sentence(key, {{"count", std::to_string(count)}, {"names", list}});
  }
  return said;
}

}  // namespace guapai::session
