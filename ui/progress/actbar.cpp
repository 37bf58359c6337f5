#include "progress/actbar.h"

#include <algorithm>

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include "platform/shown.h"

namespace guapai::ui {
namespace {

constexpr int kActsInLine = 4;
constexpr int kActMargin = 16;  ///< around the words of a button, both sides together

}  // namespace

ActBar::ActBar(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setColumnStretch(kActsInLine, 1);
}

void ActBar::offer(const std::vector<Act>& acts) {
  m_ids.clear();
  m_ids.reserve(acts.size());
  for (const Act& act : acts) m_ids.push_back(act.id);
  const auto shows = [](const QPushButton* button, const Act& act) { return button->objectName() == act.name; };
  if (std::ranges::equal(m_buttons, acts, shows)) return;
  for (QPushButton* const button : m_buttons) {
    button->setObjectName({});
    button->hide();
    button->deleteLater();
  }
  m_buttons.clear();
  m_buttons.reserve(acts.size());
  for (const Act& act : acts) m_buttons.push_back(add(act));
}

QPushButton* ActBar::add(const Act& act) {
  auto* const button = new QPushButton(act.text, this);
  button->setObjectName(act.name);
  button->setToolTip(platform::shown(act.hint));
  button->setMinimumWidth(button->sizeHint().width() + kActMargin);
  button->setAutoDefault(true);  // Enter presses the button, as Space does
  const std::size_t place = m_buttons.size();
  connect(button, &QPushButton::clicked, this, [this, place] {
    const std::string id = m_ids[place];  // a copy: handling the act may change m_ids
    Q_EMIT chosen(id);
  });
  m_grid->addWidget(button, static_cast<int>(place) / kActsInLine, static_cast<int>(place) % kActsInLine);
  button->show();
  return button;
}

QPushButton* ActBar::buttonOf(const std::string& id) const {
  const auto found = std::ranges::find(m_ids, id);
  return found == m_ids.end() ? nullptr : m_buttons[static_cast<std::size_t>(found - m_ids.begin())];
}

QPushButton* ActBar::first() const {
  return m_buttons.empty() ? nullptr : m_buttons.front();
}

}  // namespace guapai::ui
