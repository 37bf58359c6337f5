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

/// The dialog for the district's plan (Annex 3), with a row for each stage. Nothing is kept before the user saves.
class PlanDialog : public QDialog {
  Q_OBJECT

public:
  /// Keeps the plan. @return a sentence that says why it could not; absent where the plan is kept.
  using Save = std::function<std::optional<QString>(const papers::DistrictPlan&)>;
  /// @param plan      what is shown at first.
  /// @param notice    the plan of the notice (Annex 3), to which one button goes back.
  /// @param messages  must live longer.
  PlanDialog(const papers::DistrictPlan& plan, papers::DistrictPlan notice, const core::Messages& messages, Save save,
             QWidget* parent = nullptr);

private:
  struct Editors {
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
  std::vector<Editors> m_rows;
  QGridLayout* m_grid;
  PlainLabel* m_trouble;
  QPushButton* m_remove = nullptr;
};

}  // namespace guapai::ui
