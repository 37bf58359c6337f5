#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "papers/librarypapers.h"
#include "render/pdfbinding.h"

namespace guapai::papers {

/// Takes the papers of a batch, one after the other: a folder, a bound file or a printer.
class PaperDestination {
public:
  PaperDestination() = default;
  PaperDestination(const PaperDestination&) = delete;
  PaperDestination& operator=(const PaperDestination&) = delete;
  virtual ~PaperDestination() = default;

  /// Whether `take` needs MadePaper::pdf; otherwise it uses the pages.
  [[nodiscard]] virtual bool wantsPdf() const { return true; }
  /// Whether the papers taken so far stay where they are when the batch is cancelled.
  [[nodiscard]] virtual bool keepsParts() const { return true; }
  /// Called before the paper is made. Throws where it can be foreseen that `take` will fail, so that no number is used
  /// for a paper that goes nowhere. @throws core::Error
  virtual void prepareFor(const PaperRequest& /*request*/) {}
  /// @throws core::Error; the paper then does not count as taken.
  virtual void take(const PaperRequest& request, const MadePaper& paper) = 0;
  /// Called after the last paper where at least one was taken, and not where the batch was cancelled.
  /// @throws core::Error; then all papers of the batch together have failed.
  virtual void finish() {}
};

/// A folder with one file for each paper, called PaperRequest::fileName. A file appears under its name only when it is
/// whole, and replaces one of the same name.
class PdfFolder final : public PaperDestination {
public:
  explicit PdfFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  /// How many of these papers would replace a file that is in the folder already.
  [[nodiscard]] std::size_t existing(const std::vector<PaperRequest>& requests) const;
  /// @pre PaperRequest::fileName is set (`nameFiles`). @throws core::Error, as files::FileWriter
  void prepareFor(const PaperRequest& request) override;
  void take(const PaperRequest& request, const MadePaper& paper) override;

private:
  std::filesystem::path m_folder;
};

/// One PDF file with all papers, which appears when the last of them is made.
class BoundPdf final : public PaperDestination {
public:
  /// @param title  the title of the bound document.
  BoundPdf(std::filesystem::path file, QString title) : m_file(std::move(file)), m_title(std::move(title)) {}

  [[nodiscard]] bool keepsParts() const override { return false; }
  void prepareFor(const PaperRequest& request) override;
  void take(const PaperRequest& request, const MadePaper& paper) override;
  /// @throws core::Error, as files::FileWriter
  void finish() override;

private:
  std::filesystem::path m_file;
  QString m_title;
  std::vector<render::BoundPaper> m_papers;
};

}  // namespace guapai::papers
