#include "print/papercommands.h"

#include <span>
#include <utility>

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

#include "district/casepapers.h"
#include "district/districtsession.h"
#include "district/tablesaving.h"
#include "files/filewriter.h"
#include "papers/opinionoverprint.h"
#include "print/clockquestion.h"
#include "print/issuedpapersdialog.h"
#include "print/issuequestion.h"
#include "print/overprintdialog.h"
#include "print/pagesdialog.h"
#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "print/printeroutput.h"
#include "print/printroom.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "shell/dialogs.h"
#include "shell/folderoffer.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

const auto kWorkbook = QStringLiteral("xlsx");

}  // namespace

using Kind = MessageBar::Kind;
using papers::MadePaper;
using papers::PaperRequest;
using Options = papers::LibraryPapers::Options;

bool DesktopPrinters::choose(QPrinter& printer, QWidget* parent) {
  QPrintDialog dialog(&printer, parent);
  dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
  return dialog.exec() == QDialog::Accepted;
}

bool DesktopPrinters::available() const {
  return !QPrinterInfo::availablePrinterNames().isEmpty();
}

PaperCommands::PaperCommands(Dialogs& dialogs, Printers& printers, Preferences& preferences, QWidget* window)
    : QObject(window), m_dialogs(&dialogs), m_printers(&printers), m_preferences(&preferences), m_window(window) {}

void PaperCommands::setDistrict(district::DistrictSession* district) {
  m_district = district;
  delete m_preview;
  delete m_room;
  delete m_issued;
  delete m_pages;
}

void PaperCommands::setSession(session::CaseSession* session) {
  m_session = session;
  delete m_preview;
  delete m_issued;
  delete m_overprint;
}

std::vector<PaperRequest> PaperCommands::requests(const std::vector<std::string>& forms) const {
  return district::paperRequests(m_district->definitions(), m_district->ledger(), {m_session->id()}, forms);
}

void PaperCommands::preview() {
  showPreview(requests({kCaseForms.begin(), kCaseForms.end()}));
}

void PaperCommands::previewPlan() {
  showPreview({papers::planRequest(m_district->definitions())});
}

void PaperCommands::showPreview(const std::vector<PaperRequest>& requests) {
  const auto maker = std::make_shared<papers::LibraryPapers>(m_district->paperMaker());
  const auto show = [this, maker](const PaperRequest& request, const Options& options, PagesView& view) {
    view.showBy([this, maker, request, options, &view] {
      try {
        view.setPages(maker->pages(request, options));
      } catch (const core::Error& error) {
        view.setMessage(sentenceOf(error, m_district->definitions().messages()));
      }
    });
  };
  m_preview = new PreviewDialog(requests, show, m_district->definitions().messages(), m_printers->available(),
                                *m_preferences, m_window);
  connect(m_preview, &PreviewDialog::printWanted, this,
          [this](const PaperRequest& request) { print(request, m_preview->options(), m_preview); });
  connect(m_preview, &PreviewDialog::pdfWanted, this,
          [this](const PaperRequest& request) { savePdf(request, m_preview->options(), m_preview); });
  m_preview->open();
}

void PaperCommands::askToSavePdf(const std::string& form) {
  savePdf(requests({form}).front(), {}, m_window);
}

void PaperCommands::openRoom(std::optional<core::CaseId> selected) {
  m_room = new PrintRoom(*m_district, selected, *m_dialogs, *m_printers, *m_preferences, m_window);
  connect(m_room, &PrintRoom::papersIssued, this, &PaperCommands::tellOfIssuing);
  m_room->open();
}

void PaperCommands::showIssued() {
  m_issued = new IssuedPapersDialog(*m_district, m_session, m_printers->available(), m_window);
  connect(m_issued, &IssuedPapersDialog::printWanted, this,
          [this](const PaperRequest& request) { print(request, {}, m_issued); });
  connect(m_issued, &IssuedPapersDialog::pdfWanted, this,
          [this](const PaperRequest& request) { savePdf(request, {}, m_issued); });
  connect(m_issued, &IssuedPapersDialog::tableWanted, this, [this](const terms::Table& table) {
    saveTables(
        QString::fromStdString(table.title), [&table] { return std::vector{table}; }, m_issued);
  });
  m_issued->open();
}

void PaperCommands::overprint() {
  const auto* const session = m_session;
  const auto offset = [](QPoint point) { return forms::Offset{.x = point.x(), .y = point.y()}; };
  try {
    // A refusal does not depend on the offset: what is not refused here is not refused later.
    (void)papers::overprintOf(session->definitions(), session->record(), {});
  } catch (const core::Error& error) {
    tell(Kind::Trouble, sentenceOf(error, session->definitions().messages()));
    return;
  }
  const auto print = [=](QPoint by) {
    return papers::overprintOf(session->definitions(), session->record(), offset(by));
  };
  const auto testSheet = [=](QPoint by) {
    return papers::overprintTestSheet(session->definitions(), session->record(), offset(by));
  };
  m_overprint = new OverprintDialog(print, testSheet, m_district->definitions().messages(),
                                    m_preferences->overprintOffset(), m_printers->available(), m_window);
  connect(m_overprint, &OverprintDialog::offsetChanged, this,
          [this](QPoint by) { m_preferences->setOverprintOffset(by); });
  connect(m_overprint, &OverprintDialog::printWanted, this,
          [this](const forms::Pages& pages) { printPages(pages, m_overprint); });
  connect(m_overprint, &OverprintDialog::pdfWanted, this, [this](const forms::Pages& pages) {
    savePages(pages, tr("Overprint %1").arg(requests({"annex4"}).front().fileName), m_overprint);
  });
  m_overprint->open();
}

void PaperCommands::previewPages(const std::function<forms::Pages()>& compose) {
  attempt([&] { showPages(compose()); });
}

void PaperCommands::showPages(const forms::Pages& pages) {
  m_pages = new PagesDialog(pages, m_printers->available(), m_window);
  connect(m_pages, &PagesDialog::printWanted, this, [this](const forms::Pages& shown) { printPages(shown, m_pages); });
  connect(m_pages, &PagesDialog::pdfWanted, this, [this](const forms::Pages& shown) {
    savePages(shown, QString::fromStdString(shown.title) + QStringLiteral(".pdf"), m_pages);
  });
  m_pages->open();
}

void PaperCommands::printPages(const forms::Pages& pages, QWidget* parent) {
  const QString title = QString::fromStdString(pages.title);
  auto printer = a4Printer(title);
  if (!m_printers->choose(*printer, parent)) return;
  attempt([&] {
    const bool noted = notePages(pages, parent);
    PrinterOutput output(std::move(printer));
    output.take({}, {.pages = pages, .pdf = {}, .issued = std::nullopt});
    output.finish();
    tell(Kind::Notice, together({tr("%1 was sent to the printer.").arg(title), unnoted(noted)}));
  });
}

void PaperCommands::savePages(const forms::Pages& pages, const QString& fileName, QWidget* parent) {
  const QString file = askForFile(fileName, parent);
  if (file.isEmpty()) return;
  attempt([&] {
    files::refuseUnwritable(pathOf(file));
    const bool noted = notePages(pages, parent);
    render::writePdf(pages, pathOf(file));
    tell(Kind::Notice, together({tr("Saved as %1.").arg(QDir::toNativeSeparators(file)), unnoted(noted)}));
    offerFolderOf(file);
  });
}

/// Notes that these pages are handed out (LibraryPapers::notePrints). Only 套打 shows a single case.
bool PaperCommands::notePages(const forms::Pages& pages, const QWidget* dialog) {
  const bool isOfCase = dialog != nullptr && dialog == m_overprint;
  return m_district->notePages(isOfCase ? m_session->id() : core::CaseId{0}, pages.title);
}

QString PaperCommands::askForFile(const QString& fileName, QWidget* parent) {
  return askForFile({tr("Save as PDF"), tr("PDF files (*.pdf)"), fileName, QStringLiteral("pdf")}, FileKind::Paper,
                    parent);
}

QString PaperCommands::askForFile(FileQuestion question, FileKind kind, QWidget* parent) {
  question.start = QDir(m_preferences->folder(kind)).filePath(question.start);
  QString file = m_dialogs->fileToSave(parent, question);
  if (!file.isEmpty()) m_preferences->setFolder(kind, QFileInfo(file).absolutePath());
  return file;
}

void PaperCommands::saveTables(const QString& name, const std::function<std::vector<terms::Table>()>& make,
                               QWidget* parent, const Tell& tellThere) {
  const auto save = [&](const std::filesystem::path& file) {
    return district::saveTables(m_district->library(), make(), m_district->clock().today(), file);
  };
  saveWorkbook(name, FileKind::Table, save, parent, tellThere);
}

void PaperCommands::saveWorkbook(const QString& name, FileKind fileKind,
                                 const std::function<bool(const std::filesystem::path&)>& save, QWidget* parent,
                                 const Tell& tellThere) {
  const auto tellOf = [&](Kind kind, const QString& sentence) {
    if (tellThere)
      tellThere(kind, sentence);
    else
      tell(kind, sentence);
  };
  // A center may be called by what no file can be.
  const QString fileName = QString(name).replace(u'/', u'／') + QStringLiteral(".xlsx");
  const QString file = askForFile({tr("Save as table"), tr("Workbooks (*.xlsx)"), fileName, kWorkbook}, fileKind,
                                  parent == nullptr ? m_window : parent);
  if (file.isEmpty()) return;
  if (!file.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
    return tellOf(Kind::Trouble, tr("Nothing was saved: the name of a table must end with .xlsx."));
  try {
    const bool noted = save(pathOf(file));
    tellOf(Kind::Notice, together({tr("Saved as %1.").arg(QDir::toNativeSeparators(file)), unnoted(noted)}));
    if (!tellThere) offerFolderOf(file);
  } catch (const core::Error& error) {
    tellOf(Kind::Trouble, sentenceOf(error, m_district->definitions().messages()));
  }
}

/// Runs a command; a core::Error that leaves it becomes a sentence.
void PaperCommands::attempt(const std::function<void()>& command) {
  try {
    command();
  } catch (const core::Error& error) {
    tell(Kind::Trouble, sentenceOf(error, m_district->definitions().messages()));
  }
}

/// Waits in an event loop that leaves out what the user does: windows are painted meanwhile, and hear no keys.
void PaperCommands::waitForPictures(const PaperRequest& request) {
  papers::LibraryPapers maker = m_district->paperMaker();
  QEventLoop loop;
  connect(&render::PictureDesk::instance(), &render::PictureDesk::answered, &loop, &QEventLoop::quit);
  while (!maker.isReady(request)) loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void PaperCommands::deliver(const PaperRequest& request, const Options& options, const QString& done,
                            const std::function<void(const MadePaper&)>& handOn) {
  attempt([&] {
    waitForPictures(request);
    const MadePaper paper = m_district->paperMaker().make(request, options);
    if (!paper.issued || request.issued) {
      const bool noted = m_district->paperMaker().notePrints(std::span(&request, 1), options);
      handOn(paper);
      tell(Kind::Notice, together({done, unnoted(noted)}));
      return;
    }
    tellOfIssuing();
    handOnIssued(paper, done, handOn);
  });
}

/// The sentence for what could not be noted in the audit trail; empty where it was noted.
QString PaperCommands::unnoted(bool noted) const {
  if (noted) return {};
  return QString::fromStdString(m_district->definitions().messages().sentence("trail.unnoted"));
}

/// Hands on a paper that was issued just now. Whatever becomes of file or print, the paper stays issued, and the
/// sentence says so: issuing it again would make another paper.
void PaperCommands::handOnIssued(const MadePaper& paper, const QString& done,
                                 const std::function<void(const MadePaper&)>& handOn) {
  const QString issued = tr("Issued as no. %1.").arg(*paper.issued);
  try {
    handOn(paper);
    tell(Kind::Notice, together({issued, done}));
  } catch (const core::Error& error) {
    tell(Kind::Trouble, together({issued, sentenceOf(error, m_district->definitions().messages()),
                                  tr("The paper is kept in the library; take it from the issued papers.")}));
  }
}

bool PaperCommands::mayIssue(const PaperRequest& request, const Options& options, QWidget* parent) {
  bool may = false;
  attempt([&] { may = ui::mayIssue({request}, options, m_district->paperMaker(), *m_dialogs, parent); });
  return may;
}

void PaperCommands::print(const PaperRequest& request, Options options, QWidget* parent) {
  if (!mayIssue(request, options, parent)) return;
  auto printer = a4Printer(request.title);
  if (!m_printers->choose(*printer, parent)) return;
  options.wantsPdf = false;
  if (!confirmClock(request, options, parent)) return;
  deliver(request, options, tr("%1 was sent to the printer.").arg(request.title), [&](const MadePaper& paper) {
    PrinterOutput output(std::move(printer));
    output.take(request, paper);
    output.finish();
  });
}

void PaperCommands::savePdf(const PaperRequest& request, Options options, QWidget* parent) {
  if (!mayIssue(request, options, parent)) return;
  const QString file = askForFile(request.fileName, parent);
  if (file.isEmpty() || !confirmClock(request, options, parent)) return;
  attempt([&] {
    files::refuseUnwritable(pathOf(file));  // before a number is used
    bool isWritten = false;
    deliver(request, options, tr("Saved as %1.").arg(QDir::toNativeSeparators(file)), [&](const MadePaper& paper) {
      render::writePdf(paper.pdf, pathOf(file));
      isWritten = true;
    });
    if (isWritten) offerFolderOf(file);
  });
}

bool PaperCommands::confirmClock(const PaperRequest& request, Options& options, QWidget* parent) {
  bool may = false;
  attempt([&] { may = ui::confirmClock({request}, *m_district, *m_dialogs, options, parent); });
  return may;
}

MessageBar* PaperCommands::barInFront() const {
  if (m_preview != nullptr) return &m_preview->panel().messages();
  if (m_issued != nullptr) return &m_issued->panel().messages();
  if (m_overprint != nullptr) return &m_overprint->panel().messages();
  return m_pages != nullptr ? &m_pages->panel().messages() : nullptr;
}

void PaperCommands::tell(Kind kind, const QString& sentence) {
  if (MessageBar* const bar = barInFront())
    bar->say(kind, sentence);
  else
    Q_EMIT said(kind, sentence);
}

void PaperCommands::offerFolderOf(const QString& file) {
  if (MessageBar* const bar = barInFront())
    offerFolder(*bar, *m_dialogs, file);
  else
    Q_EMIT saved(file);
}

void PaperCommands::tellOfIssuing() {
  if (m_session != nullptr) m_session->tellOfIssuing();
}

}  // namespace guapai::ui
