#pragma once

#include <functional>
#include <vector>

#include <QtWidgets/QWidget>

class QAction;
class QLayout;
class QVBoxLayout;

namespace guapai::ui {

class PlainLabel;

/// The page that stands where there is nothing to show yet, for instance the welcome before a library is open. It says
/// what this place is for, and offers ways to go on, each a button with an explanation.
class GuidePage : public QWidget {
  Q_OBJECT

public:
  /// A place that a button of the page leads to.
  struct Link {
    QString name;  ///< on the button
    QString explanation;
    std::function<void()> follow;
  };

  explicit GuidePage(QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& explanation);
  /// Adds a button that triggers the action, with the explanation beside it. The first button gets the page's focus.
  void addWay(QAction* action, const QString& explanation);
  /// Shows the links under a heading below the ways, in place of those that were shown before.
  /// @param links  may be empty: then there is no heading either. Their texts are cut in the middle where they are too
  /// long for one line, and shown whole as tool tips.
  void setLinks(const QString& heading, const std::vector<Link>& links);

protected:
  void changeEvent(QEvent* event) override;

private:
  void mute();
  [[nodiscard]] QLayout* rowOf(const Link& link);

  PlainLabel* m_title;
  PlainLabel* m_explanation;
  QVBoxLayout* m_ways;
  QWidget* m_links = nullptr;  ///< the links with their heading; null while there are none
};

}  // namespace guapai::ui
