#pragma once

#include <memory>
#include <string>

#include <QtWidgets/QLineEdit>
#include <gtest/gtest.h>

#include "app/districtpage.h"
#include "app/unsavedwork.h"
#include "editors/answereditor.h"
#include "shell/sentences.h"
#include "ui/app/fulldisk.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {

/// The sample district, with its first center open in the window, on a disk that is full.
class Refused : public testing::Test {
protected:
  Refused() {
    m_bench.open(m_library);
    openFirst();
  }

  [[nodiscard]] DistrictPage& page() { return *m_bench.window().findChild<DistrictPage*>(); }
  [[nodiscard]] UnsavedWork& unsaved() { return page().unsaved(); }
  void openFirst() { page().openCase(id(0)); }
  /// For another center.
  void leave() { page().openCase(id(1)); }
  [[nodiscard]] core::CaseId id(std::size_t at) { return seen()->cases().at(at).id; }
  [[nodiscard]] std::unique_ptr<storage::Library> seen() const {
    return storage::Library::open(pathOf(m_library), WindowBench::definitions()->catalogue(), m_clock);
  }
  [[nodiscard]] std::string stored(const char* field, std::size_t at = 0) const {
    const auto library = seen();
    const auto answers = library->answers(library->cases().at(at).id);
    return core::valueText(answers.value(WindowBench::definitions()->catalogue().require(field)));
  }
  void enter(const char* field, const char* text) {
    auto& editor = m_bench.find<AnswerEditor>(field);
    editor.takeFocus();
    if (auto* const line = editor.findChild<QLineEdit*>()) line->selectAll();
    WindowBench::type(QString::fromUtf8(text));
    WindowBench::press(Qt::Key_Tab);
  }
  [[nodiscard]] std::string shown(const char* field) {
    return m_bench.find<QWidget>(field).findChild<QLineEdit*>()->text().toStdString();
  }
  [[nodiscard]] std::string header() { return m_bench.text("savedAt").toStdString(); }
  void goTo(Qt::Key key) { WindowBench::press(key, Qt::ControlModifier); }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  FullDisk m_disk;
};

}  // namespace guapai::ui
