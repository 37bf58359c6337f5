#pragma once

#include <vector>

#include <QtWidgets/QLayout>

namespace guapai::ui {

/// Puts widgets one behind the other, and those that find no room in the line into the next one. A hidden widget takes
/// no room.
class FlowLayout : public QLayout {
  Q_OBJECT

public:
  /// @param across, down  the gaps between two widgets of a line and between two lines, in pixels.
  FlowLayout(int across, int down, QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override { m_items.push_back(item); }
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return flow({0, 0, width, 0}, Act::Measure); }
  void setGeometry(const QRect& area) override;
  /// All in one line.
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;

private:
  enum class Act { Measure, Place };
  /// @return the height of all lines.
  int flow(const QRect& area, Act act) const;

  int m_across;
  int m_down;
  std::vector<QLayoutItem*> m_items;  ///< owned
};

}  // namespace guapai::ui
