#pragma once

#include <memory>
#include <optional>

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include "files/filewriter.h"
#include "papers/paperdestination.h"

namespace guapai::ui {

/// A printer for A4 without margins: those of the paper are its own.
[[nodiscard]] std::unique_ptr<QPrinter> a4Printer(const QString& title);

/// One job for a printer with all papers of a batch.
class PrinterOutput final : public papers::PaperDestination {
public:
  /// @param printer    chosen by the person; where it prints to a file, the file comes as files leave the program.
  /// @param bothSides  whether it prints on both sides; absent: as it says itself.
  /// @throws core::Error{PrinterRefused}, and as files::FileWriter
  explicit PrinterOutput(std::unique_ptr<QPrinter> printer, std::optional<bool> bothSides = std::nullopt);

  /// Where the job was not finished, nothing of it is printed.
  ~PrinterOutput() override;

  [[nodiscard]] bool wantsPdf() const override { return false; }
  [[nodiscard]] bool keepsParts() const override { return false; }
  /// Where the printer prints on both sides, each paper begins on a sheet of its own.
  /// @throws core::Error{PrinterRefused}
  void take(const papers::PaperRequest& order, const papers::MadePaper& paper) override;
  /// @throws core::Error{PrinterRefused}, and as files::FileWriter
  void finish() override;

private:
  void turnPage();
  /// Of a printer that prints to a file: it prints beside, so that the file comes whole or not at all.
  void turnAside();

  std::unique_ptr<QPrinter> m_printer;
  std::unique_ptr<files::FileWriter> m_file;  ///< of a printer that prints to a file
  QTemporaryDir m_aside;
  bool m_bothSides;
  QPainter m_painter;
  std::size_t m_pages = 0;  ///< begun so far
};

}  // namespace guapai::ui
