#include "print/printroom.h"

#include <algorithm>
#include <utility>

#include <QtCore/QDir>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

#include "district/districtsession.h"
#include "print/batchbar.h"
#include "print/batchreport.h"
#include "print/clockquestion.h"
#include "print/issuechoice.h"
#include "print/issuequestion.h"
#include "print/pagesview.h"
#include "print/paperchoicepanel.h"
#include "print/papercommands.h"
#include "print/previewpanel.h"
#include "print/printeroutput.h"
#include "shell/dialogs.h"
#include "shell/preferences.h"
#include "shell/sentences.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

constexpr QSize kSize(1400, 920);
constexpr int kChoiceWidth = 366;

}  // namespace

PrintRoom::PrintRoom(district::DistrictSession& district, std::optional<core::CaseId> selected, Dialogs& dialogs,
                     Printers& printers, Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_district(&district),
      m_dialogs(&dialogs),
      m_printers(&printers),
      m_preferences(&preferences),
      m_maker(district.paperMaker()),
      m_count(district.paperMaker()),
      m_choice(new PaperChoicePanel(district, selected, this)),
      m_side(new QStackedWidget(this)),
      m_preview(new PreviewPanel(this)),
      m_report(new BatchReport(this)),
      m_bar(new BatchBar(printers.available(), preferences, this)) {
  setObjectName(QStringLiteral("printRoom"));
  setWindowTitle(tr("Print room"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  layOut();
  m_preview->warnOfFonts(district.definitions().messages());
  connectBar();
  connectReport();
  connect(m_choice, &PaperChoicePanel::changed, this, &PrintRoom::takeChoice);
  connect(m_preview, &PreviewPanel::neighbourWanted, this, &PrintRoom::showNeighbour);
  connect(&m_bar->issueChoice(), &IssueChoice::changed, this, &PrintRoom::takeOptions);
  connect(&m_count, &papers::PageCount::changed, this, &PrintRoom::showPlan);
  resize(kSize.boundedTo(roomOnScreen(*this)));
  takeChoice();
}

PrintRoom::~PrintRoom() = default;

void PrintRoom::layOut() {
  m_choice->setFixedWidth(kChoiceWidth);
  m_side->addWidget(m_preview);
  m_side->addWidget(m_report);
  auto* const areas = new QHBoxLayout;
  areas->setSpacing(0);
  areas->addWidget(m_choice);
  areas->addWidget(m_side, 1);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(areas, 1);
  column->addWidget(m_bar);
}

void PrintRoom::connectBar() {
  connect(m_bar, &BatchBar::printWanted, this, [this] {
    if (mayIssue()) print(m_requests);
  });
  connect(m_bar, &BatchBar::filesWanted, this, [this] {
    if (mayIssue()) exportFiles();
  });
  connect(m_bar, &BatchBar::boundWanted, this, [this] {
    if (mayIssue()) exportBound();
  });
  connect(m_bar, &BatchBar::closeWanted, this, &QDialog::reject);
  connect(m_bar, &BatchBar::cancelWanted, this, [this] { m_batch->cancel(); });
}

void PrintRoom::connectReport() {
  connect(m_report, &BatchReport::folderWanted, this, [this] { m_dialogs->showFolder(m_folder); });
  connect(m_report, &BatchReport::againWanted, this, [this] {
    const auto again = m_again;  // a copy, because the call sets `m_again`
    again();
  });
  connect(m_report, &BatchReport::previewWanted, this, [this] {
    m_side->setCurrentWidget(m_preview);
    m_preview->pages().setFocus();
  });
}

/// Takes over the ticked papers. The paper in the preview stays in view as long as it is among them.
void PrintRoom::takeChoice() {
  const auto shown = m_shown < m_requests.size() ? std::optional(m_requests[m_shown]) : std::nullopt;
  m_requests = m_choice->requests();
  const auto same = std::ranges::find_if(m_requests, [&shown](const papers::PaperRequest& request) {
    return shown && request.caseId == shown->caseId && request.form == shown->form;
  });
  const bool isStillAsked = same != m_requests.end();
  m_shown = isStillAsked ? static_cast<std::size_t>(same - m_requests.begin()) : 0;
  m_side->setCurrentWidget(m_preview);
  m_bar->issueChoice().setPapers(m_requests);
  m_count.count(m_requests, m_bar->issueChoice().options());
  if (!isStillAsked) showPaper();
  m_preview->setNeighbours(m_shown > 0, m_shown + 1 < m_requests.size());
}

void PrintRoom::takeOptions() {
  QScrollBar* const scrollBar = m_preview->pages().verticalScrollBar();
  const int before = scrollBar->value();
  m_side->setCurrentWidget(m_preview);
  m_count.count(m_requests, m_bar->issueChoice().options());
  showPaper();
  scrollBar->setValue(before);
}

void PrintRoom::showPaper() {
  PagesView& pages = m_preview->pages();
  if (m_requests.empty()) {
    m_preview->setCaption(QString());
    if (m_district->ledger().rowCount() == 0)
      pages.setMessage(tr("There is no center in this library yet. Close this window, and create or import one."));
    else
      pages.setMessage(m_choice->hasForms() ? tr("Tick a center on the left.") : tr("Tick a paper on the left."));
    return;
  }
  const papers::PaperRequest& request = m_requests[m_shown];
  m_preview->setCaption(request.center,
                        request.center.isEmpty() ? request.title : QStringLiteral(" · ") + request.title);
  m_preview->setNeighbours(m_shown > 0, m_shown + 1 < m_requests.size());
  pages.showBy([this, &pages, request, options = m_bar->issueChoice().options()] {
    try {
      pages.setPages(m_maker.pages(request, options));
    } catch (const core::Error& error) {
      pages.setMessage(sentenceOf(error, m_district->definitions().messages()));
    }
  });
}

void PrintRoom::showNeighbour(int by) {
  m_shown = by > 0 ? m_shown + 1 : m_shown - 1;
  showPaper();
  if (by < 0) m_preview->pages().showPage(m_preview->pages().pageCount() - 1);
}

void PrintRoom::showPlan() {
  m_bar->showPlan(m_requests.size(), m_count.pages(), m_count.isComplete());
}

/// Where a case cannot be read, the answer is true: making its paper then fails, and the report says why.
bool PrintRoom::mayIssue() {
  try {
    return ui::mayIssue(m_requests, m_bar->issueChoice().options(), m_maker, *m_dialogs, this);
  } catch (const core::Error&) {
    return true;
  }
}

void PrintRoom::print(const Requests& requests) {
  const QString title = requests.size() == 1 ? requests.front().title : tr("%1 papers").arg(requests.size());
  auto printer = a4Printer(title);
  if (!m_printers->choose(*printer, this)) return;
  try {
    run(requests, std::make_unique<PrinterOutput>(std::move(printer)), tr("They were sent to the printer."), QString(),
        [this](const Requests& again) { print(again); });
  } catch (const core::Error& error) {
    refuse(error, [this, requests] { print(requests); });
  }
}

void PrintRoom::refuse(const core::Error& error, std::function<void()> again) {
  m_again = std::move(again);
  const QString sentence = sentenceOf(error, m_district->definitions().messages());
  report({.papers = 0, .pages = 0, .failures = {{papers::PaperRequest(), sentence}}, .cancelled = false});
}

void PrintRoom::exportFiles() {
  const QString folder = m_dialogs->folder(this, tr("Folder for the papers"), m_preferences->folder(FileKind::Paper));
  if (folder.isEmpty()) return;
  const std::size_t existing = papers::PdfFolder(pathOf(folder)).existing(m_requests);
  if (existing > 0 &&
      !m_dialogs->confirm(
          this, tr("%n file(s) of the same name are in this folder already.", nullptr, static_cast<int>(existing)),
          tr("Replace them")))
    return;
  m_preferences->setFolder(FileKind::Paper, folder);
  exportFiles(m_requests, folder);
}

void PrintRoom::exportFiles(const Requests& requests, const QString& folder) {
  run(requests, std::make_unique<papers::PdfFolder>(pathOf(folder)),
      tr("They are in the folder %1.").arg(QDir::toNativeSeparators(folder)), folder,
      [this, folder](const Requests& again) { exportFiles(again, folder); });
}

QString PrintRoom::titleOfAll() const {
  return tr("Papers of %1").arg(m_district->name());
}

void PrintRoom::exportBound() {
  const QDir folder(m_preferences->folder(FileKind::Paper));
  const QString name = m_requests.size() == 1 ? m_requests.front().fileName : titleOfAll() + QStringLiteral(".pdf");
  const QString file = m_dialogs->fileToSave(
      this, {tr("Save as PDF"), tr("PDF files (*.pdf)"), folder.filePath(name), QStringLiteral("pdf")});
  if (file.isEmpty()) return;
  m_preferences->setFolder(FileKind::Paper, QFileInfo(file).absolutePath());
  exportBound(m_requests, file);
}

void PrintRoom::exportBound(const Requests& requests, const QString& file) {
  run(
      requests, std::make_unique<papers::BoundPdf>(pathOf(file), titleOfAll()),
      tr("They are bound in the file %1.").arg(QDir::toNativeSeparators(file)), QFileInfo(file).absolutePath(),
      [this, file](const Requests& again) { exportBound(again, file); }, Again::All);
}

void PrintRoom::run(const Requests& requests, std::unique_ptr<papers::PaperDestination> output, const QString& where,
                    const QString& folder, const std::function<void(const Requests&)>& repeat, Again again) {
  auto options = m_bar->issueChoice().options();
  try {
    if (!confirmClock(requests, *m_district, *m_dialogs, options, this)) return;
  } catch (const core::Error& error) {
    return refuse(error, [repeat, requests] { repeat(requests); });
  }
  m_again = [this, repeat, again] { repeat(again == Again::All ? m_batch->requests() : failedRequests()); };
  m_where = where;
  m_folder = folder;
  m_count.stop();
  m_choice->setEnabled(false);
  m_side->setCurrentWidget(m_preview);
  m_batch = std::make_unique<papers::PaperBatch>(m_district->paperMaker(), m_district->definitions().messages(),
                                                 requests, options, std::move(output));
  connect(m_batch.get(), &papers::PaperBatch::began, this, [this](std::size_t place) {
    m_bar->showProgress(m_batch->requests()[place], place, m_batch->requests().size());
  });
  connect(m_batch.get(), &papers::PaperBatch::finished, this, &PrintRoom::finish);
  m_batch->start();
}

void PrintRoom::finish() {
  m_choice->setEnabled(true);
  m_bar->showIdle();
  m_count.resume();
  if (!m_batch->result().issued.empty()) Q_EMIT papersIssued();
  report(m_batch->result());
}

void PrintRoom::report(const papers::PaperBatch::Result& result) {
  m_side->setCurrentWidget(m_report);
  m_report->show(result, m_where, !m_folder.isEmpty());
}

/// The papers that failed; all of the batch, where they failed together.
PrintRoom::Requests PrintRoom::failedRequests() const {
  Requests failed;
  for (const auto& failure : m_batch->result().failures) {
    if (failure.request.form.empty()) return m_batch->requests();
    failed.push_back(failure.request);
  }
  return failed;
}

void PrintRoom::reject() {
  if (isRunning()) {
    m_batch->cancel();
    return;
  }
  QDialog::reject();
}

}  // namespace guapai::ui
