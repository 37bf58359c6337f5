#pragma once

#include <functional>
#include <string>

#include <QtGui/QImage>

#include "forms/picture.h"
#include "widgets/answereditor.h"

class QMimeData;

namespace guapai::ui {

/// The answer to a field that names a file: its first page in small, and its name.
///
/// Space on an empty one asks for a file, on a filled one it shows the file; F2 asks for another one, Delete takes the
/// answer away. A file can also be dropped here, and a file or a picture pasted. A name is not typed; there is no open
/// edit.
class FileEditor final : public AnswerEditor {
  Q_OBJECT

public:
  using Lookup = std::function<forms::Picture(const std::string& name)>;

  FileEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  /// How the file of a name is found. Called when it is to be seen, and again for another answer.
  void setLookup(Lookup lookup);
  /// What is known of the answer's file.
  [[nodiscard]] const forms::Picture& picture();
  /// The file that is kept under this name is the answer.
  void take(const std::string& name);

  [[nodiscard]] QString typedText() const override { return {}; }
  [[nodiscard]] QList<QWidget*> stops() override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void fileWanted();
  void showWanted();
  /// Dropped or pasted.
  void fileGiven(const QString& path);
  void pictureGiven(const QImage& picture);

protected:
  [[nodiscard]] bool isChanged() const override { return false; }
  void restoreTyped(const QString&) override {}
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override { return value(); }
  void display(bool editing) override;
  void replaceTyped() override {}
  void moveToEnd() override;

  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  [[nodiscard]] bool isFilled() const;
  [[nodiscard]] QString name() const;
  /// Kept, and nothing that can be shown here.
  [[nodiscard]] bool isDocument();
  [[nodiscard]] QString remark();
  [[nodiscard]] QRect thumbnailRect() const;
  [[nodiscard]] const QImage& thumbnail();
  bool takeFrom(const QMimeData* offered);

  Lookup m_lookup;
  std::string m_known;  ///< the name that `m_picture` belongs to
  forms::Picture m_picture;
  QImage m_thumbnail;
  bool m_isReading = false;  ///< picture or thumbnail are not known yet
};

}  // namespace guapai::ui
