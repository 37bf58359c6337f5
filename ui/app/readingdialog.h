#pragma once

#include <cstddef>

#include <QtWidgets/QDialog>

#include "district/importmodel.h"

class QButtonGroup;
class QCheckBox;

namespace guapai::ui {

/// Asks how a cell of a table is meant that can be read in several ways. The likelier reading is chosen at first.
class ReadingDialog : public QDialog {
  Q_OBJECT

public:
  explicit ReadingDialog(const district::ImportModel::Question& question, QWidget* parent = nullptr);

  /// The index of the reading.
  [[nodiscard]] std::size_t reading() const;
  /// Whether all cells that are in doubt in the same way are read like this one.
  [[nodiscard]] bool takesAlike() const;

private:
  QButtonGroup* m_readings;
  QCheckBox* m_alike = nullptr;  ///< null where no other cell is in doubt in the same way
};

}  // namespace guapai::ui
