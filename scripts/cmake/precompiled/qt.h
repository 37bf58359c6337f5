#pragma once

// The headers of Qt Core that most files of the modules with Qt include.
#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
