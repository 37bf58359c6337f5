#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QtWidgets/QDialog>

#include "papers/districtplan.h"

class QBoxLayout;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

class PlainLabel;

/// The district's plan (Annex 3), stage by stage. Nothing is kept before it is saved.
class PlanDialog : public QDialog {
  Q_OBJECT

public:
  /// @param plan    what is shown at first.
  /// @param notice  what the notice says: one button goes back to it.
  /// @param save    keeps the plan; @return why it could not.
  using Save = std::function<std::optional<QString>(const papers::DistrictPlan&)>;
  PlanDialog(const papers::DistrictPlan& plan, papers::DistrictPlan notice, const core::Messages& messages, Save save,
             QWidget* parent = nullptr);

private:
  struct Row {
    QLineEdit* from;
    QLineEdit* to;
    QLineEdit* centers;
  };
  void buildButtons(QBoxLayout* column);
  void setPlan(const papers::DistrictPlan& plan);
  void addRow(const QString& from, const QString& to, const QString& centers);
  void removeLastRow();
  QLineEdit* addEditor(const QString& text, const QString& name, int column);
  [[nodiscard]] papers::DistrictPlan typed() const;
  void save();

  papers::DistrictPlan m_notice;
  const core::Messages* m_messages;
  Save m_save;
  std::vector<Row> m_rows;
  QGridLayout* m_grid;
  PlainLabel* m_trouble;
  QPushButton* m_remove = nullptr;
};

}  // namespace guapai::ui
