#include "ui/layout/layoutfaults.h"

#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QWidget>

#include "ui/layout/paintedtext.h"

namespace guapai::ui {
namespace {

constexpr qreal kAllowance = 1.5;  ///< rounded metrics, and the soft edge of characters
const QChar kEllipsis(u'…');

QString sizeText(const QRectF& rect) {
  return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

/// The scroll area that moves the widget's content or, for its viewport, what the viewport shows.
const QAbstractScrollArea* scrolling(const QWidget* viewport) {
  const auto* const area =
      viewport == nullptr ? nullptr : qobject_cast<const QAbstractScrollArea*>(viewport->parentWidget());
  if (area == nullptr || area->viewport() != viewport) return nullptr;
  // The heads of a table go where the table is scrolled to.
  const auto* const table = qobject_cast<const QAbstractScrollArea*>(area->parentWidget());
  return qobject_cast<const QHeaderView*>(area) != nullptr && table != nullptr ? table : area;
}

bool scrollsAlong(const QScrollBar& bar) {
  return bar.maximum() > bar.minimum();
}

/// What is left of `outer` where a person can scroll: without the borders that content may go beyond.
QRectF reachable(const QRectF& outer, const QWidget* viewport) {
  constexpr qreal kFar = 1e6;
  QRectF free = outer;
  if (const QAbstractScrollArea* const area = scrolling(viewport)) {
    if (scrollsAlong(*area->horizontalScrollBar())) free.adjust(-kFar, 0, kFar, 0);
    if (scrollsAlong(*area->verticalScrollBar())) free.adjust(0, -kFar, 0, kFar);
  }
  return free;
}

/// Words that a widget has by itself: an ellipsis in them is a part of them, 打开… for instance.
QStringList ownWords(const QWidget& widget) {
  QStringList words;
  for (const char* const property : {"text", "placeholderText", "title", "currentText", "plainText"})
    words.append(widget.property(property).toString());
  if (const auto* const area = scrolling(&widget)) words.append(area->property("plainText").toString());
  for (const QAction* const action : widget.actions()) words.append(action->text());
  if (const auto* const tabs = qobject_cast<const QTabBar*>(&widget))
    for (int tab = 0; tab < tabs->count(); ++tab) words.append(tabs->tabText(tab));
  for (QString& each : words) each.remove(u'&');
  return words;
}

/// Where a person who points at the text reads it whole.
QString toolTipAt(const QWidget& widget, const QPoint& at) {
  if (const auto* const view = qobject_cast<const QAbstractItemView*>(widget.parentWidget()))
    return view->viewport() != &widget ? QString() : view->indexAt(at).data(Qt::ToolTipRole).toString();
  return widget.toolTip();
}

/// An ellipsis of Chinese text are two: 正在读取文件…… is whole.
bool isShortened(const PaintedText& painted, const QWidget& widget) {
  const auto at = painted.text.indexOf(kEllipsis);
  if (at < 0 || painted.text.mid(at + 1, 1) == kEllipsis) return false;
  const QStringList words = ownWords(widget);
  if (std::ranges::any_of(words, [&](const QString& own) { return own.contains(painted.text.trimmed()); }))
    return false;
  const QString whole = toolTipAt(widget, painted.ink.center().toPoint());
  return !whole.contains(painted.text.left(at).trimmed()) || !whole.contains(painted.text.mid(at + 1).trimmed()) ||
         whole.isEmpty();
}

class Inspection {
public:
  QStringList faults;

  void inspect(QWidget& widget) {
    if (!widget.isVisible()) return;
    inspectPlace(widget);
    if (widget.size().isEmpty()) return;  // a line of a form that has nothing to say yet
    inspectTexts(widget);
    for (QObject* const child : widget.children()) {
      auto* const inner = qobject_cast<QWidget*>(child);
      if (inner != nullptr && !inner->isWindow()) inspect(*inner);
    }
  }

private:
  void note(const QWidget& widget, const QString& fault) {
    faults.append(placeOf(widget) + QStringLiteral(": ") + fault);
  }

  void inspectPlace(const QWidget& widget) {
    if (widget.isWindow()) {
      const QRect screen = widget.screen()->availableGeometry();
      if (!screen.contains(widget.frameGeometry()))
        note(widget, QStringLiteral("is outside of the screen: %1 in %2")
                         .arg(sizeText(widget.frameGeometry()), sizeText(screen)));
      return;
    }
    if (widget.size().isEmpty()) {
      if (widget.focusPolicy() != Qt::NoFocus) note(widget, QStringLiteral("has no room at all"));
      return;
    }
    const QWidget* const parent = widget.parentWidget();
    const bool isHeightGiven = widget.sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    if (isHeightGiven && parent->layout() != nullptr && widget.height() + kAllowance < widget.sizeHint().height())
      note(widget, QStringLiteral("is squashed: %1 instead of %2 pixels high")
                       .arg(widget.height())
                       .arg(widget.sizeHint().height()));
    const QRectF room = reachable(parent->rect(), parent);
    if (!room.adjusted(-kAllowance, -kAllowance, kAllowance, kAllowance).contains(widget.geometry()))
      note(widget, QStringLiteral("is outside of its parent: %1 in %2")
                       .arg(sizeText(widget.geometry()), sizeText(parent->rect())));
  }

  void inspectTexts(QWidget& widget) {
    const QRectF room = reachable(widget.rect(), &widget);
    for (const PaintedText& text : paintedTexts(widget)) {
      const QRectF seen = room & reachable(text.clip, &widget);
      if (isShortened(text, widget)) note(widget, QStringLiteral("is shortened: “%1”").arg(text.text));
      if (!seen.adjusted(-kAllowance, -kAllowance, kAllowance, kAllowance).contains(text.ink))
        note(widget,
             QStringLiteral("is cut: “%1” at %2, seen is %3").arg(text.text, sizeText(text.ink), sizeText(seen)));
    }
  }
};

}  // namespace

QString placeOf(const QWidget& widget) {
  QStringList path;
  for (const QWidget* at = &widget; at != nullptr && path.size() < 4; at = at->parentWidget()) {
    const QString name =
        at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName();
    path.prepend(name);
    if (at->isWindow()) break;
  }
  return path.join(u'/');
}

QStringList layoutFaults(QWidget& window) {
  Inspection inspection;
  inspection.inspect(window);
  return inspection.faults;
}

}  // namespace guapai::ui
