#pragma once

#include <optional>
#include <vector>

#include <QtCore/QObject>

#include "session/casesession.h"

namespace guapai::ui {

class DistrictPage;

/// What is left to do in the open center, one after the other by key: texts that are not saved, then findings that are
/// not met, then findings that are open.
class LooseEnds : public QObject {
  Q_OBJECT

public:
  /// @param district  must live longer.
  LooseEnds(DistrictPage& district, QObject* parent);

  /// From the one that was shown last, or the finding that was chosen since, round and round. A text that has come to
  /// be unsaved since goes first.
  void goOn();
  void goBack();

private:
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
  std::vector<core::Place> m_seen;
};

}  // namespace guapai::ui
