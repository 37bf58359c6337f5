#pragma once

#include <memory>
#include <optional>

#include <QtWidgets/QWidget>

#include "workspace/casesession.h"

class QSplitter;

namespace guapai::workspace {
class DistrictSession;
class FindingsModel;
class LedgerFilter;
}  // namespace guapai::workspace

namespace guapai::ui {

class CasePage;
class FindingsPanel;
class LedgerPage;

/// An open library: the ledger, and beside it the open center with its findings.
class DistrictPage : public QWidget {
  Q_OBJECT

public:
  explicit DistrictPage(std::shared_ptr<const workspace::Definitions> definitions, QWidget* parent = nullptr);
  ~DistrictPage() override;

  /// @param district  must live as long as it is shown; null shows nothing.
  void setDistrict(workspace::DistrictSession* district);

  [[nodiscard]] workspace::CaseSession* session() const { return m_session.get(); }
  void openCase(storage::CaseId id);
  /// Back to the overview: the ledger in its wide shape.
  void closeCase();
  /// To the center `by` lines below in the ledger as it is filtered and sorted.
  void openNeighbour(int by);
  /// Takes up what is typed in the open editor.
  void commit();

  void setLedgerShown(bool shown);
  void setFindingsShown(bool shown);
  [[nodiscard]] QByteArray layoutState() const;
  void restoreLayout(const QByteArray& state);

  [[nodiscard]] LedgerPage& ledger() { return *m_ledger; }
  [[nodiscard]] CasePage& casePage() { return *m_case; }
  [[nodiscard]] FindingsPanel& findings() { return *m_findings; }

Q_SIGNALS:
  /// Another center is open, or (null) none.
  void sessionChanged(guapai::workspace::CaseSession* session);
  void failed(const QString& sentence);
  void said(const QString& sentence);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void arrange();
  void divide();
  void tellOfPaper(const QString& digits);
  [[nodiscard]] QString labelOf(core::FieldId field) const;
  void takeSession(std::unique_ptr<workspace::CaseSession> session);

  std::shared_ptr<const workspace::Definitions> m_definitions;
  workspace::DistrictSession* m_district = nullptr;
  std::unique_ptr<workspace::CaseSession> m_session;
  std::unique_ptr<workspace::FindingsModel> m_findingsModel;
  bool m_dividedByPerson = false;
  bool m_ledgerShown = true;
  bool m_findingsShown = true;
  QSplitter* m_splitter;
  LedgerPage* m_ledger;
  CasePage* m_case;
  FindingsPanel* m_findings;
};

}  // namespace guapai::ui
