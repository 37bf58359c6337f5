#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QToolButton;

namespace guapai::ui {

class MessageBar;
class PagesView;
class ElidedLabel;
class PlainLabel;

/// Pages with a bar above them: what is shown, which page it is, how large.
class PreviewPanel : public QWidget {
  Q_OBJECT

public:
  explicit PreviewPanel(QWidget* parent = nullptr);

  [[nodiscard]] PagesView& pages() { return *m_pages; }
  /// Where what was said would stand behind this window.
  [[nodiscard]] MessageBar& messages() { return *m_messages; }
  void setCaption(const QString& caption);
  /// Says below the pages which official fonts they are made without, if any.
  void warnOfFonts();
  /// There are papers before and behind this one: keys and buttons ask for them.
  void setNeighbours(bool before, bool behind);

Q_SIGNALS:
  /// The paper before (-1) or behind (1).
  void neighbourWanted(int by);

private:
  void fillBar(QBoxLayout* bar);
  QToolButton* addButton(QBoxLayout* bar, const char* objectName, const QString& text, const QKeySequence& key);
  void showPlace();
  void showScale();
  void switchFit();

  MessageBar* m_messages;
  PagesView* m_pages;
  QToolButton* m_before = nullptr;
  QToolButton* m_behind = nullptr;
  ElidedLabel* m_caption;
  PlainLabel* m_fonts;
  PlainLabel* m_place;
  PlainLabel* m_scale;
  QToolButton* m_fit = nullptr;
};

}  // namespace guapai::ui
