#include "app/passphraseblank.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"
#include "widgets/screenreader.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 300;

}  // namespace

PassphraseBlank::PassphraseBlank(const QString& objectName, const QString& label, QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_trouble(new PlainLabel(this)) {
  m_line->setObjectName(objectName);
  m_line->setAccessibleName(spoken(label));
  m_line->setEchoMode(QLineEdit::Password);
  m_line->setMinimumWidth(kWidth);
  setFocusProxy(m_line);
  m_trouble->setObjectName(objectName + QStringLiteral("Trouble"));
  m_trouble->setWordWrap(true);
  setInk(*m_trouble, colours(palette()).notMet);
  m_trouble->hide();
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_line);
  column->addWidget(m_trouble);
  connect(m_line, &QLineEdit::textChanged, m_trouble, &QWidget::hide);
}

void PassphraseBlank::addTo(QFormLayout& rows, const QString& label) {
  rows.addRow(label, this);
  QWidget* const words = rows.labelForField(this);
  words->setFixedHeight(m_line->sizeHint().height());
  rows.setAlignment(words, Qt::AlignTop);
}

QString PassphraseBlank::text() const {
  return m_line->text();
}

void PassphraseBlank::setHint(const QString& hint) {
  m_line->setPlaceholderText(hint);
  m_line->setAccessibleDescription(hint);
}

void PassphraseBlank::refuse(const QString& why) {
  m_trouble->setText(why);
  m_trouble->show();
  growToContent(*window());
  m_line->setFocus();
  m_line->selectAll();
}

QCheckBox* PassphraseBlank::boxToShow(const std::vector<PassphraseBlank*>& blanks, QWidget* parent) {
  auto* const box = new QCheckBox(tr("Sho&w what is typed"), parent);
  box->setObjectName(QStringLiteral("showPassphrase"));
  for (PassphraseBlank* const blank : blanks)
    connect(box, &QCheckBox::toggled, blank->m_line,
            [line = blank->m_line](bool shown) { line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
  return box;
}

}  // namespace guapai::ui
