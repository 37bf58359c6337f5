#pragma once

#include <QtWidgets/QWidget>

#include "core/messages.h"

class QBoxLayout;
class QToolButton;

namespace guapai::ui {

class MessageBar;
class PagesView;
class ElidedLabel;
class PlainLabel;
class PreviewNotes;

/// Shows pages, with a bar above them that says what is shown, which page it is and how large.
class PreviewPanel : public QWidget {
  Q_OBJECT

public:
  explicit PreviewPanel(QWidget* parent = nullptr);

  [[nodiscard]] PagesView& pages() { return *m_pages; }
  /// The bar for sentences to the user; the bar of the main window stands behind the dialog that has this panel.
  [[nodiscard]] MessageBar& messages() { return *m_messages; }
  /// @param tail  as for ElidedLabel::setText.
  void setCaption(const QString& caption, const QString& tail = QString());
  /// Says below the pages which official fonts this computer lacks, and, of the pages that are set from now on, which
  /// characters are printed as 〓. @param messages  must live longer.
  void warnOfFonts(const core::Messages& messages);
  /// Shows the buttons that lead to the papers before and behind this one, and enables those that have a paper to lead
  /// to; their keys go with them.
  void setNeighbours(bool before, bool behind);

Q_SIGNALS:
  /// The user wants to see the paper before (-1) or behind (1) this one.
  void neighbourWanted(int by);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void placeCaption();
  void fillBar(QBoxLayout* bar);
  QToolButton* addButton(QBoxLayout* bar, const char* objectName, const QString& text, const QKeySequence& key);
  void showPlace();
  void showScale();
  void switchFit();

  MessageBar* m_messages;
  PagesView* m_pages;
  QToolButton* m_before = nullptr;
  QToolButton* m_behind = nullptr;
  QBoxLayout* m_captionRow;  ///< holds the caption where the bar has no room for it
  QBoxLayout* m_bar;
  ElidedLabel* m_caption;
  PreviewNotes* m_notes;
  PlainLabel* m_place;
  PlainLabel* m_scale;
  QToolButton* m_smaller = nullptr;
  QToolButton* m_larger = nullptr;
  QToolButton* m_fit = nullptr;
};

}  // namespace guapai::ui
