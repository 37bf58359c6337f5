#include "editors/tickeditor.h"

#include <algorithm>
#include <cstdlib>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

#include "widgets/plainlabel.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kLineGap = 2;
constexpr int kWordGap = 8;

std::vector<TickEditor::Face> facesOf(const core::Field& field) {
  std::vector<TickEditor::Face> faces;
  if (field.type == core::FieldType::Flag) {
    for (const bool flag : {true, false})
      faces.push_back({core::valueText(flag), QString::fromStdString(core::displayText(field, flag))});
  }
  for (const core::Choice& choice : field.choices) faces.push_back({choice.code, QString::fromStdString(choice.label)});
  return faces;
}

}  // namespace

TickEditor::TickEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : TickEditor(field, messages, facesOf(field), parent) {}

TickEditor::TickEditor(const core::Field& field, const core::Messages& messages, const std::vector<Face>& faces,
                       QWidget* parent)
    : ChosenEditor(field, messages, parent), m_absent(new PlainLabel(this)) {
  for (const Face& face : faces) {
    auto* box = new TickBox(face.word, face.style, face.wordFirst, this);
    const std::size_t at = m_marks.size();
    m_marks.push_back({face.value, box});
    // Only one of them can be set, though each can be taken back, which a QRadioButton cannot.
    if (!isSet()) setReaderRole(*box, QAccessible::RadioButton);
    watch(box);
    connect(box, &QCheckBox::clicked, this, [this, at] { toggle(at); });
  }
  nameMarks();
  setInk(*m_absent, colours(palette()).faint);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  showChosen();
}

void TickEditor::nameMarks() {
  for (const Mark& mark : m_marks) {
    mark.box->setObjectName(objectName() + u'=' + QString::fromStdString(mark.value));
    mark.box->setAccessibleName(accessibleName() + u' ' + mark.box->text());
  }
}

void TickEditor::setRow(const QString& list, int number) {
  AnswerEditor::setRow(list, number);
  nameMarks();
}

QList<QWidget*> TickEditor::stops() {
  QList<QWidget*> boxes;
  for (const Mark& mark : m_marks)
    if (isSet() || mark.box->isChecked()) boxes.push_back(mark.box);
  if (boxes.isEmpty() && !m_marks.empty()) boxes.push_back(m_marks.front().box);
  return boxes;
}

bool TickEditor::isMarked(const std::string& marked) const {
  if (const auto* flag = std::get_if<bool>(&shownValue())) return core::valueText(*flag) == marked;
  if (const auto* code = std::get_if<core::Code>(&shownValue())) return code->code == marked;
  const auto* set = std::get_if<core::CodeSet>(&shownValue());
  return set != nullptr && set->contains(marked);
}

void TickEditor::showChosen() {
  for (const Mark& mark : m_marks) mark.box->setChecked(isMarked(mark.value));
  const QList<QWidget*> reached = stops();
  for (const Mark& mark : m_marks)
    mark.box->setFocusPolicy(reached.contains(mark.box) ? Qt::StrongFocus : Qt::ClickFocus);
  m_absent->setText(absentWords(tr("not filled in")));
  m_absent->setVisible(!isSet() && !core::isKnown(shownValue()));
}

void TickEditor::toggle(std::size_t at) {
  const std::string& marked = m_marks[at].value;
  const bool set = !isMarked(marked);
  core::Value changed;
  if (isSet()) {
    std::string codes;
    for (const Mark& mark : m_marks)
      if (mark.value == marked ? set : isMarked(mark.value)) codes += (codes.empty() ? "" : " ") + mark.value;
    if (!codes.empty()) changed = std::get<core::Value>(core::parseValue(field(), codes));
  } else if (set) {
    changed = std::get<core::Value>(core::parseValue(field(), marked));
  }
  choose(changed);
}

void TickEditor::walkAcross(std::size_t at, bool forward) {
  if (forward ? at + 1 < m_marks.size() : at > 0)
    m_marks[forward ? at + 1 : at - 1].box->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

/// Moves the focus to the mark above or below; where all marks stand in one line, along that line.
void TickEditor::walkLine(std::size_t at, bool down) {
  const QPoint from = m_marks[at].box->geometry().center();
  const auto distance = [from](const Mark& mark) {
    const QPoint way = mark.box->geometry().center() - from;
    return std::abs(way.y()) * 1000 + std::abs(way.x());
  };
  const Mark* nearest = nullptr;
  bool isOneLine = true;
  for (const Mark& mark : m_marks) {
    const int way = mark.box->geometry().center().y() - from.y();
    if (way != 0) isOneLine = false;
    const bool isThere = down ? way > 0 : way < 0;
    if (isThere && (nearest == nullptr || distance(mark) < distance(*nearest))) nearest = &mark;
  }
  if (isOneLine) return walkAcross(at, down);
  if (nearest != nullptr) nearest->box->setFocus(down ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

bool TickEditor::handleMarkKey(std::size_t at, int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
      walkAcross(at, key == Qt::Key_Right);
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
      walkLine(at, key == Qt::Key_Down);
      return true;
    case Qt::Key_Space:
      toggle(at);
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (!isSet())
        choose({});
      else if (isMarked(m_marks[at].value))
        toggle(at);
      return true;
    default:
      break;
  }
  const auto number = static_cast<std::size_t>(std::max(0, key - Qt::Key_0));
  if (isSet() || number < 1 || number > m_marks.size()) return false;
  m_marks[number - 1].box->setFocus(Qt::TabFocusReason);
  if (!isMarked(m_marks[number - 1].value)) toggle(number - 1);
  return true;
}

/// The focus goes from one mark to another of the same answer. An answer that was refused is not left by that, and not
/// tried again at each step.
bool TickEditor::goesToAnotherMark(const QEvent& event) const {
  return event.type() == QEvent::FocusOut && isOpen() &&
         std::ranges::find(m_marks, QApplication::focusWidget(), &Mark::box) != m_marks.end();
}

bool TickEditor::eventFilter(QObject* watched, QEvent* event) {
  const auto mark = std::ranges::find(m_marks, watched, [](const Mark& each) -> QObject* { return each.box; });
  if (mark != m_marks.end() && event->type() == QEvent::KeyPress) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && handleMarkKey(static_cast<std::size_t>(mark - m_marks.begin()), key.key())) return true;
    // A key that does nothing is answered by a remark.
    if (plain && !key.text().isEmpty() && key.text().front().isLetterOrNumber())
      setRemark(tr("The space key sets the mark and takes it back."));
  }
  if (goesToAnotherMark(*event)) return false;
  return ChosenEditor::eventFilter(watched, event);
}

std::vector<FlowItem> TickEditor::items() const {
  std::vector<FlowItem> all;
  for (const Mark& mark : m_marks) {
    const QSize size = mark.box->sizeHint();
    all.push_back({.width = size.width() + kWordGap, .height = size.height()});
  }
  if (!isSet()) all.push_back({.width = m_absent->sizeHint().width(), .height = m_absent->sizeHint().height()});
  return all;
}

int TickEditor::heightForWidth(int width) const {
  return flow(items(), width - 2, kLineGap, Qt::AlignLeft).height + 2;
}

QSize TickEditor::sizeHint() const {
  const int width = flowWidth(items()) + 2;
  return {width, heightForWidth(width)};
}

QSize TickEditor::minimumSizeHint() const {
  int width = 0;
  for (const Mark& mark : m_marks) width = std::max(width, mark.box->sizeHint().width());
  return {width + kWordGap + 2, m_marks.empty() ? 0 : m_marks.front().box->sizeHint().height()};
}

void TickEditor::resizeEvent(QResizeEvent*) {
  place();
}

void TickEditor::place() {
  const Flow placed = flow(items(), width() - 2, kLineGap, Qt::AlignLeft);
  for (std::size_t i = 0; i < m_marks.size(); ++i)
    m_marks[i].box->setGeometry(placed.places[i].adjusted(1, 1, 1 - kWordGap, 1));
  if (!isSet()) m_absent->setGeometry(placed.places.back().translated(1, 1));
}

}  // namespace guapai::ui
