#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include "core/cells.h"

namespace guapai::ui {

/// What of a pasted text goes into a blank of one line: its first cell that says something. The rest is named.
class PastedLine {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::PastedLine)

public:
  explicit PastedLine(const core::Cells& cells);

  [[nodiscard]] const QString& text() const { return m_text; }
  /// Cells behind the first, or line ends within it; empty where all of it is in the line.
  [[nodiscard]] const QString& leftOver() const { return m_leftOver; }

private:
  QString m_text;
  QString m_leftOver;
};

}  // namespace guapai::ui
