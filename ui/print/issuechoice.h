#pragma once

#include <QtWidgets/QWidget>

#include "workspace/papermaker.h"

class QCheckBox;
class QRadioButton;

namespace guapai::ui {

/// Whether papers are drafts or for signature, and whether they carry their case file.
class IssueChoice : public QWidget {
  Q_OBJECT

public:
  explicit IssueChoice(QWidget* parent = nullptr);

  [[nodiscard]] workspace::PaperMaker::Options options() const;

Q_SIGNALS:
  void changed();

private:
  QRadioButton* m_draft;
  QRadioButton* m_forSignature;
  QCheckBox* m_attachment;
};

}  // namespace guapai::ui
