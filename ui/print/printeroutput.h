#pragma once

#include <memory>
#include <optional>

#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include "workspace/paperoutput.h"

namespace guapai::ui {

/// A printer for A4 without margins: those of the paper are its own.
[[nodiscard]] std::unique_ptr<QPrinter> a4Printer(const QString& title);

/// One job for a printer with all papers of a batch.
class PrinterOutput final : public workspace::PaperOutput {
public:
  /// @param printer    chosen by the person.
  /// @param bothSides  whether it prints on both sides; absent: as it says itself.
  /// @throws core::Error{PrinterRefused}
  explicit PrinterOutput(std::unique_ptr<QPrinter> printer, std::optional<bool> bothSides = std::nullopt);

  /// Where the job was not finished, nothing of it is printed.
  ~PrinterOutput() override;

  [[nodiscard]] bool wantsPdf() const override { return false; }
  [[nodiscard]] bool keepsParts() const override { return false; }
  /// Where the printer prints on both sides, each paper begins on a sheet of its own.
  /// @throws core::Error{PrinterRefused}
  void take(const workspace::PaperOrder& order, const workspace::MadePaper& paper) override;
  void finish() override { m_painter.end(); }

private:
  void turnPage();

  std::unique_ptr<QPrinter> m_printer;
  bool m_bothSides;
  QPainter m_painter;
  std::size_t m_pages = 0;  ///< begun so far
};

}  // namespace guapai::ui
