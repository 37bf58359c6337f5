#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QtWidgets/QWidget>

#include "core/messages.h"
#include "editors/flow.h"
#include "entry/blanknote.h"
#include "entry/livetext.h"
#include "forms/formdefinition.h"

class QPushButton;

namespace guapai::ui {

class AnswerEditor;

/// One cell of a form on screen: the words of the form letter for letter, an editor for each blank, and live texts
/// (entry/livetext.h). A cell with live texts has the name of the first of them as its object name; names with the
/// prefix `while:` do not count for this.
class CellView : public QWidget {
  Q_OBJECT

public:
  /// @param cell, catalogue, messages  must live longer.
  CellView(const forms::Cell& cell, const core::FieldCatalogue& catalogue, const core::Messages& messages,
           QWidget* parent);

  /// The editors of this cell, in the order of the paper.
  [[nodiscard]] const std::vector<AnswerEditor*>& editors() const { return m_editors; }
  /// The editor that is nearest to this point of the cell; null where the cell has no editor.
  [[nodiscard]] AnswerEditor* editorNear(QPoint at) const;
  /// Shows a small widget of this cell behind an editor, and deletes the one that stood there before. Null leaves the
  /// place empty.
  void setBeside(const AnswerEditor& editor, QWidget* beside);
  /// Null where nothing stands behind the editor.
  [[nodiscard]] QWidget* beside(const AnswerEditor& editor) const;
  /// Whether a cell of this width shows the notes of its editors, each under its blank. The page shows the notes of a
  /// narrower cell, under the row.
  [[nodiscard]] bool showsNotes(int width) const { return width >= kLeastForNotes * m_zoom / 100; }
  static constexpr int kLeastForNotes = 300;
  /// The part of the height that notes take. The row becomes higher by it, and nothing else in the row moves.
  [[nodiscard]] int notesHeight(int width) const {
    return layoutAt(width).body.notesHeight + layoutAt(width).signature.notesHeight;
  }
  /// Everything in the cell that takes the focus: editors, then buttons.
  [[nodiscard]] QList<QWidget*> stops() const;
  /// Tells the cell to which row of a list it belongs. The number also stands where the form has the computed name
  /// `number`.
  /// @param list  the label of the list.
  /// @param number  counted from 1.
  void setRow(const QString& list, int number);
  /// How large the form is shown, in percent. Larger words in it come with larger fonts (`setFonts`).
  void setZoom(int percent) { m_zoom = percent; }
  void setFonts(const QFont& words, const QFont& answers);
  /// @param scale  device independent pixels for 1/100 mm of the paper.
  void setScale(qreal scale);

  /// Shows those of the texts whose names stand in this cell. Where one of them has changed, the parent is sent a
  /// LayoutRequest.
  void setLiveTexts(const LiveTexts& texts);
  /// The cell has live texts, but none of them says anything, and nothing can be answered in it. False for a cell
  /// without live texts.
  [[nodiscard]] bool isSilent() const;
  /// The cell waits for a live text with the prefix `while:` that is not there; its row is hidden until it comes.
  [[nodiscard]] bool isClosed() const { return !m_while.empty() && !m_said.contains(m_while); }
  /// The cell has live texts or editors.
  [[nodiscard]] bool isAlive() const { return m_isLive || !m_editors.empty(); }

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

  /// Puts editors and buttons into their places. Where typing has changed the height that this cell needs, its parent
  /// gets a LayoutRequest.
  void arrange();
  /// Does what the button with this name does, also where the button is disabled: the files of a page that is only read
  /// can still be opened.
  void act(const QString& name) { Q_EMIT acted(name); }

Q_SIGNALS:
  /// A button of the cell was pressed.
  /// @param name  of the act, without the prefix `act:`.
  void acted(const QString& name);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  /// A click anywhere in the cell puts the cursor into the nearest blank.
  void mousePressEvent(QMouseEvent* event) override;

private:
  /// A stretch of a line. It is one of: words, an editor, a gap, the number of the row, a live text, a mark, a button,
  /// a drawing, a line break.
  struct Part {
    QString text;  ///< the words; empty where it is something else
    AnswerEditor* editor = nullptr;
    forms::Length width = 0;  ///< of a blank or a gap, in 1/100 mm of the paper
    bool fills = false;
    bool glued = false;
    bool isNumber = false;  ///< shows the number of the row
    std::string live = {};  ///< the name of a live text; what it says stands in parts of their own
    LiveText::Tone tone = LiveText::Tone::Plain;
    std::optional<terms::ResultMark> mark = std::nullopt;
    QPushButton* button = nullptr;
    std::shared_ptr<const LiveDrawing> drawing = nullptr;
    bool breaks = false;
  };
  struct Passage {
    const forms::Paragraph* paragraph = nullptr;
    std::vector<Part> parts;
    std::vector<Part> pattern = {};  ///< `parts` before the live texts say anything; empty where it has none
  };
  struct Placed {
    std::vector<Flow> flows;  ///< one for each passage
    std::vector<QPoint> origins;
    std::vector<BlankNote> notes;
    int notesHeight = 0;  ///< the part of `height` that notes take
    int height = 0;
  };
  /// Where everything stands at one width. It is kept because the page is laid out with every key press, and few of its
  /// cells change by it.
  struct Layout {
    int width = -1;
    Placed body;
    Placed signature;
    [[nodiscard]] int height() const { return body.height + signature.height; }
  };

  [[nodiscard]] Passage passageOf(const forms::Paragraph& paragraph);
  static void addWords(Passage& passage, const QString& text, bool behindBlank);
  std::size_t addTicks(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at);
  void addBlank(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at);
  void tell();
  void addLive(Passage& passage, const std::string& name);
  static void say(Passage& passage, const LiveTexts& texts);
  void paintPart(QPainter& painter, const QRect& room, const Part& part) const;
  [[nodiscard]] FlowItem itemOf(const Part& part) const;
  [[nodiscard]] Placed place(const std::vector<Passage>& passages, int width) const;
  void placeNotes(Placed& placed, const Passage& passage, int width) const;
  [[nodiscard]] const Layout& layoutAt(int width) const;
  void forgetLayout();
  /// Paints the cell again, and tells its parent that the height it needs may have changed.
  void layAnew();
  [[nodiscard]] int besideWidth(const AnswerEditor& editor) const;
  [[nodiscard]] int scaled(forms::Length length) const;
  void moveEditors(const std::vector<Passage>& passages, const Placed& placed, int top);
  void paintWords(QPainter& painter, const std::vector<Passage>& passages, const Placed& placed, int top) const;
  [[nodiscard]] int bodyTop(const Placed& body, const Placed& signature) const;

  const forms::Cell* m_cell;
  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  std::vector<Passage> m_body;
  std::vector<Passage> m_signature;
  std::vector<AnswerEditor*> m_editors;
  std::map<const AnswerEditor*, QWidget*> m_beside;
  mutable Layout m_layout;
  QSize m_arranged;  ///< the size for which `arrange` ran last; invalid where it must run again
  QFont m_answerFont;
  qreal m_scale = 0.045;
  int m_zoom = 100;
  int m_number = 0;
  bool m_isLive = false;
  bool m_isSilent = false;
  std::string m_while;  ///< the name of the text that the row waits for; empty where it waits for none
  std::vector<QPushButton*> m_buttons;
  LiveTexts m_said;  ///< the live texts of this cell, as they were said last
};

}  // namespace guapai::ui
