#pragma once

#include <vector>

#include <QtWidgets/QDialog>

#include "district/importcolumns.h"

class QComboBox;
class QGridLayout;
class QStandardItemModel;

namespace guapai::ui {

/// Asks what the headings of a ledger mean: for each one the field as which its column is taken, or that it is passed
/// over. A heading that is not understood has no choice yet, and may stay so.
class ColumnsDialog : public QDialog {
  Q_OBJECT

public:
  /// @param columns  as they are taken now, at least one.
  /// @param fields   as which a column can be taken.
  ColumnsDialog(std::vector<district::ImportColumn> columns, std::vector<district::ImportField> fields,
                QWidget* parent = nullptr);

  /// The columns as the user has them now.
  [[nodiscard]] std::vector<district::ImportColumn> columns() const;

private:
  [[nodiscard]] QComboBox* addBox(QGridLayout* rows, int row);
  /// The entry of the boxes that stands for what the column is taken as; -1 where it is not understood.
  [[nodiscard]] int entryOf(const district::ImportColumn& column) const;

  std::vector<district::ImportColumn> m_columns;
  std::vector<district::ImportField> m_fields;
  QStandardItemModel* m_entries;  ///< of all boxes: that the column is passed over, then the fields
  std::vector<QComboBox*> m_boxes;
};

}  // namespace guapai::ui
