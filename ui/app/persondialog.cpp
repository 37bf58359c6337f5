#include "app/persondialog.h"

#include <utility>

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/composition.h"
#include "widgets/plainlabel.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 420;
constexpr int kLongest = 50;  ///< characters, as platform::personNamed takes them

}  // namespace

PersonDialog::PersonDialog(const QString& name, Keep keep, QWidget* parent)
    : QDialog(parent), m_keep(std::move(keep)), m_name(new QLineEdit(name, this)) {
  setObjectName(QStringLiteral("personDialog"));
  setWindowTitle(tr("Your name"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const words = new PlainLabel(
      tr("The change history of a library names who did what: the account of this computer, and the name that is set "
         "here. It is kept on this computer and in the libraries, and stands in no paper. Leave it empty to give "
         "none."),
      this);
  words->setWordWrap(true);
  words->setMinimumWidth(kWidth);
  m_name->setObjectName(QStringLiteral("personName"));
  m_name->setMaxLength(kLongest);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  const QString label = tr("&Name");
  m_name->setAccessibleName(QString(label).remove(QLatin1Char('&')));
  rows->addRow(label, m_name);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  QPushButton* const set = buttons->addButton(tr("Set the name"), QDialogButtonBox::AcceptRole);
  set->setObjectName(QStringLiteral("setPerson"));
  set->setDefault(true);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(16);
  column->addWidget(words);
  column->addLayout(rows);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  m_name->setFocus();
  m_name->selectAll();
}

void PersonDialog::accept() {
  Composition::ofProgram().settle();
  m_keep(m_name->text());
  QDialog::accept();
}

}  // namespace guapai::ui
