#pragma once

#include <QtWidgets/QWidget>

#include "papers/paperbatch.h"

class QListWidget;
class QPushButton;

namespace guapai::ui {

class PlainLabel;

/// What became of a batch, what failed and why, and what to do next.
class BatchReport : public QWidget {
  Q_OBJECT

public:
  explicit BatchReport(QWidget* parent = nullptr);

  /// @param where  a sentence: where the papers are now.
  /// @param inFolder  whether there is a folder to open.
  void show(const papers::PaperBatch::Result& result, const QString& where, bool inFolder);

Q_SIGNALS:
  void folderWanted();
  void againWanted();
  void previewWanted();

private:
  QPushButton* addButton(const char* objectName, const QString& text);

  PlainLabel* m_sentence;
  PlainLabel* m_where;
  QListWidget* m_failures;
  QPushButton* m_folder;
  QPushButton* m_again;
  QPushButton* m_preview;
};

}  // namespace guapai::ui
