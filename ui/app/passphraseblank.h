#pragma once

#include <vector>

#include <QtWidgets/QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace guapai::ui {

class PlainLabel;

/// A blank for a passphrase: what is typed is not seen. Beneath it stands why the passphrase was not taken.
class PassphraseBlank : public QWidget {
  Q_OBJECT

public:
  /// @param objectName  of the line that is typed into. @param label  what a screen reader calls it; may have a `&`.
  PassphraseBlank(const QString& objectName, const QString& label, QWidget* parent);

  /// Adds the blank to the rows, with its label beside the line that is typed into. A sentence that comes up beneath
  /// the line moves neither of them.
  void addTo(QFormLayout& rows, const QString& label);

  /// As it was typed; spaces count.
  [[nodiscard]] QString text() const;
  /// Says in the empty blank what is asked of a passphrase.
  void setHint(const QString& hint);
  /// Says why, until something else is typed; what stands there is selected.
  void refuse(const QString& why);

  /// A box that shows what is typed in the blanks: whoever types with an input method has to see it.
  [[nodiscard]] static QCheckBox* boxToShow(const std::vector<PassphraseBlank*>& blanks, QWidget* parent);

private:
  QLineEdit* m_line;
  PlainLabel* m_trouble;
};

}  // namespace guapai::ui
