#include "session/unfinishedacts.h"

#include <algorithm>
#include <utility>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace guapai::session {

void UnfinishedActs::keep(const std::string& act, Words words) {
  if (words.empty()) return forget(act);
  m_acts[act] = std::move(words);
}

void UnfinishedActs::keepOnly(const std::vector<std::string>& acts) {
  std::erase_if(m_acts, [&acts](const auto& kept) { return std::ranges::find(acts, kept.first) == acts.end(); });
}

const UnfinishedActs::Words* UnfinishedActs::find(const std::string& act) const {
  const auto found = m_acts.find(act);
  return found == m_acts.end() ? nullptr : &found->second;
}

std::string UnfinishedActs::text() const {
  if (m_acts.empty()) return {};
  QJsonObject acts;
  for (const auto& [act, words] : m_acts) {
    QJsonObject blanks;
    for (const auto& [blank, typed] : words)
      blanks.insert(QString::fromStdString(blank), QString::fromStdString(typed));
    acts.insert(QString::fromStdString(act), blanks);
  }
  return QJsonDocument(acts).toJson(QJsonDocument::Compact).toStdString();
}

UnfinishedActs UnfinishedActs::fromText(const std::string& text) {
  UnfinishedActs moves;
  const QJsonObject acts = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
  for (auto act = acts.begin(); act != acts.end(); ++act) {
    Words words;
    const QJsonObject blanks = act->toObject();
    for (auto blank = blanks.begin(); blank != blanks.end(); ++blank)
      words.emplace(blank.key().toStdString(), blank->toString().toStdString());
    moves.keep(act.key().toStdString(), std::move(words));
  }
  return moves;
}

}  // namespace guapai::session
