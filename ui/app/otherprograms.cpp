#include "app/otherprograms.h"

#include "app/casepage.h"
#include "app/districtpage.h"
#include "district/districtsession.h"

namespace guapai::ui {

OtherPrograms::OtherPrograms(DistrictPage& page, QObject* parent, std::chrono::milliseconds between)
    : QObject(parent), m_page(&page) {
  m_timer.setInterval(between);
  connect(&m_timer, &QTimer::timeout, this, &OtherPrograms::look);
  connect(m_page, &DistrictPage::sessionChanged, this, &OtherPrograms::follow);
}

void OtherPrograms::setDistrict(district::DistrictSession* district) {
  if (m_district != nullptr && m_district != district) m_district->disconnect(this);
  if (m_district == district) return;
  m_district = district;
  m_timer.stop();
  if (district == nullptr) return;
  connect(district, &district::DistrictSession::changedElsewhere, this, [this] {
    m_page->refreshBoard();
    Q_EMIT caughtUp();
  });
  m_timer.start();
}

void OtherPrograms::look() {
  if (m_district == nullptr || !m_timer.isActive()) return;
  if (m_district->isReplaced()) {
    m_timer.stop();
    return Q_EMIT replaced();
  }
  m_district->catchUp();
}

void OtherPrograms::follow(session::CaseSession* session) {
  if (session == nullptr) return;
  connect(session, &session::CaseSession::stepsDropped, m_page, &DistrictPage::tellOfLostSteps);
  // Queued, because closing the center deletes the session that tells of it.
  connect(session, &session::CaseSession::overtaken, this, &OtherPrograms::followOvertaken, Qt::QueuedConnection);
}

/// A center that somebody else has removed is closed, unless something is typed in it that the user may want to copy.
void OtherPrograms::followOvertaken() {
  const session::CaseSession* const session = m_page->session();
  if (session == nullptr || session->laterRound() || m_page->casePage().hasOpenPlaces()) return;
  const QString sentence = QString::fromStdString(
      session->definitions().messages().sentence("case.removed", {{"name", session->centerName().toStdString()}}));
  if (m_page->closeCase()) Q_EMIT removed(sentence);
}

}  // namespace guapai::ui
