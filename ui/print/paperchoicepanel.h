#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QtWidgets/QWidget>

#include "district/casechoice.h"
#include "papers/paperrequest.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QListView;
class QListWidget;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class PlainLabel;

/// Asks which papers of which centers are to be made, by two lists to tick.
class PaperChoicePanel : public QWidget {
  Q_OBJECT

public:
  /// @param district  must live longer.
  /// @param selected  the center that is ticked at first; absent: none is.
  PaperChoicePanel(district::DistrictSession& district, std::optional<core::CaseId> selected,
                   QWidget* parent = nullptr);

  /// Every ticked paper of every ticked center, and last, if it is ticked, the district's own (Annex 3).
  [[nodiscard]] std::vector<papers::PaperRequest> requests() const;
  [[nodiscard]] bool hasForms() const;

Q_SIGNALS:
  void changed();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addForms(QBoxLayout* column);
  void addForm(const std::string& form, const QString& remark);
  void addFilters(QBoxLayout* column);
  void addCenters(QBoxLayout* column);
  void showCount();
  void showFiltered();
  [[nodiscard]] std::vector<std::string> forms() const;

  district::DistrictSession* m_district;
  district::CaseChoice m_centers;
  QListWidget* m_forms;
  QLineEdit* m_search;
  QComboBox* m_stage;
  QComboBox* m_outcome;
  QListView* m_list;
  PlainLabel* m_count;
};

}  // namespace guapai::ui
