#pragma once

#include <QtWidgets/QWidget>

#include "papers/paperbatch.h"

class QListWidget;
class QPushButton;

namespace guapai::ui {

class PlainLabel;

/// The report on a batch: how many papers were made, which failed and why, and buttons for what to do next.
class BatchReport : public QWidget {
  Q_OBJECT

public:
  explicit BatchReport(QWidget* parent = nullptr);

  /// @param where     a sentence that says where the papers are now; left out where none was made.
  /// @param inFolder  whether the papers are in a folder that can be opened.
  void show(const papers::PaperBatch::Result& result, const QString& where, bool inFolder);

Q_SIGNALS:
  void folderWanted();
  /// What failed is to be made once more.
  void againWanted();
  void previewWanted();

private:
  PlainLabel* m_sentence;
  PlainLabel* m_where;
  QListWidget* m_failures;
  QPushButton* m_folder;
  QPushButton* m_again;
  QPushButton* m_preview;
};

}  // namespace guapai::ui
