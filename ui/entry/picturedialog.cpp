#include "entry/picturedialog.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include "platform/shown.h"
#include "render/picturedesk.h"
#include "render/picturefile.h"
#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

constexpr int kMargin = 12;

/// Shows one page, as large as there is room, in the middle.
class Sheet final : public QWidget {
public:
  explicit Sheet(QWidget* parent) : QWidget(parent) {
    connect(&render::PictureDesk::instance(), &render::PictureDesk::answered, this, qOverload<>(&QWidget::update));
  }

  void setPage(const forms::Picture& picture, int page) {
    const forms::Extent& extent = picture.pages[static_cast<std::size_t>(page) - 1];
    m_image.page = page;
    m_image.width = extent.width;
    m_image.height = extent.height;
    m_image.bytes = picture.bytes;
    update();
  }

protected:
  void paintEvent(QPaintEvent*) override {
    const QSize size = QSize(m_image.width, m_image.height).scaled(this->size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(rect().center());
    QPainter painter(this);
    painter.fillRect(place, Qt::white);
    painter.translate(place.topLeft());
    painter.scale(place.width() / qreal(m_image.width), place.height() / qreal(m_image.height));
    const render::Haste haste;
    render::paintImage(painter, m_image);
  }

private:
  forms::PageImage m_image;
};

}  // namespace

PictureDialog::PictureDialog(const QString& name, forms::Picture picture, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_sheet(new Sheet(this)), m_count(new PlainLabel(this)) {
  setObjectName(QStringLiteral("pictureDialog"));
  setWindowTitle(platform::shownLine(name));
  setAttribute(Qt::WA_DeleteOnClose);
  m_count->setObjectName(QStringLiteral("pictureCount"));
  m_count->setAlignment(Qt::AlignCenter);
  m_count->setVisible(m_picture.pages.size() > 1);
  m_sheet->setAccessibleName(platform::shownLine(name));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->addWidget(m_sheet, 1);
  column->addWidget(m_count);
  resize(roomOnScreen(*this) * 3 / 4);
  turnTo(1);
}

void PictureDialog::turnTo(int page) {
  const int pages = static_cast<int>(m_picture.pages.size());
  m_page = std::clamp(page, 1, pages);
  static_cast<Sheet*>(m_sheet)->setPage(m_picture, m_page);
  m_count->setText(tr("Page %1 of %2").arg(m_page).arg(pages));
}

void PictureDialog::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
      return turnTo(m_page + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
      return turnTo(m_page - 1);
    case Qt::Key_Space:
      return reject();
    default:
      QDialog::keyPressEvent(event);
  }
}

}  // namespace guapai::ui
