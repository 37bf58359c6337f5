#pragma once

#include <optional>

#include <QtWidgets/QWidget>

#include "core/answers.h"
#include "core/field.h"

namespace guapai::ui {

class PlainLabel;
class TickBox;

/// The line under a list: the tick with which a person says that the list is complete, and a statement of what follows
/// from it.
///
/// Under a list of records the tick is an act of the reviewer: checked, and these are all, or none was found. If the
/// reviewer removes the tick from a list without rows, the list counts as not checked again.
class ListBar : public QWidget {
  Q_OBJECT

public:
  /// What the tick says.
  enum class Words {
    Register,  ///< 名单录完
    Records,   ///< 已核查
    Files,     ///< 材料已齐
    Items,     ///< 事项列全
  };

  ListBar(const core::Field& list, Words words, QWidget* parent);

  /// @param list  the answer; null where the list was not begun. A tick that says the same is not unsaved any more.
  void show(const core::List* list);
  /// A tick that was set or taken back, and that the library does not have.
  struct UnsavedTick {
    bool finished = false;
    bool isRefused = false;  ///< it is to be stored as soon as the library takes it; else only if the person agrees
  };
  /// Shows this tick, marked, until `show` is given an answer that says the same; absent: shows the answer's.
  /// @param list  as for `show`.
  void keepTick(std::optional<UnsavedTick> tick, const core::List* list);
  [[nodiscard]] const std::optional<UnsavedTick>& unsavedTick() const { return m_unsaved; }
  /// Shows what is said of the list as a whole: 纸面空白, 存疑, and doubts about it; an empty text where nothing is
  /// said.
  void setMark(const QString& mark);
  /// Says of the list what is not saved besides its tick; an empty text takes it back.
  void setUnsaved(const QString& sentence);
  /// Leaves white paper above the tick in the place of a row that has just gone, so that the tick stays where it is.
  /// @param height  of that row in pixels; 0 where none has gone.
  void setLead(int height);
  [[nodiscard]] TickBox* tick() const { return m_tick; }
  /// Shows the keys for adding, removing and moving rows, where there is room for them.
  /// @param tell  one of the rows has the focus.
  void tellKeys(bool tell);

Q_SIGNALS:
  /// The person has set the tick (`finished`), or has taken it back.
  void ticked(bool finished);
  /// Enter was pressed on the tick, with Shift where not `forward`.
  void passed(bool forward);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  [[nodiscard]] QString word(const core::List* list) const;
  [[nodiscard]] QString statement(const core::List* list) const;
  void showMark();
  void fitMark();

  Words m_words;
  QString m_label;
  TickBox* m_tick;
  PlainLabel* m_statement;
  PlainLabel* m_mark;
  QString m_about;     ///< that `setMark` was given
  QString m_notSaved;  ///< that `setUnsaved` was given
  QString m_said;      ///< the whole text of the mark; the label shows what there is room for
  PlainLabel* m_keys;
  std::optional<UnsavedTick> m_unsaved;
  int m_lead = 0;
  bool m_isEmpty = false;  ///< finished without a row: somebody has said that there is none
};

}  // namespace guapai::ui
