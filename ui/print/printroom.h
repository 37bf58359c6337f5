#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QtWidgets/QDialog>

#include "core/error.h"
#include "papers/pagecount.h"
#include "papers/paperbatch.h"

class QStackedWidget;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class BatchBar;
class BatchReport;
class Dialogs;
class PaperChoicePanel;
class Preferences;
class PreviewPanel;
class Printers;

/// The dialog 打印室, in which papers of many centers are looked at, printed or exported in one go.
class PrintRoom : public QDialog {
  Q_OBJECT

public:
  /// @param district, dialogs, printers, preferences  must live longer.
  /// @param selected  the center that is ticked at first; absent: none is.
  PrintRoom(district::DistrictSession& district, std::optional<core::CaseId> selected, Dialogs& dialogs,
            Printers& printers, Preferences& preferences, QWidget* parent = nullptr);
  ~PrintRoom() override;

  [[nodiscard]] bool isRunning() const { return m_batch != nullptr && m_batch->isRunning(); }

  /// Closes the room; while papers are being made, cancels the batch instead.
  void reject() override;

Q_SIGNALS:
  void papersIssued();

private:
  void layOut();
  void connectBar();
  void connectReport();
  void takeChoice();
  /// Shows and counts the same papers with the options chosen now.
  void takeOptions();
  void showPaper();
  void showNeighbour(int by);
  void showPlan();
  using Requests = std::vector<papers::PaperRequest>;
  /// As ui::mayIssue for all chosen papers.
  [[nodiscard]] bool mayIssue();
  void print(const Requests& requests);
  void exportFiles();
  void exportFiles(const Requests& requests, const QString& folder);
  [[nodiscard]] QString titleOfAll() const;
  void exportBound();
  void exportBound(const Requests& requests, const QString& file);
  /// Which papers are made once more when some failed: these, or all because they go into one file.
  enum class Again { Failed, All };
  /// Makes the papers, unless the user doubts the clock.
  /// @param where   the sentence of the report that says where the papers are.
  /// @param folder  can be opened from the report; empty where there is none.
  /// @param repeat  makes the papers it is given once more, in the same way.
  void run(const Requests& requests, std::unique_ptr<papers::PaperDestination> output, const QString& where,
           const QString& folder, const std::function<void(const Requests&)>& repeat, Again again = Again::Failed);
  /// Reports that nothing could be begun. @param again  tries it once more.
  void refuse(const core::Error& error, std::function<void()> again);
  void finish();
  void report(const papers::PaperBatch::Result& result);
  [[nodiscard]] Requests failedRequests() const;

  district::DistrictSession* m_district;
  Dialogs* m_dialogs;
  Printers* m_printers;
  Preferences* m_preferences;
  papers::LibraryPapers m_maker;
  papers::PageCount m_count;
  std::unique_ptr<papers::PaperBatch> m_batch;
  std::vector<papers::PaperRequest> m_requests;
  std::size_t m_shown = 0;  ///< the index in `m_requests` of the paper in the preview
  QString m_where;
  QString m_folder;
  std::function<void()> m_again;  ///< makes what failed once more, to the same destination

  PaperChoicePanel* m_choice;
  QStackedWidget* m_side;
  PreviewPanel* m_preview;
  BatchReport* m_report;
  BatchBar* m_bar;
};

}  // namespace guapai::ui
