#include "editors/choiceeditor.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include "editors/wrappedtext.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kArrowRoom = 12;
constexpr int kSide = 3;
constexpr int kTop = 2;

}  // namespace

class ChoiceEditor::Box : public QComboBox {
public:
  using QComboBox::QComboBox;

  /// @param untaken  is called when a character is typed that chooses nothing.
  void setUntaken(std::function<void()> untaken) { m_untaken = std::move(untaken); }

  void choose(int index) {
    setCurrentIndex(index);
    Q_EMIT activated(index);
  }

  [[nodiscard]] QSize sizeHint() const override {
    int width = 0;
    for (int i = 0; i < count(); ++i) width = std::max(width, fontMetrics().horizontalAdvance(itemText(i)));
    return {width + kArrowRoom + 8, fontMetrics().height() + 4};
  }
  [[nodiscard]] QSize minimumSizeHint() const override {
    return {fontMetrics().horizontalAdvance(u'8') * 4, sizeHint().height()};
  }
  /// The height for the whole text of the chosen entry, wrapped beside the arrow.
  [[nodiscard]] int heightForWidth(int width) const override {
    return std::max(wrappedHeight(currentText(), font(), width - kArrowRoom - 2) + 4, sizeHint().height());
  }

protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }

  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return choose(-1);
    const int number = event->text().isEmpty() ? -1 : event->text().front().digitValue();
    if (number >= 1 && number <= count() && !event->modifiers().testFlag(Qt::ControlModifier))
      return choose(number - 1);
    const int before = currentIndex();
    QComboBox::keyPressEvent(event);
    const bool isTyped = !event->text().isEmpty() && event->text().front().isLetterOrNumber();
    if (isTyped && currentIndex() == before && m_untaken) m_untaken();
  }

  // Flat as on a filled form. The arrow is painted only with the focus or under the pointer.
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const bool chosen = currentIndex() >= 0;
    const bool active = hasFocus() || underMouse();
    QRect room = rect().adjusted(2, 0, active ? -kArrowRoom : -2, 0);
    painter.setPen(chosen ? palette().color(QPalette::Text) : palette().color(QPalette::PlaceholderText));
    const QString text = chosen ? currentText() : placeholderText();
    drawWrapped(painter, room, Qt::AlignLeft, text);
    if (!active) return;
    const QPointF middle(width() - kArrowRoom / 2.0, height() / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours(palette()).muted, 1.3));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-3.5, -1.8), middle + QPointF(0, 1.8), middle + QPointF(3.5, -1.8)});
  }

private:
  std::function<void()> m_untaken;
};

ChoiceEditor::ChoiceEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : AnswerEditor(field, messages, parent), m_box(new Box(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSide, kTop, kSide, kTop);
  row->setSizeConstraint(QLayout::SetNoConstraint);
  row->addWidget(m_box);
  for (const core::Choice& choice : field.choices) m_box->addItem(QString::fromStdString(choice.label));
  m_box->setAccessibleName(accessibleName());
  m_box->setAttribute(Qt::WA_Hover);
  QPalette flat = m_box->palette();
  flat.setColor(QPalette::PlaceholderText, colours(palette()).faint);
  m_box->setPalette(flat);
  m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusProxy(m_box);
  watch(m_box);
  connect(m_box, &QComboBox::activated, this, &ChoiceEditor::contentEdited);
  m_box->setUntaken([this] {
    setRemark(tr("The numbers 1 to %1 choose, the arrow keys walk, Delete takes the choice back.").arg(m_box->count()));
  });
  display(false);
}

bool ChoiceEditor::isChanged() const {
  return m_box->currentIndex() != m_shown;
}

QString ChoiceEditor::typedText() const {
  const int index = m_box->currentIndex();
  return index < 0 ? QString() : QString::fromStdString(field().choices.at(static_cast<std::size_t>(index)).code);
}

void ChoiceEditor::restoreTyped(const QString& text) {
  const core::Choice* const choice = field().choice(text.toStdString());
  if (choice != nullptr || text.isEmpty())
    m_box->choose(choice == nullptr ? -1 : static_cast<int>(choice - field().choices.data()));
}

QList<QWidget*> ChoiceEditor::stops() {
  return {m_box};
}

void ChoiceEditor::setRow(const QString& list, int number) {
  AnswerEditor::setRow(list, number);
  m_box->setAccessibleName(accessibleName());
}

int ChoiceEditor::heightForWidth(int width) const {
  return m_box->heightForWidth(width - 2 * kSide) + 2 * kTop;
}

QSize ChoiceEditor::minimumSizeHint() const {
  return m_box->minimumSizeHint() + QSize(2 * kSide, 2 * kTop);
}

core::Parsed<core::Value> ChoiceEditor::typedValue() const {
  return core::parseValue(field(), typedText().toStdString());
}

void ChoiceEditor::display(bool editing) {
  followValue();
  m_box->setCurrentIndex(m_shown);
  updateGeometry();
  m_box->setPlaceholderText(absentWords(editing ? tr("1 to %1").arg(field().choices.size()) : tr("not filled in")));
}

void ChoiceEditor::followValue() {
  const auto* code = std::get_if<core::Code>(&value());
  const core::Choice* const choice = code == nullptr ? nullptr : field().choice(code->code);
  m_shown = choice == nullptr ? -1 : static_cast<int>(choice - field().choices.data());
}

void ChoiceEditor::replaceTyped() {
  m_box->choose(m_shown);
}

}  // namespace guapai::ui
