#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include "core/cells.h"

namespace guapai::ui {

/// The part of a pasted text that goes into a blank of one line: its first cell that says something.
class PastedLine {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::PastedLine)

public:
  explicit PastedLine(const core::Cells& cells);

  /// What goes into the blank; empty where no cell says anything.
  [[nodiscard]] const QString& text() const { return m_text; }
  /// The sentence about further cells, or about line ends and tabs that became spaces; empty where the line says it
  /// all.
  [[nodiscard]] const QString& leftOver() const { return m_leftOver; }

private:
  QString m_text;
  QString m_leftOver;
};

}  // namespace guapai::ui
