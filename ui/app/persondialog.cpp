#include "app/persondialog.h"

#include <utility>

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "widgets/composition.h"
#include "widgets/questionlayout.h"
#include "widgets/screenreader.h"

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
  const QString words =
      tr("The change history of a library names who did what: the account of this computer, and the name that is set "
         "here. It is kept on this computer and in the libraries, and stands in no paper. Leave it empty to give "
         "none.");
  m_name->setObjectName(QStringLiteral("personName"));
  m_name->setMaxLength(kLongest);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  const QString label = tr("&Name");
  m_name->setAccessibleName(spoken(label));
  rows->addRow(label, m_name);
  QPushButton* const set = layOutQuestion(*this, words, kWidth, rows, tr("Set the name")).action;
  set->setObjectName(QStringLiteral("setPerson"));
  set->setDefault(true);
  m_name->setFocus();
  m_name->selectAll();
}

void PersonDialog::accept() {
  Composition::ofProgram().settle();
  m_keep(m_name->text());
  QDialog::accept();
}

}  // namespace guapai::ui
