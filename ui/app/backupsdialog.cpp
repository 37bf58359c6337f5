#include "app/backupsdialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "files/filename.h"
#include "platform/shown.h"
#include "widgets/buttons.h"
#include "widgets/columnwidths.h"
#include "widgets/plainlabel.h"
#include "widgets/quiettable.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

using district::BackupsModel;

constexpr QSize kSize(980, 560);
constexpr int kMargin = 16;

}  // namespace

BackupsDialog::BackupsDialog(const terms::Definitions& definitions, const std::filesystem::path& library,
                             const core::Clock& clock, bool canBackUp, QWidget* parent)
    : QDialog(parent),
      m_model(definitions, library, clock),
      m_explanation(new PlainLabel(this)),
      m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("backups"));
  setWindowTitle(tr("Backups"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, kMargin, 0, 0);
  column->setSpacing(kMargin);
  auto* const text = new QHBoxLayout;
  text->setContentsMargins(kMargin, 0, kMargin, 0);
  text->addWidget(m_explanation);
  column->addLayout(text);
  column->addWidget(m_table, 1);
  m_explanation->setObjectName(QStringLiteral("backupsExplanation"));
  m_explanation->setWordWrap(true);
  buildTable();
  buildButtons(column, canBackUp);
  resize(kSize.boundedTo(roomOnScreen(*this)));
  refresh();
}

void BackupsDialog::buildTable() {
  m_table->setObjectName(QStringLiteral("backupsTable"));
  m_table->setAccessibleName(tr("Backups"));
  m_table->setModel(&m_model);
  makeQuiet(*m_table);
  auto* const widths = new ColumnWidths(*m_table, {BackupsModel::Lost});
  widths->follow(m_model);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsDialog::showChoice);
}

void BackupsDialog::buildButtons(QBoxLayout* column, bool canBackUp) {
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(kMargin, 0, kMargin, kMargin);
  row->setSpacing(10);
  QPushButton* const now = addButton(*row, this, "backUpNow", tr("&Back up now"));
  QPushButton* const copy = addButton(*row, this, "backUpTo", tr("Back up to a &file…"));
  QPushButton* const folder = addButton(*row, this, "showBackups", tr("Show the f&older"));
  row->addStretch();
  m_restore = addButton(*row, this, "restoreBackup", tr("&Restore…"));
  QPushButton* const close = addButton(*row, this, "closeBackups", tr("Close"));
  column->addLayout(row);
  now->setEnabled(canBackUp);
  copy->setEnabled(canBackUp);
  connect(now, &QPushButton::clicked, this, &BackupsDialog::backupWanted);
  connect(copy, &QPushButton::clicked, this, &BackupsDialog::copyWanted);
  connect(folder, &QPushButton::clicked, this,
          [this] { Q_EMIT folderWanted(QString::fromStdString(m_model.folder().string())); });
  connect(m_restore, &QPushButton::clicked, this, [this] {
    const QModelIndex current = m_table->currentIndex();
    const auto shown = [&current](int part) { return current.siblingAtColumn(part).data().toString(); };
    Q_EMIT restoreWanted(m_model.file(current.row()), shown(BackupsModel::MadeAt), shown(BackupsModel::Lost));
  });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void BackupsDialog::refresh(const QString& done) {
  m_model.refresh();
  const QString folder = platform::shownLine(files::shownPath(m_model.folder()));
  const QString rule =
      m_model.rowCount() == 0
          ? tr("There is no backup yet. Guapai makes one at the first opening of a day, before an import and before a "
               "center is removed, and keeps them in %1.")
                .arg(folder)
          : tr("Guapai makes a backup at the first opening of a day, before an import and before a center is removed. "
               "They are kept in %1. To be safe from a broken disk, also back up to a file on another one.")
                .arg(folder);
  m_explanation->setText(done.isEmpty() ? rule : done);
  m_table->setCurrentIndex(m_model.index(0, 0));
  m_table->setFocus();
  showChoice();
}

void BackupsDialog::showChoice() {
  const QModelIndex current = m_table->currentIndex();
  m_restore->setEnabled(current.isValid() && m_model.isGood(current.row()));
}

}  // namespace guapai::ui
