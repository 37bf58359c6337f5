#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "papers/librarypapers.h"

class QCheckBox;
class QRadioButton;

namespace guapai::ui {

class PlainLabel;
class Preferences;

/// The choices about how papers are made: as drafts or for signature, with or without their case file, and what they
/// say beside their forms.
class IssueChoice : public QWidget {
  Q_OBJECT

public:
  /// @param preferences  say whether issued papers usually show the head of the audit trail. What the user chooses here
  /// is for these papers only.
  explicit IssueChoice(const Preferences& preferences, QWidget* parent = nullptr);

  [[nodiscard]] papers::LibraryPapers::Options options() const;
  /// Shows only the choices that make a difference for these papers; for none, those that all papers of a case share.
  void setPapers(const std::vector<papers::PaperRequest>& requests);
  /// Says something behind the choices, where it takes no line of its own as long as there is room.
  void setRemark(const QString& sentence);

Q_SIGNALS:
  void changed();

private:
  /// A draft shows no head of the trail.
  void showTrailHead();

  QRadioButton* m_draft;
  QRadioButton* m_forSignature;
  QCheckBox* m_trailHead;
  QCheckBox* m_embeddedCase;
  QCheckBox* m_outside;
  QCheckBox* m_achieved;
  PlainLabel* m_remark;
};

}  // namespace guapai::ui
