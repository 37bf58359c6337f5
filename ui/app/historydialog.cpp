#include "app/historydialog.h"

#include <algorithm>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "app/actions.h"
#include "core/error.h"
#include "platform/modeltable.h"
#include "platform/shown.h"
#include "shell/sentences.h"
#include "widgets/buttons.h"
#include "widgets/columnwidths.h"
#include "widgets/plainlabel.h"
#include "widgets/quiettable.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using district::TrailModel;

constexpr QSize kSize(1200, 720);
constexpr int kLinesOfOne = 5;  ///< of the entry that is shown in full
constexpr int kMargin = 16;

/// The width of a column that shows this text whole.
int widthOf(const QWidget& table, const QString& text) {
  constexpr int kPadding = 24;
  return table.fontMetrics().horizontalAdvance(text) + kPadding;
}

}  // namespace

HistoryDialog::HistoryDialog(session::CaseSession& session, std::unique_ptr<TrailModel> model,
                             const std::optional<Blank>& blank, Restore restore, QWidget* parent)
    : QDialog(parent),
      m_session(&session),
      m_model(std::move(model)),
      m_bringBack(std::move(restore)),
      m_table(new QTableView(this)),
      m_whole(new QPlainTextEdit(this)),
      m_words(new PlainLabel(this)) {
  setObjectName(QStringLiteral("historyDialog"));
  setWindowTitle(tr("Change history – %1").arg(platform::shownLine(session.centerName())));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  if (blank) {
    m_only =
        new QCheckBox(tr("&Only %1").arg(platform::shownLine(blank->name).replace(u'&', QStringLiteral("&&"))), this);
    m_only->setObjectName(QStringLiteral("onlyThisBlank"));
    m_only->setChecked(true);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(kMargin, 10, kMargin, 10);
    head->addWidget(m_only);
    column->addLayout(head);
    connect(m_only, &QCheckBox::toggled, this,
            [this, place = blank->place](bool only) { read(only ? std::optional(place) : std::nullopt); });
  }
  buildTable();
  column->addWidget(m_table, 1);
  buildFoot(column);
  connect(m_model.get(), &TrailModel::failed, this, &HistoryDialog::say);
  connect(&session, &session::CaseSession::failed, this, &HistoryDialog::say);
  connect(&session, &session::CaseSession::contested, this, &HistoryDialog::say);
  resize(kSize.boundedTo(roomOnScreen(*this)));
  read(blank ? std::optional(blank->place) : std::nullopt);
  m_table->setFocus();
}

HistoryDialog::~HistoryDialog() {
  m_table->setModel(nullptr);  // the model goes before its view
}

void HistoryDialog::buildTable() {
  m_table->setObjectName(QStringLiteral("historyTable"));
  m_table->setAccessibleName(tr("Change history"));
  m_table->setModel(m_model.get());
  makeQuiet(*m_table);
  auto* const widths = new ColumnWidths(*m_table, {.usual =
                                                       [this] {
                                                         fitColumns();
                                                         return true;
                                                       },
                                                   .filling = {TrailModel::Before, TrailModel::After},
                                                   .least = {}});
  widths->follow(*m_model);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::showEntry);
}

/// Gives the columns beside the values what they need and not more, so that most of the room is left for the values.
/// What a column shortens is shown below the table in full, but for the name: that is shortened only where it is
/// unusually long.
void HistoryDialog::fitColumns() {
  const int most = width() / 7;
  m_table->setColumnWidth(TrailModel::At, widthOf(*m_table, QStringLiteral("2021年12月22日 09:30:05")));
  const auto fit = [this](int column, int limit) {
    m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), limit));
  };
  fit(TrailModel::Who, widthOf(*m_table, QStringLiteral("示例示例（office12）")));
  fit(TrailModel::What, most);
  fit(TrailModel::Reason, most);
}

void HistoryDialog::buildFoot(QBoxLayout* column) {
  m_whole->setObjectName(QStringLiteral("historyEntry"));
  m_whole->setAccessibleName(tr("The chosen entry in full"));
  m_whole->setReadOnly(true);
  m_whole->setTabChangesFocus(true);
  m_whole->setFrameShape(QFrame::NoFrame);
  m_whole->setFixedHeight(m_whole->fontMetrics().lineSpacing() * kLinesOfOne + 2 * kMargin);
  m_words->setObjectName(QStringLiteral("historyWords"));
  m_words->setWordWrap(true);
  auto* const foot = new QHBoxLayout;
  foot->setContentsMargins(kMargin, 10, kMargin, 10);
  foot->setSpacing(10);
  foot->addWidget(m_words, 1);
  m_restore = addButton(*foot, this, "restoreValue", tr("&Bring the earlier value back"));
  QPushButton* const save = addButton(*foot, this, "saveHistory", tr("&Save as table…"));
  QPushButton* const close = addButton(*foot, this, "closeHistory", tr("Close"));
  auto* const line = new QFrame(this);
  line->setFrameShape(QFrame::HLine);
  setInk(*line, colours(palette()).hairline);
  column->addWidget(line);
  column->addWidget(m_whole);
  column->addLayout(foot);
  connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restore);
  connect(save, &QPushButton::clicked, this, &HistoryDialog::tableWanted);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

terms::Table HistoryDialog::table() {
  m_model->readToEnd();
  return platform::tableOf(*m_model, windowTitle().toStdString());
}

void HistoryDialog::read(const std::optional<core::Place>& place) {
  try {
    m_model->setPlace(place);
  } catch (const core::Error& error) {
    return say(sentenceOf(error, m_session->definitions().messages()));
  }
  m_table->setCurrentIndex(m_model->index(0, 0));
  showEntry();
}

QString HistoryDialog::why(const std::string& key) const {
  return QString::fromStdString(m_session->definitions().messages().sentence(key));
}

/// Shows the chosen entry in full, and whether its earlier value can be brought back.
void HistoryDialog::showEntry() {
  const QModelIndex index = m_table->currentIndex();
  m_whole->clear();
  m_restore->setEnabled(false);
  if (!index.isValid()) {
    const bool isNarrowed = m_only != nullptr && m_only->isChecked();
    return say(isNarrowed ? tr("This blank was not changed yet. Without the tick above, all changes of the case are "
                               "listed.")
                          : tr("Nothing was changed here yet."));
  }
  QStringList lines;
  for (const int column : {TrailModel::What, TrailModel::Before, TrailModel::After, TrailModel::Reason}) {
    const QString text = platform::shown(m_model->text(index.row(), column));
    //: %1: the head of a column of the change history; %2: what the chosen entry says there
    if (!text.isEmpty()) lines.append(tr("%1: %2").arg(m_model->headerData(column, Qt::Horizontal).toString(), text));
  }
  m_whole->setPlainText(lines.join(QLatin1Char('\n')));
  if (const QString locked = Actions::whyLocked(*m_session); !locked.isEmpty()) return say(locked);
  if (m_session->isTrying()) return say(tr("Figures are being tried: nothing is brought back meanwhile."));
  const auto found = earlier();
  const auto* const refused = std::get_if<std::string>(&found);
  m_restore->setEnabled(refused == nullptr);
  say(refused == nullptr ? QString() : why(*refused));
}

/// What the chosen entry has changed, as it was before; else the key or the sentence that says why it does not come
/// back.
std::variant<session::Restoration, std::string> HistoryDialog::earlier() const {
  try {
    return session::restorationOf(m_session->answers(), m_model->entry(m_table->currentIndex().row()),
                                  [this](const auto& query) { return m_model->read(query); });
  } catch (const core::Error& error) {
    return m_session->definitions().messages().sentence(error);
  }
}

void HistoryDialog::restore() {
  const auto& entry = m_model->entry(m_table->currentIndex().row());
  const auto found = earlier();
  const auto* const wanted = std::get_if<session::Restoration>(&found);
  if (wanted == nullptr) return showEntry();
  const std::string act =
      m_session->definitions().messages().sentence("trail.restore_act", {{"at", district::TrailWords::at(entry)}});
  if (!m_bringBack(*wanted, QString::fromStdString(act))) return;  // `failed` has said why
  try {
    m_model->readNewer();
  } catch (const core::Error& error) {
    return say(sentenceOf(error, m_session->definitions().messages()));
  }
  m_table->setCurrentIndex(m_model->index(0, 0));
  m_table->setFocus();
  say(tr("The earlier value is back. It can be undone like any edit."));
}

void HistoryDialog::say(const QString& sentence) {
  m_words->setText(sentence);
}

}  // namespace guapai::ui
