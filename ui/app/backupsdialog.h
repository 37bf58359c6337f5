#pragma once

#include <optional>

#include <QtWidgets/QDialog>

#include "district/backupsmodel.h"

class QBoxLayout;
class QPushButton;
class QTableView;

namespace guapai::ui {

class PlainLabel;

/// Lists the backups of a library. One of them can be restored, and others be made. It carries nothing out itself.
class BackupsDialog : public QDialog {
  Q_OBJECT

public:
  /// @param library  the file of the library. It need not be readable.
  /// @param canBackUp  false where the library cannot be read: then no backup can be made of it.
  BackupsDialog(const terms::Definitions& definitions, const std::filesystem::path& library, const core::Clock& clock,
                bool canBackUp, QWidget* parent = nullptr);

  /// Reads the folder again, and says what was done.
  void refresh(const QString& done = {});

Q_SIGNALS:
  /// @param file  of the backup, as BackupsModel::file.
  /// @param madeAt, lost  what the table says of it.
  void restoreWanted(const std::filesystem::path& file, const QString& madeAt, const QString& lost);
  void backupWanted();
  /// A backup into a file that the user names.
  void copyWanted();
  void folderWanted(const QString& folder);

private:
  void buildTable();
  void buildButtons(QBoxLayout* column, bool canBackUp);
  void showChoice();

  district::BackupsModel m_model;
  PlainLabel* m_explanation;
  QTableView* m_table;
  QPushButton* m_restore = nullptr;
};

}  // namespace guapai::ui
