#pragma once

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <gtest/gtest.h>

namespace guapai::support {

/// What a program prints about a PDF.
/// @param arguments  of the program; {} stands for the name of the PDF's file.
inline QString askAbout(const QByteArray& pdf, const QString& program, QStringList arguments) {
  const QTemporaryDir directory;
  QFile file(directory.filePath(QStringLiteral("paper.pdf")));
  if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) ADD_FAILURE() << "no temporary file";
  file.close();
  arguments.replaceInStrings(QStringLiteral("{}"), file.fileName());
  QProcess process;
  process.start(program, arguments);
  if (!process.waitForFinished()) ADD_FAILURE() << program.toStdString() << " is missing";
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text layer of a PDF in the order in which it was painted, as pdftotext reads it.
inline std::string textLayer(const QByteArray& pdf) {
  const QStringList arguments{QStringLiteral("-raw"), QStringLiteral("{}"), QStringLiteral("-")};
  return askAbout(pdf, QStringLiteral("pdftotext"), arguments).toStdString();
}

}  // namespace guapai::support
