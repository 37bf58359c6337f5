#include "app/importdialog.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

#include "app/columnsdialog.h"
#include "app/readingdialog.h"
#include "core/error.h"
#include "platform/shown.h"
#include "shell/sentences.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/quiettable.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

using district::ImportModel;

constexpr QSize kSize(1280, 720);
constexpr int kMargin = 16;
constexpr int kGap = 10;
// How the width is divided between the centers and what comes in for one of them, and its height between the changes
// and the problems.
constexpr int kCentersPart = 2;
constexpr int kDetailsPart = 3;
constexpr int kChangesPart = 3;
constexpr int kProblemsPart = 2;

/// Fills a model with a table, whose texts wrap.
void fill(QStandardItemModel& model, const terms::Table& table) {
  model.clear();
  model.setHorizontalHeaderLabels(platform::listOf(table.head));
  for (const auto& row : table.rows) {
    QList<QStandardItem*> items;
    for (const std::string& cell : row) {
      items.append(new QStandardItem(platform::shown(cell)));
      items.back()->setEditable(false);
      items.back()->setToolTip(items.back()->text());
    }
    model.appendRow(items);
  }
}

}  // namespace

ImportDialog::ImportDialog(std::unique_ptr<ImportModel> model, const QString& library, Take take, QWidget* parent)
    : QDialog(parent),
      m_model(std::move(model)),
      m_take(std::move(take)),
      m_centers(new QTableView(this)),
      m_changesModel(new QStandardItemModel(this)),
      m_problemsModel(new QStandardItemModel(this)),
      m_changes(buildDetails("importChanges", tr("What changes in the chosen center"), m_changesModel)),
      m_problems(buildDetails("importProblems", tr("Problems of the chosen center"), m_problemsModel)),
      m_nothing(new PlainLabel(tr("Nothing changes."), this)),
      m_words(new PlainLabel(this)) {
  setObjectName(QStringLiteral("importDialog"));
  setWindowTitle(tr("Import preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, kMargin, 0, 0);
  column->setSpacing(kGap);
  auto* const explanation = new PlainLabel(
      //: %1: the name of the library
      tr("Nothing has been written to the library %1 yet. Space ticks a center or takes its tick away: then it stays "
         "as "
         "it is. The library is backed up before the import; File, Backups gives it back as it was.")
          .arg(library),
      this);
  explanation->setObjectName(QStringLiteral("importExplanation"));
  explanation->setWordWrap(true);
  auto* const text = new QHBoxLayout;
  text->setContentsMargins(kMargin, 0, kMargin, 0);
  text->addWidget(explanation);
  column->addLayout(text);
  buildTables(column);
  buildFoot(column);
  connect(m_model.get(), &ImportModel::chosenChanged, this, &ImportDialog::showState);
  connect(m_model.get(), &ImportModel::modelReset, this,
          [this] { m_centers->setCurrentIndex(m_model->index(0, ImportModel::Center)); });
  resize(kSize.boundedTo(roomOnScreen(*this)));
  m_centers->setCurrentIndex(m_model->index(0, ImportModel::Center));
  showCenter();
  m_centers->setFocus();
}

ImportDialog::~ImportDialog() {
  m_centers->setModel(nullptr);  // the model goes before its view
}

void ImportDialog::buildTables(QBoxLayout* column) {
  m_centers->setObjectName(QStringLiteral("importCenters"));
  m_centers->setAccessibleName(tr("Centers to import"));
  m_centers->setModel(m_model.get());
  makeQuiet(*m_centers);
  m_centers->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_centers->horizontalHeader()->setSectionResizeMode(ImportModel::Center, QHeaderView::Stretch);
  m_centers->installEventFilter(this);
  connect(m_centers->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showCenter);
  m_problems->installEventFilter(this);
  connect(m_problems->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showQuestions);
  connect(m_problems, &QTableView::doubleClicked, this, &ImportDialog::askReading);
  m_nothing->setObjectName(QStringLiteral("importNothing"));
  m_nothing->setAlignment(Qt::AlignCenter);
  auto* const details = new QWidget(this);
  auto* const rows = new QVBoxLayout(details);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kGap);
  rows->addWidget(m_changes, kChangesPart);
  rows->addWidget(m_nothing, kChangesPart);
  rows->addWidget(m_problems, kProblemsPart);
  auto* const splitter = new QSplitter(this);
  splitter->addWidget(m_centers);
  splitter->addWidget(details);
  splitter->setStretchFactor(0, kCentersPart);
  splitter->setStretchFactor(1, kDetailsPart);
  splitter->setSizes({kCentersPart * kSize.width(), kDetailsPart * kSize.width()});
  splitter->setChildrenCollapsible(false);
  column->addWidget(splitter, 1);
}

/// A table whose texts can be read whole: they wrap.
QTableView* ImportDialog::buildDetails(const char* objectName, const QString& name, QStandardItemModel* model) {
  auto* const table = new QTableView(this);
  table->setObjectName(QLatin1String(objectName));
  table->setAccessibleName(name);
  table->setModel(model);
  makeQuiet(*table);
  table->setWordWrap(true);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, &QTableView::resizeRowsToContents);
  return table;
}

void ImportDialog::buildFoot(QBoxLayout* column) {
  m_words->setObjectName(QStringLiteral("importWords"));
  m_words->setWordWrap(true);
  auto* const sentence = new QHBoxLayout;
  sentence->setContentsMargins(kMargin, 0, kMargin, 0);
  sentence->addWidget(m_words);
  column->addLayout(sentence);
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(kMargin, 0, kMargin, kMargin);
  row->setSpacing(kGap);
  QPushButton* const all = addButton(*row, this, "importAll", tr("Tick &all"));
  QPushButton* const none = addButton(*row, this, "importNone", tr("Tick &none"));
  QPushButton* const save = addButton(*row, this, "saveImport", tr("&Save as table…"));
  m_columns = addButton(*row, this, "importColumnsButton", tr("&Columns…"));
  m_reading = addButton(*row, this, "importReadingButton", tr("&Reading…"));
  row->addStretch();
  QPushButton* const cancel = addButton(*row, this, "cancelImport", tr("Cancel"));
  m_import = addButton(*row, this, "takeImport", tr("Import"));
  // Return presses the button that has the focus, and from a table Import.
  for (QPushButton* const button : {all, none, save, m_columns, m_reading, cancel, m_import})
    button->setAutoDefault(true);
  m_import->setDefault(true);
  column->addLayout(row);
  connect(all, &QPushButton::clicked, this, [this] { m_model->chooseAll(true); });
  connect(none, &QPushButton::clicked, this, [this] { m_model->chooseAll(false); });
  connect(save, &QPushButton::clicked, this, &ImportDialog::tableWanted);
  // They stay once they have come: nothing in the row moves.
  m_columns->hide();
  m_reading->hide();
  connect(m_columns, &QPushButton::clicked, this, &ImportDialog::askColumns);
  connect(m_reading, &QPushButton::clicked, this, &ImportDialog::askReading);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
}

/// Space ticks the line in whichever of its columns the cursor is. Return on a problem that asks something asks it.
bool ImportDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (watched == m_problems && isReturn && m_reading->isEnabled()) {
    askReading();
    return true;
  }
  if (watched != m_centers || key != Qt::Key_Space) return QDialog::eventFilter(watched, event);
  const int row = m_centers->currentIndex().row();
  if (row >= 0) m_model->choose(row, !m_model->isChosen(row));
  showState();  // a center that cannot be ticked says why
  return true;
}

void ImportDialog::showCenter() {
  const int row = m_centers->currentIndex().row();
  if (row >= 0) {
    fill(*m_changesModel, m_model->changes(row));
    fill(*m_problemsModel, m_model->problems(row));
  }
  const bool canBeTaken = row >= 0 && m_model->canBeTaken(row);
  m_changes->setVisible(m_changesModel->rowCount() > 0);
  m_nothing->setVisible(canBeTaken && m_changesModel->rowCount() == 0);
  m_problems->setVisible(m_problemsModel->rowCount() > 0);
  m_changes->setCurrentIndex(m_changesModel->index(0, 0));
  const int asking = row < 0 ? 0 : m_model->openQuestion(row).value_or(0);
  m_problems->setCurrentIndex(m_problemsModel->index(asking, 0));
  for (QTableView* const table : {m_changes, m_problems}) table->resizeRowsToContents();
  showQuestions();
  showState();
}

/// Shows what can be said about the ledgers and about the chosen problem.
void ImportDialog::showQuestions() {
  const int row = m_centers->currentIndex().row();
  const bool asks = row >= 0 && m_model->question(row, m_problems->currentIndex().row()).has_value();
  if (asks) m_reading->show();
  m_reading->setEnabled(asks);
  const bool hasColumns = !m_model->columns().empty();
  if (hasColumns) m_columns->show();
  m_columns->setEnabled(hasColumns);
}

/// Why the center cannot be ticked, and what to do about it.
QString ImportDialog::whyNot(int row) const {
  const QString name = m_model->name(row);
  if (m_model->isOfRefusedTable(row))
    return tr("%1 cannot be ticked: the ledger in which it stands has problems.").arg(name);
  if (m_model->waitsForAnswers(row))
    return tr("%1 can be ticked when it is said how its cells are meant: Return on each of its problems asks.")
        .arg(name);
  return tr("%1 cannot be ticked: correct its problems in the file, and import it again.").arg(name);
}

void ImportDialog::askColumns() {
  auto* const dialog = new ColumnsDialog(m_model->columns(), m_model->fields(), this);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const auto columns = dialog->columns();
    readAgain([this, &columns] { m_model->setColumns(columns); });
  });
  dialog->open();
}

void ImportDialog::askReading() {
  const int row = m_centers->currentIndex().row();
  const int problem = m_problems->currentIndex().row();
  const auto question = row < 0 ? std::nullopt : m_model->question(row, problem);
  if (!question) return;
  auto* const dialog = new ReadingDialog(*question, this);
  connect(dialog, &QDialog::accepted, this, [this, dialog, row, problem] {
    const std::size_t reading = dialog->reading();
    const bool alike = dialog->takesAlike();
    readAgain([=, this] { m_model->answer(row, problem, reading, alike); });
  });
  dialog->open();
}

/// Stays at the center, and goes on to its next question.
void ImportDialog::readAgain(const std::function<void()>& read) {
  const int before = m_centers->currentIndex().row();
  try {
    read();
  } catch (const core::Error& error) {
    //: %1: the cause
    return say(tr("The files could not be read again, and nothing is different: %1")
                   .arg(ended(sentenceOf(error, m_model->definitions().messages()))));
  }
  m_centers->setCurrentIndex(m_model->index(std::min(before, m_model->rowCount() - 1), ImportModel::Center));
  showCenter();
  const int row = m_centers->currentIndex().row();
  const bool asks = row >= 0 && m_model->openQuestion(row).has_value();
  (asks ? m_problems : m_centers)->setFocus();
}

/// Says what an import would do now, or why it can do nothing.
void ImportDialog::showState() {
  const int row = m_centers->currentIndex().row();
  const int chosen = m_model->chosen();
  m_import->setEnabled(chosen > 0);
  QStringList words;
  if (row >= 0 && !m_model->canBeTaken(row)) words.append(whyNot(row));
  const auto columns = m_model->columns();
  const auto unclear = std::ranges::count(columns, false, &district::ImportColumn::isUnderstood);
  if (unclear > 0)
    words.append(
        tr("%n heading(s) of the ledger are not understood: Columns says what they are, or that they are not imported.",
           nullptr, static_cast<int>(unclear)));
  if (chosen == 0)
    words.append(tr("Nothing is ticked, so that nothing can be imported."));
  else
    //: %1: how many answers and files would change
    words.append(tr("%n case(s) will be imported, with %1 change(s).", nullptr, chosen).arg(m_model->chosenChanges()));
  m_import->setToolTip(chosen == 0 ? words.constLast() : QString());
  say(together(words));
}

void ImportDialog::say(const QString& sentence) {
  m_words->setText(sentence);
}

void ImportDialog::import() {
  if (m_take(*m_model)) return accept();
  say(tr("The library has changed meanwhile, and nothing was imported. Shown is what would happen now."));
}

}  // namespace guapai::ui
