#pragma once

#include <functional>

#include <QtCore/QPoint>
#include <QtWidgets/QDialog>

#include "forms/pagemodel.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

class PlainLabel;
class PreviewPanel;

/// 套打: the district's opinion and date onto the original that the center has signed, moved as the printer needs it.
class OverprintDialog : public QDialog {
  Q_OBJECT

public:
  /// Pages printed that much to the right and down, in 1/100 mm.
  using Make = std::function<forms::Pages(QPoint offset)>;

  /// @param overprint, testSheet  asked anew for every offset.
  OverprintDialog(Make overprint, Make testSheet, QPoint offset, bool printerAvailable, QWidget* parent = nullptr);

  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }

Q_SIGNALS:
  /// Only good offsets are told.
  void offsetChanged(QPoint offset);
  void printWanted(const guapai::forms::Pages& pages);
  void pdfWanted(const guapai::forms::Pages& pages);

private:
  void buildOffsets(QBoxLayout* column, QPoint offset);
  void buildButtons(QBoxLayout* column, bool printerAvailable);
  QLineEdit* addOffset(QBoxLayout* row, const char* objectName, const QString& label, int hundredths);
  void takeOffset();
  void showPages();

  Make m_overprint;
  Make m_testSheet;
  QPoint m_offset;
  QLineEdit* m_right = nullptr;
  QLineEdit* m_down = nullptr;
  PlainLabel* m_trouble = nullptr;
  PreviewPanel* m_panel;
  QPushButton* m_print = nullptr;
};

}  // namespace guapai::ui
