#pragma once

#include <QtWidgets/QWidget>

#include "core/answers.h"
#include "core/field.h"

namespace guapai::ui {

class PlainLabel;
class TickBox;

/// The line under a list: the tick that says that these are all, and what follows where it is not set.
///
/// Of a list of records it is the reviewer's act: checked, none found. Taking it back makes the list not checked again.
class ListBar : public QWidget {
  Q_OBJECT

public:
  enum class Words {
    Register,  ///< 名单录完
    Records,   ///< 已核查
    Files,     ///< 材料已齐
    Items,     ///< 事项列全
  };

  ListBar(const core::Field& list, Words words, QWidget* parent);

  /// @param list  null where it was not begun.
  void show(const core::List* list);
  /// 纸面空白 or 存疑, of the list as a whole; empty where it is neither.
  void setMark(const QString& mark);
  /// White paper above the tick, as high as a row that has just gone, so that the tick stays where it is.
  void setLead(int height);
  [[nodiscard]] TickBox* tick() const { return m_tick; }
  /// The keys of a list are told while one of its rows has the focus.
  void tellKeys(bool tell);

Q_SIGNALS:
  void ticked(bool finished);
  /// Enter in the tick.
  void passed(bool forward);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  [[nodiscard]] QString word(const core::List* list) const;
  [[nodiscard]] QString statement(const core::List* list) const;
  void fitMark();

  Words m_words;
  QString m_label;
  TickBox* m_tick;
  PlainLabel* m_statement;
  PlainLabel* m_mark;
  QString m_said;  ///< in the mark, as much as there is room for
  PlainLabel* m_keys;
  int m_lead = 0;
  bool m_isEmpty = false;  ///< somebody has said that there is none
};

}  // namespace guapai::ui
