#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QDialog>

#include "core/fieldcatalogue.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace guapai::ui {

class PlainLabel;

/// Asks what a center needs to exist in the library: name, kind, sub-district. All else is keyed in on its forms.
class NewCenterDialog : public QDialog {
  Q_OBJECT

public:
  struct Center {
    QString name;
    QString kind;  ///< a code of the field center.kind
    QString subdistrict;
  };
  /// Adds the center. @return one sentence that says why it could not; absent where it was added. After a sentence the
  /// dialog stays open with everything that was typed.
  using Add = std::function<std::optional<QString>(const Center&)>;

  NewCenterDialog(const core::FieldCatalogue& catalogue, Add add, QWidget* parent = nullptr);

  void accept() override;

protected:
  /// Enter goes on to the next blank; in the last one it creates the center.
  void keyPressEvent(QKeyEvent* event) override;

private:
  QLineEdit* addLine(const QString& objectName, const core::Field& field);
  void addChoice(const core::Field& field);
  void complete();
  void say(const QString& trouble);

  Add m_add;
  QLineEdit* m_name = nullptr;
  QButtonGroup* m_kind;
  QLineEdit* m_subdistrict = nullptr;
  PlainLabel* m_trouble;
  QPushButton* m_create = nullptr;
};

}  // namespace guapai::ui
