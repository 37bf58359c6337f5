#pragma once

#include <functional>
#include <string>

#include <QtGui/QImage>

#include "editors/choseneditor.h"
#include "forms/picture.h"

class QMimeData;

namespace guapai::ui {

/// Edits the answer to a field that names a file. It shows the first page of the file in small, and its name.
///
/// Space asks for a file where there is none, and shows the file where there is one. F2 asks for another file, and
/// Delete takes the answer away. A file or a picture can also be dropped or pasted here. A name is not typed.
class FileEditor final : public ChosenEditor {
  Q_OBJECT

public:
  using Lookup = std::function<forms::Picture(const std::string& name)>;

  FileEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  /// @param lookup  finds the file of a name. It is called when the file is to be seen, also while painting, and again
  /// for another answer.
  void setLookup(Lookup lookup);
  /// What is known of the file that is shown; missing where none is.
  [[nodiscard]] const forms::Picture& picture() const;
  /// Makes the file that is kept under this name the answer.
  void take(const std::string& name);
  /// Asks for the answer's file to be shown, also where the answer is locked. @return false where there is no answer.
  bool open();

  [[nodiscard]] QList<QWidget*> stops() override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  /// The person wants to choose a file.
  void fileWanted();
  /// The person wants to see the file.
  void showWanted();
  /// A file was dropped or pasted here.
  void fileGiven(const QString& path);
  /// A picture that is no file was dropped or pasted here.
  void pictureGiven(const QImage& picture);

protected:
  void showChosen() override;
  [[nodiscard]] QString draftRemark() const override;

  bool eventFilter(QObject* watched, QEvent* event) override;
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  [[nodiscard]] bool isFilled() const;
  [[nodiscard]] QString name() const;
  /// The file is there, but it is a document that cannot be shown here.
  [[nodiscard]] bool isDocument();
  [[nodiscard]] QString remark();
  void tell();
  [[nodiscard]] QRect thumbnailRect() const;
  [[nodiscard]] int thumbnailSide() const;
  [[nodiscard]] const QImage& thumbnail();
  bool takeFrom(const QMimeData* offered);

  Lookup m_lookup;
  // What was found last (`picture`).
  mutable std::string m_known;  ///< the name that `m_picture` belongs to
  mutable forms::Picture m_picture;
  mutable QImage m_thumbnail;
  mutable bool m_isReading = false;  ///< the picture reader has not answered yet
};

}  // namespace guapai::ui
