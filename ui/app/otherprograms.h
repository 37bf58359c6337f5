#pragma once

#include <chrono>

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district
namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class DistrictPage;

/// Looks every other second whether another program has written to the open library, and brings the window up to date.
class OtherPrograms : public QObject {
  Q_OBJECT

public:
  /// @param page  shows the library; it must live longer. @param between  the time from one look to the next.
  OtherPrograms(DistrictPage& page, QObject* parent,
                std::chrono::milliseconds between = std::chrono::milliseconds(1500));

  /// @param district  must live until another one is set; null while no library is open.
  void setDistrict(district::DistrictSession* district);
  /// Looks now.
  void look();

Q_SIGNALS:
  /// What another program has written is shown now. There may be other centers in the library than before.
  void caughtUp();
  /// Another file has taken the place of the library (district::DistrictSession::isReplaced). Said once for each
  /// opening.
  void replaced();
  /// Somebody else has removed the open center from the library, and it was closed. The sentence says so.
  void removed(const QString& sentence);

private:
  void follow(session::CaseSession* session);
  void followOvertaken();

  DistrictPage* m_page;
  district::DistrictSession* m_district = nullptr;
  QTimer m_timer;
};

}  // namespace guapai::ui
