#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

#include "core/caseidentity.h"
#include "district/districtsession.h"
#include "terms/table.h"
#include "transfer/ledgermapping.h"
#include "transfer/readcenter.h"

namespace guapai::transfer {
class CaseImport;
struct ComingCase;
}  // namespace guapai::transfer

namespace guapai::district {

/// What an import would do to the library, a line for each case: whether the library knows it, and how many changes and
/// problems there are. Each line has a tick, at first also the cases to which nothing happens. A case that cannot come
/// in has no tick. Nothing is written before `take`.
class ImportModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Center, State, Changes, Problems };

  /// Reads the files. While they are being read, the program paints, but takes no input.
  /// @param district  must outlive every call; it may be gone before the model goes.
  /// @throws core::Error naming the file that cannot be read; as storage::Library and transfer::CaseImport::addFile
  ImportModel(DistrictSession& district, const std::vector<std::filesystem::path>& files, QObject* parent = nullptr);
  ~ImportModel() override;

  [[nodiscard]] bool canBeTaken(int row) const;
  [[nodiscard]] bool isChosen(int row) const;
  /// Ticks the line or takes its tick away; nothing where it cannot be taken.
  void choose(int row, bool chosen);
  void chooseAll(bool chosen);
  [[nodiscard]] int chosen() const;         ///< how many lines are ticked
  [[nodiscard]] int chosenChanges() const;  ///< of these, all changes
  [[nodiscard]] QString name(int row) const;

  /// A column of a ledger among the files.
  struct Heading {
    QString words;
    std::string text;                    ///< as it is written in the file
    std::optional<core::FieldId> field;  ///< that it is taken as; absent where it is passed over or not understood
    bool isUnderstood = true;

    [[nodiscard]] friend bool operator==(const Heading&, const Heading&) = default;
  };
  /// What the columns of the ledgers are taken as; one for headings that say the same.
  [[nodiscard]] std::vector<Heading> headings() const;
  /// What a column may be taken as, with the name of each.
  [[nodiscard]] std::vector<std::pair<core::FieldId, QString>> columnFields() const;
  /// Reads the files again, with other meanings of the columns that differ from `headings()`: the field, or nothing
  /// where the column is to be passed over. One that is not understood counts as not answered.
  /// @throws core::Error, as the constructor; the model is then as it was.
  void setHeadings(const std::vector<Heading>& headings);

  /// A cell that can be read in several ways.
  struct Question {
    QString words;  ///< where it stands, and the name of the answer
    QStringList readings;
  };
  [[nodiscard]] std::vector<Question> questions(int row) const;
  /// Reads the files again, with these cells read so.
  /// @param readings  for each of `questions(row)` the index of its reading; absent: it stays open.
  /// @throws core::Error, as the constructor; the model is then as it was.
  void answer(int row, const std::vector<std::optional<std::size_t>>& readings);

  [[nodiscard]] const core::Messages& messages() const { return m_definitions->messages(); }

  /// 项目, 现有, 将成为. @param row  of one line; absent: of all, with their centers in front.
  [[nodiscard]] terms::Table changes(std::optional<int> row) const;
  /// 位置, 说明. What keeps the case out stands before what is only doubted. @param row  as in `changes`.
  [[nodiscard]] terms::Table problems(std::optional<int> row) const;
  /// All that is shown: the lines, the changes and the problems.
  [[nodiscard]] std::vector<terms::Table> tables() const;

  /// Takes in the cases that are ticked: all of them or, where an error is thrown, none. Call no more afterwards.
  /// @return absent where the library is not any more as it was shown. Then nothing is taken in, the model shows what
  /// would happen now, and this may be called again.
  /// @pre no case that comes in is open, and one is ticked.
  /// @throws core::Error, as transfer::CaseImport::into
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
  [[nodiscard]] std::string say(std::string_view key, const core::Arguments& arguments = {}) const;
  [[nodiscard]] const transfer::ComingCase& at(int row) const;
  [[nodiscard]] std::string nameOf(const transfer::ComingCase& each) const;
  [[nodiscard]] std::string stateOf(const transfer::ComingCase& each) const;
  [[nodiscard]] std::string text(int row, int column) const;
  void read();
  void show(std::vector<transfer::ComingCase> cases);
  void announce();

  DistrictSession* m_district;
  const terms::Definitions* m_definitions;
  std::vector<std::filesystem::path> m_files;
  transfer::LedgerMapping m_columns;                   ///< as the user has said
  std::map<std::string, transfer::Chosen> m_readings;  ///< that he has chosen, by the name of the file
  std::unique_ptr<transfer::CaseImport> m_import;
  std::vector<transfer::ComingCase> m_cases;
  std::set<core::CaseIdentity> m_chosen;
};

}  // namespace guapai::district
