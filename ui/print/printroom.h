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

/// 打印室: papers of many centers looked at, printed or exported all in one go.
class PrintRoom : public QDialog {
  Q_OBJECT

public:
  /// What the room asks, remembers and prints with.
  struct Surroundings {
    Dialogs& dialogs;
    Printers& printers;
    Preferences& preferences;
  };

  /// All references must live longer.
  /// @param selected  the center whose papers are chosen at first.
  PrintRoom(district::DistrictSession& district, std::optional<core::CaseId> selected, const Surroundings& surroundings,
            QWidget* parent = nullptr);
  ~PrintRoom() override;

  [[nodiscard]] bool isRunning() const { return m_batch != nullptr && m_batch->isRunning(); }

  /// While papers are made, stops that instead.
  void reject() override;

Q_SIGNALS:
  void papersIssued();

private:
  void layOut();
  void connectBar();
  void connectReport();
  void takeChoice();
  /// The same papers, made otherwise.
  void takeOptions();
  void showPaper();
  void showNeighbour(int by);
  void showPlan();
  using Orders = std::vector<papers::PaperRequest>;
  [[nodiscard]] bool mayIssue();
  void print(const Orders& orders);
  void exportFiles();
  void exportFiles(const Orders& orders, const QString& folder);
  [[nodiscard]] QString titleOfAll() const;
  void exportBound();
  void exportBound(const Orders& orders, const QString& file);
  /// Which papers are made once more when some failed: these, or all because they go into one file.
  enum class Again { Failed, All };
  /// @param where  a sentence for the report. @param folder  that can be opened in the end; may be empty.
  /// @param repeat  makes papers once more, the same way.
  void run(const Orders& orders, std::unique_ptr<papers::PaperDestination> output, const QString& where,
           const QString& folder, const std::function<void(const Orders&)>& repeat, Again again = Again::Failed);
  /// Reports that nothing could be begun. @param again  tries it once more.
  void refuse(const core::Error& error, std::function<void()> again);
  void finish();
  void report(const papers::PaperBatch::Result& result);
  [[nodiscard]] Orders failedOrders() const;

  district::DistrictSession* m_district;
  Dialogs* m_dialogs;
  Printers* m_printers;
  Preferences* m_preferences;
  papers::LibraryPapers m_maker;
  papers::PageCount m_count;
  std::unique_ptr<papers::PaperBatch> m_batch;
  std::vector<papers::PaperRequest> m_orders;
  std::size_t m_shown = 0;  ///< of the orders, the one in the preview
  QString m_where;
  QString m_folder;
  std::function<void()> m_again;  ///< makes what failed once more, the same way

  PaperChoicePanel* m_choice;
  QStackedWidget* m_side;
  PreviewPanel* m_preview;
  BatchReport* m_report;
  BatchBar* m_bar;
};

}  // namespace guapai::ui
