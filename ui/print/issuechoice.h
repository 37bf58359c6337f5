#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "papers/librarypapers.h"

class QCheckBox;
class QRadioButton;

namespace guapai::ui {

/// The choices about how papers are made: as drafts or for signature, with or without their case file, and what they
/// say beside their forms.
class IssueChoice : public QWidget {
  Q_OBJECT

public:
  explicit IssueChoice(QWidget* parent = nullptr);

  [[nodiscard]] papers::LibraryPapers::Options options() const;
  /// Shows only the choices that make a difference for these papers; for none, those that all papers of a case share.
  void setPapers(const std::vector<papers::PaperRequest>& requests);

Q_SIGNALS:
  void changed();

private:
  QRadioButton* m_draft;
  QRadioButton* m_forSignature;
  QCheckBox* m_embeddedCase;
  QCheckBox* m_outside;
  QCheckBox* m_achieved;
};

}  // namespace guapai::ui
