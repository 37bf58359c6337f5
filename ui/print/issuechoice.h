#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "papers/librarypapers.h"

class QCheckBox;
class QRadioButton;

namespace guapai::ui {

/// Whether papers are drafts or for signature, whether they carry their case file, and what else they say.
class IssueChoice : public QWidget {
  Q_OBJECT

public:
  explicit IssueChoice(QWidget* parent = nullptr);

  [[nodiscard]] papers::LibraryPapers::Options options() const;
  /// Shows only what makes a difference for these papers; for none, what papers of a case share.
  void setPapers(const std::vector<papers::PaperRequest>& orders);

Q_SIGNALS:
  void changed();

private:
  QRadioButton* m_draft;
  QRadioButton* m_forSignature;
  QCheckBox* m_attachment;
  QCheckBox* m_outside;
  QCheckBox* m_achieved;
};

}  // namespace guapai::ui
