#pragma once

#include <memory>

#include <QtCore/QObject>

#include "district/districtsession.h"
#include "shell/messagebar.h"

namespace guapai::ui {

class Dialogs;
class Preferences;

/// Opens, creates, fills and hands out a library. Trouble becomes a sentence; the library that was open stays open.
class LibraryCommands : public QObject {
  Q_OBJECT

public:
  /// All references must live longer; `window` is the parent of dialogs.
  LibraryCommands(std::shared_ptr<const terms::Definitions> definitions, const core::Clock& clock, Dialogs& dialogs,
                  Preferences& preferences, QWidget* window);
  ~LibraryCommands() override;

  /// Null while no library is open.
  [[nodiscard]] district::DistrictSession* district() { return m_district.get(); }

  void open(const QString& file);

  void askToOpen();
  void askToCreate();
  void askToImport();
  void askToExport();
  /// For an answer of the open center: `fileChosen`. @param document  any document, else a floor plan
  void askForFile(bool document);
  /// Any documents, several at once: `evidenceChosen`.
  void askForEvidence();
  void askForNewCenter();
  /// The district's plan (Annex 3). @pre a district is open.
  void askForPlan();
  void askToRemove(core::CaseId id, const QString& name);

Q_SIGNALS:
  /// The open library is about to give its place to another one, to take in cases or to lose one: no case may be open.
  void closing();
  void opened(guapai::district::DistrictSession* district);
  /// The centers are others than before.
  void changed();
  void fileChosen(const QString& file);
  void evidenceChosen(const QStringList& files);
  /// The district's plan is another one.
  void planChanged();
  void centerAdded(guapai::core::CaseId id);
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  /// Runs one command at its border: what the world refuses becomes a sentence.
  template <typename Command>
  void attempt(const Command& command);
  void take(std::unique_ptr<district::DistrictSession> district, const QString& file);
  void tellOfOpening();
  void importFiles(const QStringList& files);
  [[nodiscard]] QString startFolder() const;

  std::shared_ptr<const terms::Definitions> m_definitions;
  const core::Clock* m_clock;
  Dialogs* m_dialogs;
  Preferences* m_preferences;
  QWidget* m_window;
  std::unique_ptr<district::DistrictSession> m_district;
  QString m_pictureFolder;  ///< where the last picture was
};

}  // namespace guapai::ui
