#include "app/importdialog.h"

#include <utility>

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

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
  row->addStretch();
  QPushButton* const cancel = addButton(*row, this, "cancelImport", tr("Cancel"));
  m_import = addButton(*row, this, "takeImport", tr("Import"));
  // Return presses the button that has the focus, and from a table Import.
  for (QPushButton* const button : {all, none, save, cancel, m_import}) button->setAutoDefault(true);
  m_import->setDefault(true);
  column->addLayout(row);
  connect(all, &QPushButton::clicked, this, [this] { m_model->chooseAll(true); });
  connect(none, &QPushButton::clicked, this, [this] { m_model->chooseAll(false); });
  connect(save, &QPushButton::clicked, this, &ImportDialog::tableWanted);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
}

/// Space ticks the line in whichever of its columns the cursor is.
bool ImportDialog::eventFilter(QObject* watched, QEvent* event) {
  const bool isSpace = watched == m_centers && event->type() == QEvent::KeyPress &&
                       static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  if (!isSpace) return QDialog::eventFilter(watched, event);
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
  for (QTableView* const table : {m_changes, m_problems}) {
    table->setCurrentIndex(table->model()->index(0, 0));
    table->resizeRowsToContents();
  }
  showState();
}

/// Says what an import would do now, or why it can do nothing.
void ImportDialog::showState() {
  const int row = m_centers->currentIndex().row();
  const int chosen = m_model->chosen();
  m_import->setEnabled(chosen > 0);
  QStringList words;
  if (row >= 0 && !m_model->canBeTaken(row))
    words.append(
        tr("%1 cannot be ticked: correct its problems in the file, and import it again.").arg(m_model->name(row)));
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
