#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "papers/librarypapers.h"
#include "render/pdfbinding.h"

namespace guapai::papers {

/// Where the papers of a batch go, one after the other.
class PaperDestination {
public:
  PaperDestination() = default;
  PaperDestination(const PaperDestination&) = delete;
  PaperDestination& operator=(const PaperDestination&) = delete;
  virtual ~PaperDestination() = default;

  [[nodiscard]] virtual bool wantsPdf() const { return true; }
  /// Whether papers that it took stay where the others are cancelled.
  [[nodiscard]] virtual bool keepsParts() const { return true; }
  /// What can be foreseen is refused before the paper is made: no number is used for it then. @throws core::Error
  virtual void prepareFor(const PaperRequest& /*order*/) {}
  /// @throws core::Error; the paper has then gone nowhere.
  virtual void take(const PaperRequest& order, const MadePaper& paper) = 0;
  /// After the last paper, and not where the batch was cancelled. @throws core::Error
  virtual void finish() {}
};

/// A folder with a file for each paper. Each appears under its name only when it is whole.
class PdfFolder final : public PaperDestination {
public:
  explicit PdfFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  /// How many of these papers would replace a file that is there already.
  [[nodiscard]] std::size_t existing(const std::vector<PaperRequest>& orders) const;
  // @pre the paper's file has a name. @throws core::Error, as files::FileWriter
  void prepareFor(const PaperRequest& order) override;
  void take(const PaperRequest& order, const MadePaper& paper) override;

private:
  std::filesystem::path m_folder;
};

/// One file with all papers, which appears when the last one is made.
class BoundPdf final : public PaperDestination {
public:
  /// @param title  of the document.
  BoundPdf(std::filesystem::path file, QString title) : m_file(std::move(file)), m_title(std::move(title)) {}

  [[nodiscard]] bool keepsParts() const override { return false; }
  void prepareFor(const PaperRequest& order) override;
  void take(const PaperRequest& order, const MadePaper& paper) override;
  /// @throws core::Error, as files::FileWriter
  void finish() override;

private:
  std::filesystem::path m_file;
  QString m_title;
  std::vector<render::BoundPaper> m_papers;
};

}  // namespace guapai::papers
