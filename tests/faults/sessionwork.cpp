#include "faults/sessionwork.h"

#include <functional>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include "core/error.h"
#include "papers/districtplan.h"
#include "session/casesession.h"
#include "storage/library.h"

namespace guapai::faults {
namespace {

using core::Value;
using session::CaseSession;

constexpr int kRefused = 3;

void say(int stream, const std::string& text) {
  // Not through a stream of the library: the line is out when the call returns.
  (void)!::write(stream, text.data(), text.size());
}

class Work {
public:
  Work(const std::shared_ptr<const terms::Definitions>& definitions, storage::Library& library,
       const core::Clock& clock)
      : m_catalogue(&definitions->catalogue()),
        m_library(&library),
        m_session(definitions, library, library.find("sample-01", 1)->id, clock) {
    QObject::connect(&m_session, &CaseSession::failed, &m_session,
                     [](const QString& sentence) { say(STDERR_FILENO, sentence.toStdString() + "\n"); });
  }

  /// Each is one step that the library stores as a whole. @return whether it was stored.
  [[nodiscard]] std::vector<std::function<bool()>> steps() {
    return {
        [this] { return set("application.annual_visits", Value(std::int64_t{7})); },
        [this] { return m_session.saveDraft(place("information.address"), "示例草稿"); },
        [this] { return set("information.address", Value(std::string("示例路1号"))); },
        [this] { return insertDoctor("示例医师甲"); },
        [this] { return insertDoctor("示例医师乙"); },
        [this] { return m_session.moveRow(doctors(), lastDoctor(), -1); },
        [this] { return m_session.setFinished(doctors(), true); },
        [this] { return m_session.undo().has_value(); },
        [this] { return m_session.undo().has_value(); },
        [this] { return m_session.redo().has_value(); },
        [this] { return m_session.removeRow(doctors(), lastDoctor()); },
        [this] { return m_session.removeList(doctors()); },
        [this] { return m_session.undo().has_value(); },
        [this] { return several(); },
        [this] { return m_session.saveDraft(place("information.address"), "示例草稿二"); },
        [this] { return m_session.attach("示例.txt", QByteArrayLiteral("sample")).has_value(); },
        [this] { return m_session.attach("示例.txt", QByteArray(20'000, 's')).has_value(); },
        [this] { return trial(); },
        [this] { return m_session.saveDraft(place("information.address"), ""); },
        [this] { return remove("sample-03"); },
        [this] { return plan(); },
        [this] { return keepResults(); },
        [this] { return set("application.annual_visits", Value()); },
        [this] { return m_session.saveDraft(place("information.address"), "示例草稿三"); },
    };
  }

private:
  [[nodiscard]] core::FieldId field(const char* name) const { return m_catalogue->require(name); }
  [[nodiscard]] core::FieldId doctors() const { return field("information.general_practitioners"); }
  [[nodiscard]] core::Place place(const char* name) const { return {.field = field(name), .row = std::nullopt}; }
  [[nodiscard]] core::RowId lastDoctor() const { return m_session.answers().list(doctors())->rows.back().id; }

  bool set(const char* name, Value value) { return m_session.setAnswer(place(name), std::move(value)); }

  bool insertDoctor(const std::string& name) {
    constexpr std::size_t kBehindAll = 1000;
    return m_session.insertRow(doctors(), kBehindAll, {{field("information.general_practitioners.name"), Value(name)}})
        .has_value();
  }

  bool several() {
    return m_session.act({core::SetValue{.field = field("application.annual_visits"), .value = Value(std::int64_t{8})},
                          core::SetValue{.field = field("information.open_beds"), .value = Value(std::int64_t{9})}},
                         QStringLiteral("several"));
  }

  bool trial() {
    m_session.beginTrial();
    return set("information.open_beds", Value(std::int64_t{10})) && m_session.adoptTrial(QStringLiteral("trial"));
  }

  bool remove(const std::string& centerId) {
    const auto found = m_library->find(centerId, 1);
    if (found) m_library->remove(found->id);
    return true;
  }

  /// Another plan than that of the notice.
  bool plan() {
    papers::keepDistrictPlan(m_session.definitions(), *m_library, {{.from = 2021, .to = 2022, .centers = 3}});
    return true;
  }

  /// As the ledger keeps what it shows.
  bool keepResults() {
    const storage::CaseHead head = m_session.head();
    m_library->cacheResults("sample", {{.id = head.id, .revision = head.revision, .result = "sample"}});
    return true;
  }

  const core::FieldCatalogue* m_catalogue;
  storage::Library* m_library;
  CaseSession m_session;
};

}  // namespace

int workOnSession(const std::shared_ptr<const terms::Definitions>& definitions, const std::filesystem::path& library,
                  const core::Clock& clock, int most) {
  try {
    const auto opened = storage::Library::open(library, definitions->catalogue(), clock);
    Work work(definitions, *opened, clock);
    int number = 0;
    for (const auto& step : work.steps()) {
      if (number == most) break;
      if (!step()) return kRefused;
      say(STDOUT_FILENO, "stored " + std::to_string(++number) + "\n");
    }
    return 0;
  } catch (const core::Error& error) {
    say(STDERR_FILENO, definitions->messages().sentence(error) + "\n");
    return kRefused;
  }
}

}  // namespace guapai::faults
