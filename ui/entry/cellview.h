#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "core/messages.h"
#include "forms/formdefinition.h"
#include "widgets/flow.h"

namespace guapai::ui {

class AnswerEditor;

/// One cell of a form on screen: its verbatim words, and editors where the blanks are.
class CellView : public QWidget {
  Q_OBJECT

public:
  /// @param cell, catalogue, messages  must live longer.
  CellView(const forms::Cell& cell, const core::FieldCatalogue& catalogue, const core::Messages& messages,
           QWidget* parent);

  /// In the order of the paper.
  [[nodiscard]] const std::vector<AnswerEditor*>& editors() const { return m_editors; }
  /// Says which row of a list it belongs to; also the computed name `number`.
  void setRow(const QString& list, int number);
  void setFonts(const QFont& words, const QFont& answers);
  /// Device independent pixels for 1/100 mm of the paper.
  void setScale(qreal scale);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

  /// Puts the editors into their places. The height that is needed changes with what is typed; the parent is then sent
  /// a LayoutRequest.
  void arrange();

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
  };
  struct Passage {
    const forms::Paragraph* paragraph = nullptr;
    std::vector<Part> parts;
  };
  struct Placed {
    std::vector<Flow> flows;  ///< one for each passage
    std::vector<QPoint> origins;
    int height = 0;
  };

  [[nodiscard]] Passage passageOf(const forms::Paragraph& paragraph);
  void addWords(Passage& passage, const QString& text, bool behindBlank);
  std::size_t addTicks(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at);
  void addBlank(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at);
  [[nodiscard]] FlowItem itemOf(const Part& part) const;
  [[nodiscard]] Placed place(const std::vector<Passage>& passages, int width) const;
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
  qreal m_scale = 0.045;
  int m_number = 0;
};

}  // namespace guapai::ui
