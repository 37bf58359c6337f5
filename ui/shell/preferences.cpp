#include "shell/preferences.h"

#include <algorithm>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include "platform/librarylocation.h"
#include "widgets/zoomsteps.h"

namespace guapai::ui {
namespace {

constexpr auto kLastLibrary = "library/last";
constexpr auto kRecentLibraries = "library/recent";
constexpr auto kLastCenter = "library/center";
constexpr auto kKnownPlaces = "library/places";
constexpr auto kKnownInputLacks = "input/known";
constexpr auto kPerson = "person/name";
constexpr auto kIdleMinutes = "lock/minutes";
constexpr auto kColumns = "columns/";
constexpr auto kFormZoom = "form/zoom";
constexpr auto kTrailHead = "paper/trailhead";
constexpr auto kOverprintOffset = "paper/overprint";
constexpr auto kGeometry = "window/geometry";
constexpr auto kSplitter = "window/splitter";
constexpr auto kFindings = "window/findings";
constexpr auto kLedger = "window/ledger";

constexpr int kUsualIdleMinutes = 10;
constexpr qsizetype kMostColumns = 100;
constexpr int kWidestColumn = 20'000;  ///< two hundred lines of text high

QString key(const char* name) {
  return QLatin1String(name);
}

QString folderKey(FileKind kind) {
  switch (kind) {
    case FileKind::Library:
      return QStringLiteral("library/folder");
    case FileKind::Import:
      return QStringLiteral("import/folder");
    case FileKind::Export:
      return QStringLiteral("export/folder");
    case FileKind::Paper:
      return QStringLiteral("paper/folder");
    case FileKind::Table:
      return QStringLiteral("table/folder");
    case FileKind::EntryBook:
      return QStringLiteral("entrybook/folder");
    case FileKind::Evidence:
      return QStringLiteral("evidence/folder");
    case FileKind::Backup:
      return QStringLiteral("backup/folder");
    case FileKind::Sample:
      return QStringLiteral("sample/folder");
  }
  return {};
}

}  // namespace

Preferences::Preferences()
    : m_settings(platform::settingsLocation(), QSettings::IniFormat), m_unsavedFile(platform::unsavedLocation()) {}

Preferences::Preferences(const QString& file)
    : m_settings(file, QSettings::IniFormat),
      m_unsavedFile(std::filesystem::path(QFile::encodeName(file).toStdString()).replace_filename("unsaved.json")) {}

QString Preferences::lastLibrary() const {
  return m_settings.value(key(kLastLibrary)).toString();
}

void Preferences::setLastLibrary(const QString& file) {
  m_settings.setValue(key(kLastLibrary), file);
}

QStringList Preferences::recentLibraries() const {
  return m_settings.value(key(kRecentLibraries)).toStringList();
}

void Preferences::setRecentLibraries(const QStringList& files) {
  m_settings.setValue(key(kRecentLibraries), files);
}

QStringList Preferences::knownPlaces() const {
  return m_settings.value(key(kKnownPlaces)).toStringList();
}

void Preferences::addKnownPlace(const QString& place) {
  m_settings.setValue(key(kKnownPlaces), knownPlaces() << place);
}

QStringList Preferences::knownInputLacks() const {
  return m_settings.value(key(kKnownInputLacks)).toStringList();
}

void Preferences::addKnownInputLack(const QString& lack) {
  m_settings.setValue(key(kKnownInputLacks), knownInputLacks() << lack);
}

QString Preferences::lastCenter() const {
  return m_settings.value(key(kLastCenter)).toString();
}

void Preferences::setLastCenter(const QString& center) {
  m_settings.setValue(key(kLastCenter), center);
}

QString Preferences::person() const {
  return m_settings.value(key(kPerson)).toString();
}

void Preferences::setPerson(const QString& name) {
  m_settings.setValue(key(kPerson), name);
}

int Preferences::formZoom() const {
  const int percent = m_settings.value(key(kFormZoom), kUsualZoom).toInt();
  return isZoomStep(percent) ? percent : kUsualZoom;
}

void Preferences::setFormZoom(int percent) {
  m_settings.setValue(key(kFormZoom), percent);
}

std::vector<int> Preferences::columnWidths(const QString& table) const {
  const QStringList parts = m_settings.value(key(kColumns) + table).toString().split(u' ', Qt::SkipEmptyParts);
  if (parts.size() > kMostColumns) return {};
  std::vector<int> widths;
  for (const QString& part : parts) {
    bool isNumber = false;
    const int width = part.toInt(&isNumber);
    if (!isNumber || width < 0 || width > kWidestColumn) return {};
    widths.push_back(width);
  }
  return widths;
}

void Preferences::setColumnWidths(const QString& table, const std::vector<int>& widths) {
  QStringList parts;
  for (const int width : widths) parts.append(QString::number(width));
  if (parts.isEmpty())
    m_settings.remove(key(kColumns) + table);
  else
    m_settings.setValue(key(kColumns) + table, parts.join(u' '));
}

QString Preferences::folder(FileKind kind) const {
  const QString last = m_settings.value(folderKey(kind)).toString();
  return !last.isEmpty() && QFileInfo(last).isDir()
             ? last
             : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Preferences::setFolder(FileKind kind, const QString& folder) {
  m_settings.setValue(folderKey(kind), folder);
}

bool Preferences::trailHeadPrinted() const {
  return m_settings.value(key(kTrailHead), false).toBool();
}

void Preferences::setTrailHeadPrinted(bool printed) {
  m_settings.setValue(key(kTrailHead), printed);
}

QPoint Preferences::overprintOffset() const {
  return m_settings.value(key(kOverprintOffset)).toPoint();
}

void Preferences::setOverprintOffset(QPoint offset) {
  m_settings.setValue(key(kOverprintOffset), offset);
}

int Preferences::idleMinutes() const {
  return std::max(0, m_settings.value(key(kIdleMinutes), kUsualIdleMinutes).toInt());
}

void Preferences::setIdleMinutes(int minutes) {
  m_settings.setValue(key(kIdleMinutes), minutes);
}

QByteArray Preferences::geometry() const {
  return m_settings.value(key(kGeometry)).toByteArray();
}

void Preferences::setGeometry(const QByteArray& geometry) {
  m_settings.setValue(key(kGeometry), geometry);
}

QByteArray Preferences::splitter() const {
  return m_settings.value(key(kSplitter)).toByteArray();
}

void Preferences::setSplitter(const QByteArray& sizes) {
  m_settings.setValue(key(kSplitter), sizes);
}

bool Preferences::findingsShown() const {
  return m_settings.value(key(kFindings), true).toBool();
}

void Preferences::setFindingsShown(bool shown) {
  m_settings.setValue(key(kFindings), shown);
}

bool Preferences::ledgerShown() const {
  return m_settings.value(key(kLedger), true).toBool();
}

void Preferences::setLedgerShown(bool shown) {
  m_settings.setValue(key(kLedger), shown);
}

}  // namespace guapai::ui
