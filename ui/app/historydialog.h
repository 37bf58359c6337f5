#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QtWidgets/QDialog>

#include "district/trailmodel.h"
#include "session/casesession.h"
#include "session/restoration.h"
#include "terms/table.h"

class QBoxLayout;
class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace guapai::ui {

class PlainLabel;

/// Lists what was done to the open case, or to one blank of it (修改记录), and brings an earlier value back as an
/// ordinary edit.
class HistoryDialog : public QDialog {
  Q_OBJECT

public:
  /// Makes the edit. @param act  what it is called. @return false where it was refused.
  using Restore = std::function<bool(const session::Restoration& earlier, const QString& act)>;
  /// A blank of the case, and what the user calls it.
  struct Blank {
    core::Place place;
    QString name;
  };

  /// @param session  must live longer. @param model  of this case.
  /// @param blank  whose entries alone are listed at first; absent: those of the whole case.
  HistoryDialog(session::CaseSession& session, std::unique_ptr<district::TrailModel> model,
                const std::optional<Blank>& blank, Restore restore, QWidget* parent = nullptr);
  ~HistoryDialog() override;

  /// All entries of the case or of the blank, whichever is listed.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] terms::Table table();
  /// Shows a sentence below the entries.
  void say(const QString& sentence);

Q_SIGNALS:
  /// The user wants the entries as a workbook.
  void tableWanted();

private:
  void buildTable();
  void fitColumns();
  void buildFoot(QBoxLayout* column);
  void read(const std::optional<core::Place>& place);
  void showEntry();
  [[nodiscard]] std::variant<session::Restoration, std::string> earlier() const;
  void restore();
  [[nodiscard]] QString why(const std::string& key) const;

  session::CaseSession* m_session;
  std::unique_ptr<district::TrailModel> m_model;
  Restore m_bringBack;
  QCheckBox* m_only = nullptr;  ///< null where the dialog is about the whole case
  QTableView* m_table;
  QPlainTextEdit* m_whole;  ///< what the chosen entry says, in full
  PlainLabel* m_words;      ///< why the value cannot be brought back, or what was done
  QPushButton* m_restore = nullptr;
};

}  // namespace guapai::ui
