#pragma once

#include <vector>

#include <QtWidgets/QDialog>

#include "app/manual.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace guapai::ui {

class PlainLabel;

/// The manual: its contents at the left, a page at the right. Links lead from page to page and to nothing else.
class ManualWindow : public QDialog {
  Q_OBJECT

public:
  /// @param parent  null: a window beside all others, which is no dialog of any.
  explicit ManualWindow(std::vector<ManualPage> pages, QWidget* parent = nullptr);

  /// Does nothing where there is no page of this name.
  void showPage(const QString& name);

private:
  void buildContents();
  void follow(const QUrl& link);
  /// Leaves in the contents the pages that hold the words, and marks the first place of the shown page.
  void search(const QString& words);
  void findNext();
  void shownChanged(const QUrl& page);
  void setLines();

  std::vector<ManualPage> m_pages;
  QLineEdit* m_search;
  PlainLabel* m_nothing;  ///< says that the search finds nothing
  QListWidget* m_contents;
  QTextBrowser* m_reader;
};

}  // namespace guapai::ui
