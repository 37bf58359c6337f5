#pragma once

#include <optional>
#include <vector>

#include <QtCore/QObject>

#include "session/casesession.h"

namespace guapai::ui {

class DistrictPage;

/// Leads by key through what is left to do in the open center: first the texts that are not saved, then the findings
/// that are not met, then those that are undetermined.
class LooseEnds : public QObject {
  Q_OBJECT

public:
  /// @param district  must live longer.
  LooseEnds(DistrictPage& district, QObject* parent);

  /// Goes to the next loose end, after the last one to the first. It starts from the unsaved text that was shown last
  /// or has the cursor; if there is none, from the chosen finding. A text that is contested goes first, until the user
  /// has been led to it, and then a text that became unsaved since the last step.
  void goOn();
  /// Goes to the previous loose end, and from the first one to the last.
  void goBack();

private:
  /// One loose end. Either `unsaved` is the place of an unsaved text and `finding` is -1, or `unsaved` is absent and
  /// `finding` is the row of a finding in the panel.
  struct End {
    std::optional<core::Place> unsaved;
    int finding = -1;
    [[nodiscard]] friend bool operator==(const End&, const End&) = default;
  };

  [[nodiscard]] std::vector<End> ends() const;
  [[nodiscard]] std::ptrdiff_t at(const std::vector<End>& ends) const;
  void forgetSettled();
  void sayNone();
  void go(const End& end);

  DistrictPage* m_district;
  std::optional<End> m_last;
  std::vector<core::Place> m_seen;         ///< unsaved texts that were shown or had the cursor
  std::optional<core::Place> m_contested;  ///< where the last contested text waits for the user to come back
};

}  // namespace guapai::ui
