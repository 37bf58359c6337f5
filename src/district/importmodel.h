#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "core/caseidentity.h"
#include "district/districtsession.h"
#include "district/importcolumns.h"
#include "terms/table.h"

namespace guapai::transfer {
class CaseImport;
struct ComingCase;
struct ComingProblem;
}  // namespace guapai::transfer

namespace guapai::district {

/// What an import would do to the library, a line for each case: whether the library knows it, and how many changes and
/// problems there are. Each line has a tick, at first also the cases to which nothing happens. A case that cannot come
/// in has no tick. What is said about the columns of ledgers (`setColumns`) and about cells that can be read in several
/// ways (`answer`) makes the files be read again. Nothing is written before `take`.
class ImportModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Center, State, Changes, Problems };

  /// Reads the files, and compares them with the library. Meanwhile the program paints, but takes no input.
  /// @param district  must outlive every call; it may be gone before the model goes.
  /// @throws core::Cancelled where the user cancels it (LongWork).
  /// @throws core::Error naming the file that cannot be read; as storage::Library and transfer::CaseImport::addFile
  ImportModel(DistrictSession& district, const std::vector<std::filesystem::path>& files, QObject* parent = nullptr);
  ~ImportModel() override;

  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  [[nodiscard]] bool canBeTaken(int row) const;
  [[nodiscard]] bool isChosen(int row) const;
  /// Ticks the line or takes its tick away; nothing where it cannot be taken.
  void choose(int row, bool chosen);
  void chooseAll(bool chosen);
  [[nodiscard]] int chosen() const;         ///< how many lines are ticked
  [[nodiscard]] int chosenChanges() const;  ///< of these, all changes
  [[nodiscard]] QString name(int row) const;
  [[nodiscard]] bool waitsForAnswers(int row) const;   ///< whether answers are all that it needs to be taken
  [[nodiscard]] bool isOfRefusedTable(int row) const;  ///< whether the ledger that it stands in has problems

  /// The headings of the ledgers; empty where no ledger comes in.
  [[nodiscard]] std::vector<ImportColumn> columns() const;
  [[nodiscard]] std::vector<ImportField> fields() const;
  /// Reads the files again. What is different from `columns` is remembered by the library with `take`. A heading that
  /// is still not understood stays so.
  /// @param columns  the same headings.
  /// @throws core::Error, as the constructor; then nothing is different.
  void setColumns(const std::vector<ImportColumn>& columns);

  /// A cell that can be read in several ways.
  struct Question {
    std::string place;
    std::string sentence;
    std::vector<std::string> readings;  ///< at least one, the likelier first
    std::optional<std::size_t> chosen;  ///< one of `readings`; absent where nobody has chosen yet
    std::size_t alike = 0;  ///< further cells of the file without an answer that hold the same and have the same doubt
  };
  /// @param problem  a row of the table `problems(row)`. @return absent where it asks nothing.
  [[nodiscard]] std::optional<Question> question(int row, int problem) const;
  /// The first problem of the line that asks something and has no answer.
  [[nodiscard]] std::optional<int> openQuestion(int row) const;
  /// Reads the files again, with this answer. Where somebody has changed a file meanwhile, its answers are forgotten.
  /// @param alike  whether it is also the answer for the cells of which `Question::alike` is the number.
  /// @throws core::Error, as the constructor; then nothing is different.
  /// @pre the problem asks something
  void answer(int row, int problem, std::size_t reading, bool alike);

  /// 项目, 现有, 将成为. @param row  of one line; absent: of all, with their centers in front.
  [[nodiscard]] terms::Table changes(std::optional<int> row) const;
  /// 位置, 说明, and 读作 where one of them asks something. What keeps the case out stands first, then what was asked
  /// and has an answer, then what is only doubted. @param row  as in `changes`.
  [[nodiscard]] terms::Table problems(std::optional<int> row) const;
  /// All that is shown: the lines, the changes and the problems.
  [[nodiscard]] std::vector<terms::Table> tables() const;

  /// Takes in the cases that are ticked: all of them or, where an error is thrown, none. Call no more afterwards.
  /// @return absent where the library is not any more as it was shown. Then nothing is taken in, the model shows what
  /// would happen now, and this may be called again.
  /// @pre no case that comes in is open, and one is ticked.
  /// @throws core::Error, as transfer::CaseImport::into; core::Cancelled where the user cancels it (LongWork)
  [[nodiscard]] std::optional<DistrictSession::Imported> take();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
  void chosenChanged();

private:
  struct Said;
  struct Answered;
  struct Listed;

  /// Reads the files, with what was said about them.
  void read(Said said);
  [[nodiscard]] std::vector<Listed> listed(int row) const;
  [[nodiscard]] std::string readingOf(const Listed& listed) const;
  [[nodiscard]] std::string say(std::string_view key, const core::Arguments& arguments = {}) const;
  [[nodiscard]] const transfer::ComingCase& at(int row) const;
  [[nodiscard]] std::string nameOf(const transfer::ComingCase& each) const;
  [[nodiscard]] std::string stateOf(const transfer::ComingCase& each) const;
  [[nodiscard]] std::string text(int row, int column) const;
  [[nodiscard]] std::set<core::CaseIdentity> takeable() const;
  void show(std::vector<transfer::ComingCase> cases);
  void announce();

  DistrictSession* m_district;
  const terms::Definitions* m_definitions;
  std::vector<std::filesystem::path> m_files;
  std::unique_ptr<Said> m_said;
  std::unique_ptr<transfer::CaseImport> m_import;
  std::vector<transfer::ComingCase> m_cases;
  std::set<core::CaseIdentity> m_chosen;
};

}  // namespace guapai::district
