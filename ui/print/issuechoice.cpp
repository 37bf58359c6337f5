#include "print/issuechoice.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

namespace guapai::ui {

IssueChoice::IssueChoice(QWidget* parent)
    : QWidget(parent),
      m_draft(new QRadioButton(tr("&Draft"), this)),
      m_forSignature(new QRadioButton(tr("For si&gnature: numbered and kept"), this)),
      m_attachment(new QCheckBox(tr("Attach the case &file to the PDF"), this)) {
  setObjectName(QStringLiteral("issueChoice"));
  m_draft->setObjectName(QStringLiteral("asDraft"));
  m_draft->setChecked(true);
  m_forSignature->setObjectName(QStringLiteral("forSignature"));
  m_forSignature->setToolTip(
      tr("Freezes the paper as it is now. It gets a number and a fingerprint and is kept in the library."));
  m_attachment->setObjectName(QStringLiteral("attachCase"));
  m_attachment->setChecked(true);
  m_attachment->setToolTip(
      tr("Application and information carry what is printed on them, so that they can be imported again. "
         "Leave it out of copies that go elsewhere."));
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(20);
  for (QWidget* const widget :
       {static_cast<QWidget*>(m_draft), static_cast<QWidget*>(m_forSignature), static_cast<QWidget*>(m_attachment)})
    row->addWidget(widget);
  row->addStretch();
  connect(m_forSignature, &QRadioButton::toggled, this, &IssueChoice::changed);
  connect(m_attachment, &QCheckBox::toggled, this, &IssueChoice::changed);
}

workspace::PaperMaker::Options IssueChoice::options() const {
  return {.forSignature = m_forSignature->isChecked(), .attachment = m_attachment->isChecked(), .wantsPdf = true};
}

}  // namespace guapai::ui
