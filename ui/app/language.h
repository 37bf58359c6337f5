#pragma once

class QCoreApplication;

namespace guapai::ui {

/// Chinese for the program's own words and for Qt's dialogs, whatever the language of the system: the papers are
/// Chinese, and so are those who fill them in.
///
/// @return false where a translation is missing; the program then goes on in English.
bool installLanguage(QCoreApplication& application);

}  // namespace guapai::ui
