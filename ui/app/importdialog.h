#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QtWidgets/QDialog>

#include "district/importmodel.h"
#include "terms/table.h"

class QBoxLayout;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace guapai::ui {

class PlainLabel;

/// Shows what an import would do before it does anything (导入预览): on the left the centers, each with a tick, and on
/// the right what would change in the chosen one and what is wrong with it. Enter imports what is ticked; Esc leaves
/// everything as it was. Where a ledger comes in, a button asks what its headings mean; Enter on a problem that asks
/// how a cell is meant takes the answer. Both make the preview new.
class ImportDialog : public QDialog {
  Q_OBJECT

public:
  /// Carries the import out.
  /// @return whether the dialog is done. False where the library was another one than it was shown, and the model shows
  /// it anew.
  using Take = std::function<bool(district::ImportModel& model)>;

  /// @param library  its name.
  ImportDialog(std::unique_ptr<district::ImportModel> model, const QString& library, Take take,
               QWidget* parent = nullptr);
  ~ImportDialog() override;

  /// All that is shown.
  [[nodiscard]] std::vector<terms::Table> tables() const { return m_model->tables(); }
  /// Says it below the tables, until another center is chosen.
  void say(const QString& sentence);

Q_SIGNALS:
  /// The user wants the tables as a workbook.
  void tableWanted();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void buildTables(QBoxLayout* column);
  [[nodiscard]] QTableView* buildDetails(const char* objectName, const QString& name, QStandardItemModel* model);
  void buildFoot(QBoxLayout* column);
  void showCenter();
  void showState();
  [[nodiscard]] QString whyNot(int row) const;
  void showQuestions();
  void askColumns();
  void askReading();
  void readAgain(const std::function<void()>& read);
  void import();

  std::unique_ptr<district::ImportModel> m_model;
  Take m_take;
  QTableView* m_centers;
  QStandardItemModel* m_changesModel;
  QStandardItemModel* m_problemsModel;
  QTableView* m_changes;
  QTableView* m_problems;
  PlainLabel* m_nothing;  ///< stands in the place of the changes where there are none
  PlainLabel* m_words;
  QPushButton* m_columns = nullptr;
  QPushButton* m_reading = nullptr;
  QPushButton* m_import = nullptr;
};

}  // namespace guapai::ui
