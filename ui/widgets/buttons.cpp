#include "widgets/buttons.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace guapai::ui {

QPushButton* addButton(QBoxLayout& row, QWidget* parent, const char* objectName, const QString& text) {
  auto* const button = new QPushButton(text, parent);
  button->setObjectName(QLatin1String(objectName));
  button->setAutoDefault(false);
  row.addWidget(button);
  return button;
}

QToolButton* addActButton(QBoxLayout& row, QWidget* parent, const char* objectName, QAction* act) {
  auto* const button = new QToolButton(parent);
  button->setObjectName(QLatin1String(objectName));
  button->setDefaultAction(act);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  row.addWidget(button);
  QObject::connect(act, &QAction::visibleChanged, button, [act, button] { button->setVisible(act->isVisible()); });
  return button;
}

}  // namespace guapai::ui
