#include "print/issuechoice.h"

#include <algorithm>
#include <initializer_list>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QRadioButton>

#include "papers/embeddedcase.h"
#include "shell/preferences.h"
#include "widgets/flowlayout.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
IssueChoice::IssueChoice(const Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      m_draft(new QRadioButton(tr("&Draft"), this)),
      m_forSignature(new QRadioButton(tr("For si&gnature: numbered and kept"), this)),
      m_trailHead(new QCheckBox(tr("&Head of the trail in the footer"), this)),
      m_embeddedCase(new QCheckBox(tr("Attach the case &file to the PDF"), this)),
      m_outside(new QCheckBox(tr("Center and day ab&ove Annex 1"), this)),
      m_achieved(new QCheckBox(tr("N&umber achieved"), this)),
      m_remark(new PlainLabel(this)) {
  setObjectName(QStringLiteral("issueChoice"));
  m_draft->setObjectName(QStringLiteral("asDraft"));
  m_draft->setChecked(true);
  m_forSignature->setObjectName(QStringLiteral("forSignature"));
  m_forSignature->setToolTip(
      tr("Freezes the paper as it is now. It gets a number and a fingerprint and is kept in the library."));
  m_trailHead->setObjectName(QStringLiteral("trailHead"));
  m_trailHead->setChecked(preferences.trailHeadPrinted());
  m_trailHead->setToolTip(
      tr("The number of the last entry of the change history, and a check code made from all entries. As long as the "
         "paper is kept, it shows whether anything before it was changed or cut off: guapai-cli verify --head."));
  m_embeddedCase->setObjectName(QStringLiteral("embedCase"));
  m_embeddedCase->setChecked(true);
  m_embeddedCase->setToolTip(
      tr("Application and information carry what is printed on them, so that they can be imported again. "
         "Leave it out of copies that go elsewhere."));
  m_outside->setObjectName(QStringLiteral("outside"));
  m_outside->setChecked(true);
  m_outside->setToolTip(
      tr("The official form has no place for them. Above its table they say whose paper it is and of which day."));
  m_achieved->setObjectName(QStringLiteral("achieved"));
  m_achieved->setToolTip(tr("Beside the plan, how many centers were accepted in those years, and which."));
  m_remark->setObjectName(QStringLiteral("issueRemark"));
  m_remark->hide();
  setInk(*m_remark, colours(palette()).muted);
  constexpr int kAcross = 20;
  constexpr int kDown = 6;
  auto* const flow = new FlowLayout(kAcross, kDown, this);
  for (QWidget* const each : std::initializer_list<QWidget*>{m_draft, m_forSignature, m_trailHead, m_embeddedCase,
                                                             m_outside, m_achieved, m_remark})
    flow->addWidget(each);
  connect(m_forSignature, &QRadioButton::toggled, this, &IssueChoice::showTrailHead);
  connect(m_forSignature, &QRadioButton::toggled, this, &IssueChoice::changed);
  for (QCheckBox* const box : {m_trailHead, m_embeddedCase, m_outside, m_achieved})
    connect(box, &QCheckBox::toggled, this, &IssueChoice::changed);
  setPapers({});
}

void IssueChoice::setRemark(const QString& sentence) {
  m_remark->setText(sentence);
  m_remark->setVisible(!sentence.isEmpty());
}

void IssueChoice::showTrailHead() {
  m_trailHead->setVisible(!m_forSignature->isHidden() && m_forSignature->isChecked());
}

void IssueChoice::setPapers(const std::vector<papers::PaperRequest>& requests) {
  const bool plan = std::ranges::any_of(requests, &papers::PaperRequest::isPlan);
  const bool ofCase = requests.empty() || !std::ranges::all_of(requests, &papers::PaperRequest::isPlan);
  m_draft->setVisible(ofCase);
  m_forSignature->setVisible(ofCase);
  showTrailHead();
  const auto carries = [](const papers::PaperRequest& request) { return papers::mayCarryCase(request.form); };
  m_embeddedCase->setVisible(requests.empty() || std::ranges::any_of(requests, carries));
  m_outside->setVisible(std::ranges::find(requests, "annex1", &papers::PaperRequest::form) != requests.end());
  m_achieved->setVisible(plan);
}

papers::LibraryPapers::Options IssueChoice::options() const {
  return {.forSignature = m_forSignature->isChecked(),
          .embeddedCase = m_embeddedCase->isChecked(),
          .outside = m_outside->isChecked(),
          .trailHead = m_trailHead->isChecked(),
          .achieved = m_achieved->isChecked(),
          .wantsPdf = true};
}

}  // namespace guapai::ui
