#include "app/language.h"

#include <array>

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace guapai::ui {
namespace {

/// Qt looks these words up in this context, but its own translation has them in another one, so the program translates
/// them. Only Qt looks them up.
[[maybe_unused]] constexpr std::array kWordsOfQt{
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

}  // namespace

bool installLanguage(QCoreApplication& application) {
  const QLocale chinese(QLocale::Chinese, QLocale::China);
  QLocale::setDefault(chinese);
  auto* const ofQt = new QTranslator(&application);
  const bool hasQt = ofQt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  auto* const own = new QTranslator(&application);
  const bool hasOwn = own->load(QStringLiteral(":/i18n/guapai_zh_CN.qm"));
  if (hasQt) QCoreApplication::installTranslator(ofQt);
  if (hasOwn) QCoreApplication::installTranslator(own);
  return hasQt && hasOwn;
}

}  // namespace guapai::ui
