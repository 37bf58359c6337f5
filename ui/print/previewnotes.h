#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QToolButton;

namespace guapai::ui {

class ElidedLabel;
class PlainLabel;

/// What a person should know about the pages of a preview: which characters are printed as 〓, and which fonts are
/// lacking. It takes one line, so that the pages have the room; a button folds it out. Hidden where there is nothing to
/// say.
class PreviewNotes : public QWidget {
  Q_OBJECT

public:
  explicit PreviewNotes(QWidget* parent = nullptr);

  /// @param sentences  about characters of the pages; empty: all can be printed.
  void setUnprintable(const QStringList& sentences);
  /// @param sentence  about fonts of this computer; empty: it has all.
  void setFonts(const QString& sentence);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void showNotes();
  void offerToFold();

  QStringList m_sentences;  ///< about characters
  ElidedLabel* m_line;      ///< the first sentence, while the notes are folded
  PlainLabel* m_unprintable;
  PlainLabel* m_fonts;
  QToolButton* m_fold;
};

}  // namespace guapai::ui
