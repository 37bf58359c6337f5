#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QtWidgets/QWidget>

#include "workspace/casesession.h"

class QStackedWidget;

namespace guapai::ui {

class CaseHeader;
class FormView;
class TabStrip;

/// The open center: its header, and a tab for each form and for the records.
class CasePage : public QWidget {
  Q_OBJECT

public:
  explicit CasePage(QWidget* parent = nullptr);
  ~CasePage() override;

  /// @param session  must live as long as it is shown; null shows nothing.
  void setSession(workspace::CaseSession* session);

  [[nodiscard]] QStringList tabNames() const;
  void showTab(int tab);
  /// Takes up a text that was typed and never taken up, on the tab where it belongs.
  void restoreDraft(const workspace::CaseSession::Draft& draft);
  /// Puts the cursor into the first of the blanks that stands on a tab.
  void focusFirstOf(const std::vector<workspace::Place>& places);
  /// Puts the cursor into the first blank of the tab that is shown.
  void focusForm();
  /// The field with the cursor; none while the focus is elsewhere.
  [[nodiscard]] std::optional<core::FieldId> focusedField() const;
  /// Takes up what is typed in the open editor.
  void commit();
  /// For the answer that wanted it.
  void takeFile(const QString& path);
  // Rows of the list that has the focus.
  void addRow();
  void removeRow();
  void moveRow(int by);

Q_SIGNALS:
  /// As of FormView, for whichever tab.
  void placeEdited(const guapai::workspace::Place& place, const guapai::core::Value& value);
  void placeLeft(const guapai::workspace::Place& place);
  void fileWanted();

private:
  using MakeView = std::function<FormView*(workspace::CaseSession&, QWidget*)>;
  struct Tab {
    QString name;
    MakeView make;
    FormView* view = nullptr;  ///< made when it is first needed: a form is many widgets
  };

  void addTab(const QString& name, MakeView make);
  FormView* view(std::size_t tab);
  /// The tab with the field's blank; the shown one where it has it.
  [[nodiscard]] std::optional<std::size_t> tabOf(core::FieldId field);
  [[nodiscard]] FormView* shownView() const;

  workspace::CaseSession* m_session = nullptr;
  CaseHeader* m_header;
  TabStrip* m_bar;
  QStackedWidget* m_stack;
  std::vector<Tab> m_tabs;
  std::optional<core::FieldId> m_entered;
};

}  // namespace guapai::ui
