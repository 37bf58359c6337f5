#pragma once

#include <memory>
#include <optional>

#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include "files/filewriter.h"
#include "files/temporaryfolder.h"
#include "papers/paperdestination.h"

namespace guapai::ui {

/// A printer set to A4 without margins: the pages bring their own.
/// @param title  the name of the print job.
[[nodiscard]] std::unique_ptr<QPrinter> a4Printer(const QString& title);

/// Prints all papers of a batch as one job.
class PrinterOutput final : public papers::PaperDestination {
public:
  /// @param printer    the user has chosen it. If it prints to a file, the file appears only when it is whole.
  /// @param bothSides  whether it prints on both sides of a sheet; absent: the printer's own setting decides.
  /// @throws core::Error{PrinterRefused}, and as files::FileWriter and files::TemporaryFolder
  explicit PrinterOutput(std::unique_ptr<QPrinter> printer, std::optional<bool> bothSides = std::nullopt);

  /// A job that was not finished is aborted, and nothing of it is printed.
  ~PrinterOutput() override;

  [[nodiscard]] bool wantsPdf() const override { return false; }
  [[nodiscard]] bool keepsParts() const override { return false; }
  /// Adds the paper to the job. If the printer prints on both sides, each paper begins on a sheet of its own.
  /// @throws core::Error{PrinterRefused}
  void take(const papers::PaperRequest& request, const papers::MadePaper& paper) override;
  /// Ends the job; a file that was printed to gets its place.
  /// @throws core::Error{PrinterRefused}, and as files::FileWriter
  void finish() override;

private:
  /// Begins the next page of the job.
  void turnPage();
  /// Lets a printer that prints to a file print to a temporary file first, so that the wanted file appears whole or not
  /// at all.
  void turnAside();

  std::unique_ptr<QPrinter> m_printer;
  std::unique_ptr<files::FileWriter> m_file;        ///< the wanted file of a printer that prints to a file; else null
  std::unique_ptr<files::TemporaryFolder> m_aside;  ///< takes the temporary file; else null
  bool m_bothSides;
  QPainter m_painter;
  std::size_t m_pages = 0;  ///< of the job, begun so far
};

}  // namespace guapai::ui
