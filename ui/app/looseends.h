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

  /// Goes to the next one, and from the last to the first again. It counts from the unsaved text that was shown last or
  /// has the cursor, otherwise from the chosen finding. A text that became unsaved since the last step goes first.
  void goOn();
  /// Goes to the one before, and from the first to the last.
  void goBack();

private:
  /// An unsaved text, or a finding by its row in the panel; the other member says none.
  struct End {
    std::optional<core::Place> unsaved;
    int finding = -1;
    [[nodiscard]] friend bool operator==(const End&, const End&) = default;
  };

  [[nodiscard]] std::vector<End> ends() const;
  [[nodiscard]] std::ptrdiff_t at(const std::vector<End>& ends) const;
  void sayNone();
  void go(const End& end);

  DistrictPage* m_district;
  std::optional<End> m_last;
  std::vector<core::Place> m_seen;  ///< unsaved texts that were shown or had the cursor
};

}  // namespace guapai::ui
