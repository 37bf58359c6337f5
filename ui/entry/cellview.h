#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QtWidgets/QWidget>

#include "core/messages.h"
#include "entry/blanknote.h"
#include "entry/livetext.h"
#include "forms/formdefinition.h"
#include "widgets/flow.h"

class QPushButton;

namespace guapai::ui {

class AnswerEditor;

/// One cell of a form on screen: its verbatim words, editors where the blanks are, and what it says by itself. A cell
/// with live texts is found by the name of its first.
class CellView : public QWidget {
  Q_OBJECT

public:
  /// @param cell, catalogue, messages  must live longer.
  CellView(const forms::Cell& cell, const core::FieldCatalogue& catalogue, const core::Messages& messages,
           QWidget* parent);

  /// In the order of the paper.
  [[nodiscard]] const std::vector<AnswerEditor*>& editors() const { return m_editors; }
  /// The one that is nearest to a point of the cell; null where it has none.
  [[nodiscard]] AnswerEditor* editorNear(QPoint at) const;
  /// A small widget of this cell that stands behind an editor; null takes it away.
  void setBeside(const AnswerEditor& editor, QWidget* beside);
  [[nodiscard]] QWidget* beside(const AnswerEditor& editor) const;
  /// The notes of its blanks stand in the cell, each under its own blank; else whoever has the cell shows them.
  [[nodiscard]] static bool showsNotes(int width) { return width >= kLeastForNotes; }
  static constexpr int kLeastForNotes = 300;
  /// What of its height notes take: a row is so much higher by them, and nothing else in it moves.
  [[nodiscard]] int notesHeight(int width) const {
    return layoutAt(width).body.notesHeight + layoutAt(width).signature.notesHeight;
  }
  /// Everything that takes the focus.
  [[nodiscard]] QList<QWidget*> stops() const;
  /// Says which row of a list it belongs to; also the computed name `number`.
  void setRow(const QString& list, int number);
  void setFonts(const QFont& words, const QFont& answers);
  /// Device independent pixels for 1/100 mm of the paper.
  void setScale(qreal scale);

  /// Where a text is another one than before, the parent is sent a LayoutRequest.
  void setLiveTexts(const LiveTexts& texts);
  /// Nothing can be answered in it, and of its live texts none says anything; false where it has none.
  [[nodiscard]] bool isSilent() const;
  /// Waits for a word (kWhilePrefix) before its row is there.
  [[nodiscard]] bool isClosed() const { return !m_while.empty() && !m_said.contains(m_while); }
  /// Has live texts, or something to answer.
  [[nodiscard]] bool isAlive() const { return m_isLive || !m_editors.empty(); }

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

  /// Puts the editors into their places. The height that is needed changes with what is typed; the parent is then sent
  /// a LayoutRequest.
  void arrange();

Q_SIGNALS:
  /// A button was pressed: its name, without the prefix.
  void acted(const QString& name);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  /// Anywhere in a cell is its nearest blank.
  void mousePressEvent(QMouseEvent* event) override;

private:
  struct Part {
    QString text;  ///< of words
    AnswerEditor* editor = nullptr;
    forms::Length width = 0;  ///< of a blank or a gap
    bool fills = false;
    bool glued = false;
    bool isNumber = false;  ///< the row's number
    std::string live = {};  ///< of a live text: its name; its words follow as parts of their own
    LiveText::Tone tone = LiveText::Tone::Plain;
    std::optional<terms::ResultMark> mark = std::nullopt;
    QPushButton* button = nullptr;
    std::shared_ptr<const LiveDrawing> drawing = nullptr;
    bool breaks = false;
  };
  struct Passage {
    const forms::Paragraph* paragraph = nullptr;
    std::vector<Part> parts;
    std::vector<Part> pattern = {};  ///< of live texts: `parts` before they say anything; empty where there are none
  };
  struct Placed {
    std::vector<Flow> flows;  ///< one for each passage
    std::vector<QPoint> origins;
    std::vector<BlankNote> notes;
    int notesHeight = 0;  ///< within `height`
    int height = 0;
  };
  /// Where everything is at a width; kept, because a page is laid out with every key and few of its cells change by it.
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
  /// The height that is needed may be another one.
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
  QSize m_arranged;  ///< the size for which the editors have their places; invalid where they have not
  QFont m_answerFont;
  qreal m_scale = 0.045;
  int m_number = 0;
  bool m_isLive = false;
  bool m_isSilent = false;
  std::string m_while;  ///< the name of the text that the row waits for; empty where it does not
  std::vector<QPushButton*> m_buttons;
  LiveTexts m_said;  ///< of this cell's own names
};

}  // namespace guapai::ui
