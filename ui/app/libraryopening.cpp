// The part of LibraryCommands that says what there is to know about a library that has just been opened.
#include <QtCore/QDir>

#include "app/librarycommands.h"
#include "district/backupsmodel.h"
#include "district/integrityreport.h"
#include "files/filename.h"
#include "papers/clockcheck.h"
#include "platform/shown.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

using Kind = MessageBar::Kind;

}  // namespace

/// Names what the user has to choose or type again; empty where there is nothing.
QString LibraryCommands::toEnterAgain(const std::vector<district::Rescue::Lost>& lost) {
  QStringList files;
  QStringList texts;
  for (const auto& each : lost)
    (each.isFile ? files : texts).append(platform::shownLine(each.center + u' ' + each.name));
  QStringList sentences;
  if (!files.isEmpty())
    sentences.append(tr("The library had not taken these files when the program was ended. Choose them again: %1.")
                         .arg(files.join(QStringLiteral("；"))));
  if (!texts.isEmpty())
    sentences.append(tr("What was typed here could not be kept when the program was ended, because the passphrase of "
                        "the library had been set or taken away elsewhere. Type it again: %1.")
                         .arg(texts.join(QStringLiteral("；"))));
  return together(sentences);
}

/// Names the centers with text that was typed and did not become an answer; empty where there is none.
QString LibraryCommands::typedTexts() const {
  constexpr std::size_t kMost = 3;
  const auto texts = m_district->typedTexts();
  QStringList names;
  for (std::size_t i = 0; i < texts.size() && i < kMost; ++i)
    //: %1: a center; %2: when
    names.append(
        tr("%1 (%2)").arg(platform::shownLine(texts[i].center), texts[i].at.toString(QStringLiteral("M月d日 hh:mm"))));
  if (names.isEmpty()) return {};
  const QString shown = names.join(u'、');
  return texts.size() <= kMost ? tr("Typed and not counted yet, kept in its blanks: %1.").arg(shown)
                               : tr("Typed and not counted yet, kept in its blanks: %1 and %n more.", nullptr,
                                    static_cast<int>(texts.size() - kMost))
                                     .arg(shown);
}

/// Says what is out of the ordinary about the opened library, in one message.
void LibraryCommands::tellOfOpening(const News& news) {
  QStringList lines;
  if (m_district->library().isSalvaged())
    lines.append(
        tr("The library is damaged. What could be read of it is shown, %n thing(s) are missing: File, Verify "
           "the library names them. To go on working, restore a backup.",
           nullptr, static_cast<int>(district::damageCount(m_district->library()))));
  else if (m_district->library().isReadOnly())
    lines.append(
        tr("This library is read-only: it can be looked at and printed from, not edited. To edit it, change "
           "the rights of the file or copy it to this computer."));
  if (const auto& copy = m_district->library().upgradedFrom())
    lines.append(tr("The library was upgraded. It is kept as it was in %1.")
                     .arg(QDir::toNativeSeparators(QString::fromStdString(files::shownPath(*copy)))));
  const QString place = m_placeWarning.sentence(m_district->library().file());
  if (!place.isEmpty()) lines.append(place);
  attempt([&] {
    const auto last = papers::eventAhead(m_district->library(), *m_clock);
    const core::Messages& messages = m_definitions->messages();
    if (last) lines.append(QString::fromStdString(messages.sentence("library.clock_behind", {{"last", *last}})));
    if (const int left = district::unprotectedBackups(m_district->library().file()); left > 0)
      lines.append(
          tr("%n backup(s) can still be read without the passphrase, because encrypting them was interrupted. Give the "
             "same passphrase once more at File, Passphrase: then they are encrypted.",
             nullptr, left));
    if (m_district->library().isSalvaged()) return;
    const auto end = QString::fromStdString(district::endReport(m_district->library(), messages));
    if (!end.isEmpty()) lines.append(ended(end));
  });
  const bool isAllDone = lines.isEmpty() && !news.waits;
  if (!news.sentence.isEmpty()) lines.prepend(news.sentence);
  if (!lines.isEmpty()) Q_EMIT said(isAllDone ? Kind::Notice : Kind::Reminder, together(lines));
  attempt([&] {
    if (const QString typed = typedTexts(); !typed.isEmpty()) Q_EMIT draftsFound(typed);
  });
}

/// @param lost  the sentence about what has to be entered again (`toEnterAgain`). It is said once more where the
/// backup fails: on a full disk, the bar would otherwise not show it for long.
void LibraryCommands::backUpDaily(const QString& lost) {
  district::BackupKeeper& backups = m_district->backups();
  connect(&backups, &district::BackupKeeper::failed, this, [this, lost](const core::Error& error) {
    const QString sentence =
        tr("Today's backup could not be made. %1").arg(ended(sentenceOf(error, m_definitions->messages())));
    Q_EMIT said(Kind::Reminder, together({lost, sentence}));
    const bool isDamaged =
        error.code() == core::ErrorCode::LibraryDamaged || error.code() == core::ErrorCode::ReadFailed;
    const std::filesystem::path file = m_district->library().file();
    if (isDamaged && district::hasBackups(file)) Q_EMIT damaged(file);
  });
  connect(&backups, &district::BackupKeeper::differs, this, [this] {
    Q_EMIT said(Kind::Reminder, tr("Today's backup shows that the library is not as Guapai left it."));
    Q_EMIT differs();
  });
  backups.beginDaily();
}

}  // namespace guapai::ui
