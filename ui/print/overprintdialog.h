#pragma once

#include <functional>

#include <QtCore/QPoint>
#include <QtWidgets/QDialog>

#include "core/messages.h"
#include "forms/pagemodel.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

class PlainLabel;
class PreviewPanel;

/// The dialog for 套打: it previews what is printed onto the original that the center has signed, the district's
/// opinion and its date, and lets the user move the print until it hits its places.
class OverprintDialog : public QDialog {
  Q_OBJECT

public:
  /// Makes pages whose print is moved by `offset` to the right and down, in 1/100 mm. Without pages, there is nothing
  /// to print.
  using Make = std::function<forms::Pages(QPoint offset)>;

  /// @param overprint, testSheet  are called anew for every offset.
  /// @param messages  must live longer.
  /// @param offset  by which the print is moved at first.
  OverprintDialog(Make overprint, Make testSheet, const core::Messages& messages, QPoint offset, bool printerAvailable,
                  QWidget* parent = nullptr);

  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }

Q_SIGNALS:
  /// The user has typed another offset, in 1/100 mm. Not emitted while what is typed is no length.
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
