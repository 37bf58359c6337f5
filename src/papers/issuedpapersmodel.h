#pragma once

#include <vector>

#include <QtCore/QAbstractTableModel>

#include "papers/issuing.h"
#include "terms/resultwords.h"

namespace guapai::papers {

/// A table of issued papers, the newest first. Its columns are the number, the paper's title, the center, the time of
/// issue, the fingerprint, and whether the paper still says what the case says.
class IssuedPapersModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Number, Title, Center, IssuedAt, Fingerprint, State };
  enum Role {
    OutOfDateRole = Qt::UserRole + 1,  ///< ComparedPaper::outOfDate, a bool
  };

  /// @param definitions  must outlive the model.
  explicit IssuedPapersModel(const terms::Definitions& definitions, QObject* parent = nullptr);

  void setPapers(std::vector<ComparedPaper> papers);
  /// The row of the paper with this number; -1 where the model has no such paper.
  [[nodiscard]] int rowOf(std::int64_t number) const;
  [[nodiscard]] const ComparedPaper& paper(int row) const { return m_papers[static_cast<std::size_t>(row)]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

private:
  [[nodiscard]] QString text(const ComparedPaper& paper, int column) const;

  const terms::Definitions* m_definitions;
  terms::ResultWords m_words;
  std::vector<ComparedPaper> m_papers;
};

}  // namespace guapai::papers
