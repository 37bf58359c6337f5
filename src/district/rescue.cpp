#include "district/rescue.h"

#include <memory>
#include <system_error>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <spdlog/spdlog.h>

#include "core/error.h"
#include "district/districtsession.h"
#include "files/fileidentity.h"
#include "files/filereader.h"
#include "files/filewriter.h"
#include "files/placement.h"
#include "storage/cipher.h"
#include "storage/passphrase.h"

namespace guapai::district {
namespace {

const auto kCenter = QStringLiteral("center");
const auto kField = QStringLiteral("field");
const auto kRow = QStringLiteral("row");
const auto kText = QStringLiteral("text");
const auto kIsFile = QStringLiteral("file");  ///< true: the text names a file and its blank, and is no draft
/// Stands in place of `kText`: the encrypted text in Base64. Where there is neither, the text could not be kept.
const auto kEncrypted = QStringLiteral("encrypted");

constexpr auto kPlace = "unsaved";  ///< the place of such a text, as storage::Cipher has it

constexpr std::size_t kLargest = std::size_t{64} << 20;  ///< the texts that the blanks of all centers can hold

/// The key of a library's entry in the rescue file: the path of the library file on this computer. Where that is no
/// text, its bytes are written in percent.
QString keyOf(DistrictSession& district) {
  std::error_code unknown;
  const std::filesystem::path file = std::filesystem::absolute(district.library().file(), unknown).lexically_normal();
  const QByteArray bytes = QByteArray::fromStdString(file.string());
  const QString text = QString::fromUtf8(bytes);
  return text.toUtf8() == bytes ? text : QString::fromLatin1(bytes.toPercentEncoding("/"));
}

/// Whether the key is that of the library, whichever name either has for it.
bool isOf(const QString& key, const std::filesystem::path& library) {
  const QByteArray bytes = key.toUtf8();
  return files::isSameFile(bytes.toStdString(), library) ||
         files::isSameFile(QByteArray::fromPercentEncoding(bytes).toStdString(), library);
}

QJsonObject contentOf(const std::filesystem::path& file) {
  try {
    return QJsonDocument::fromJson(QByteArray::fromStdString(files::readFile(file, kLargest))).object();
  } catch (const core::Error&) {
    return {};
  }
}

bool write(const std::filesystem::path& file, const QJsonObject& content) {
  std::error_code failed;
  if (content.isEmpty()) {
    std::filesystem::remove(file, failed);
    return !failed;
  }
  try {
    files::makeFolder(files::folderOf(file));
    files::writeFile(file, QJsonDocument(content).toJson().toStdString());
    return true;
  } catch (const core::Error&) {
    return false;
  }
}

/// How the texts of a library are written.
struct Protection {
  bool isLocked = false;                          ///< nobody could encrypt a text now: none is written
  std::shared_ptr<const storage::Cipher> cipher;  ///< null where texts are in the clear
};

/// How the texts have to be written, so that whoever opens this library can read them, and nobody else.
Protection protectionOf(const std::filesystem::path& library) {
  try {
    if (storage::keyNameOf(library).empty()) return {};
    return {.cipher = storage::knownLibraryKey(library).cipher};
  } catch (const core::Error&) {
    return {.isLocked = true, .cipher = nullptr};
  }
}

/// The same for whoever opens the district's library again.
Protection protectionOf(DistrictSession& district) {
  // The library itself owns its cipher.
  if (!district.isReplaced()) return {.cipher = {std::shared_ptr<void>(), district.library().cipher()}};
  return protectionOf(district.library().file());
}

void putText(QJsonObject& entry, const QString& text, const Protection& protection) {
  if (protection.isLocked) return;
  if (protection.cipher == nullptr) {
    entry.insert(kText, text);
    return;
  }
  const auto bytes = QByteArray::fromStdString(protection.cipher->encrypted(kPlace, text.toStdString()));
  entry.insert(kEncrypted, QString::fromLatin1(bytes.toBase64()));
}

/// Absent where the text was not kept, or the library does not have the key any more with which it was encrypted.
std::optional<QString> textIn(const QJsonObject& entry, const storage::Cipher* cipher) {
  if (entry.contains(kText)) return entry.value(kText).toString();
  if (cipher == nullptr) return std::nullopt;
  const QByteArray bytes = QByteArray::fromBase64(entry.value(kEncrypted).toString().toLatin1());
  const auto text = cipher->decrypted(kPlace, bytes.toStdString());
  return text ? std::optional(QString::fromStdString(*text)) : std::nullopt;
}

/// The entry with its text written for the library as it is now; as it was where nobody can read the text.
/// @param before  the cipher of the library when the entry was written; null where it had none.
QJsonObject rewritten(QJsonObject entry, const storage::Cipher* before, const Protection& protection) {
  const auto text = textIn(entry, before);
  if (!text) return entry;
  entry.remove(kText);
  entry.remove(kEncrypted);
  putText(entry, *text, protection);
  return entry;
}

/// The entry of a text, without the text.
QJsonObject entryOf(DistrictSession& district, core::CaseId id, const core::Place& place) {
  const std::string& field = district.definitions().catalogue()[place.field].name;
  return {{kCenter, district.key(id)},
          {kField, QString::fromStdString(field)},
          {kRow, static_cast<qint64>(place.row.value_or(core::RowId()).number)}};
}

/// Absent where this version of the program does not know the field.
std::optional<core::Place> placeIn(const QJsonObject& entry, const DistrictSession& district) {
  const auto field = district.definitions().catalogue().find(entry.value(kField).toString().toStdString());
  if (!field) return std::nullopt;
  const auto row = entry.value(kRow).toInteger();
  return core::Place{.field = *field, .row = row == 0 ? std::nullopt : std::optional(core::RowId{row})};
}

}  // namespace

bool Rescue::keep(DistrictSession& district) const {
  const Protection protection = protectionOf(district);
  QJsonArray all;
  for (const auto& [id, unsaved] : district.unsaved().cases())
    for (const session::Unsaved& each : unsaved.all) {
      QJsonObject entry = entryOf(district, id, each.place);
      if (!each.evidence) {
        putText(entry, each.text, protection);
        all.append(entry);
      }
      if (!each.evidence && each.file.isNull()) continue;
      entry.insert(kIsFile, true);
      putText(entry, each.name.isEmpty() ? each.text : each.name, protection);
      all.append(entry);
    }
  QJsonObject content = contentOf(m_file);
  // What was taken up earlier and is stored by now must not come back over later answers.
  const bool hadSome = !content.take(keyOf(district)).isUndefined();
  if (all.isEmpty() && !hadSome) return true;
  if (!all.isEmpty()) content.insert(keyOf(district), all);
  return write(m_file, content);
}

std::vector<Rescue::Lost> Rescue::takeUp(DistrictSession& district) const {
  QJsonObject content = contentOf(m_file);
  const QJsonArray all = content.take(keyOf(district)).toArray();
  if (all.isEmpty()) return {};
  std::vector<Lost> lost;
  std::map<core::CaseId, session::UnsavedAnswers::Case> cases;
  for (const QJsonValue& value : all) {
    const QJsonObject entry = value.toObject();
    const auto id = district.find(entry.value(kCenter).toString());
    const auto place = placeIn(entry, district);
    if (!id || !place) continue;
    const auto text = textIn(entry, district.library().cipher());
    const bool isFile = entry.value(kIsFile).toBool();
    if (text && !isFile) {
      cases[*id].all.push_back({.place = *place, .text = *text});
      continue;
    }
    const QString name = text ? *text : session::blankName(district.definitions(), place->field);
    lost.push_back({.center = district.ledger().line(*id)->name, .name = name, .isFile = isFile});
  }
  for (auto& [id, unsaved] : cases) district.unsaved().keep(id, std::move(unsaved));
  // What waits on is written again, without what is told of now: it was perhaps written before the library got its
  // passphrase.
  const bool isSettled = district.storeUnsaved() ? write(m_file, content) : keep(district);
  if (!isSettled) spdlog::warn("rescue: what was taken up could not be forgotten");
  return lost;
}

bool Rescue::rewrite(const std::filesystem::path& library, const storage::Cipher* before) const {
  QJsonObject content = contentOf(m_file);
  const Protection protection = protectionOf(library);
  bool differs = false;
  for (auto each = content.begin(); each != content.end(); ++each) {
    if (!isOf(each.key(), library)) continue;
    if (protection.isLocked) return false;
    const QJsonArray earlier = each.value().toArray();
    QJsonArray all;
    for (const QJsonValue& entry : earlier) all.append(rewritten(entry.toObject(), before, protection));
    differs = differs || all != earlier;
    each.value() = all;
  }
  return !differs || write(m_file, content);
}

void handOver(DistrictSession& before, DistrictSession& now) {
  for (const auto& [earlier, unsaved] : before.unsaved().cases()) {
    const auto id = now.find(before.key(earlier));
    if (!id) continue;
    session::UnsavedAnswers::Case handed = unsaved;
    handed.revision = 0;  // a backup may have come to the same number by other edits: the answers are compared
    const session::UnsavedAnswers::Case waiting = now.unsaved().take(*id);
    handed.all.insert(handed.all.end(), waiting.all.begin(), waiting.all.end());
    now.unsaved().keep(*id, std::move(handed));
  }
  static_cast<void>(now.storeUnsaved());  // what is refused is tried again later
}

}  // namespace guapai::district
