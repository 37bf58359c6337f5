#pragma once

#include <vector>

#include "editors/choseneditor.h"
#include "editors/flow.h"
#include "editors/tickbox.h"

namespace guapai::ui {

class PlainLabel;

/// Edits a flag, a code or a set of codes as marks. Space sets a mark or takes it back, and the arrow keys walk (up and
/// down by lines). Where only one mark can be set, its number sets it, and Delete makes the answer not known again; in
/// a set, Delete takes back the mark with the focus. No mark at all is not known, which is neither yes nor no.
///
/// A mark is the answer at once.
class TickEditor final : public ChosenEditor {
  Q_OBJECT

public:
  /// One mark as the form has it.
  struct Face {
    std::string value;  ///< the choice's code; for a flag `true` or `false`
    QString word;
    TickBox::Style style = TickBox::Style::Box;
    bool wordFirst = false;
  };

  /// Makes a mark for each choice of the field, or for yes and no.
  TickEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);
  TickEditor(const core::Field& field, const core::Messages& messages, const std::vector<Face>& faces, QWidget* parent);

  /// For a flag or a code, the mark that is set, or else the first; for a set, every mark.
  [[nodiscard]] QList<QWidget*> stops() override;
  void setRow(const QString& list, int number) override;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void showChosen() override;
  [[nodiscard]] bool marksFocus() const override { return false; }
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Mark {
    std::string value;
    TickBox* box = nullptr;
  };

  [[nodiscard]] bool isSet() const { return field().type == core::FieldType::CodeSet; }
  [[nodiscard]] bool isMarked(const std::string& marked) const;
  [[nodiscard]] bool goesToAnotherMark(const QEvent& event) const;
  [[nodiscard]] bool handleMarkKey(std::size_t at, int key);
  void toggle(std::size_t at);
  void walkAcross(std::size_t at, bool forward);
  void walkLine(std::size_t at, bool down);
  void nameMarks();
  [[nodiscard]] std::vector<FlowItem> items() const;
  void place();

  std::vector<Mark> m_marks;
  PlainLabel* m_absent;
};

}  // namespace guapai::ui
