#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/records/record_store.hpp>

namespace martlet::deploy {

/// For each function that an unfinished run moves or is about to move: the version that LIVE pointed at before, so that a later run can
/// revert it, even if the process has died. All runs for the same function-name prefix share one journal. An entry belongs to its function,
/// regardless of which definition file lists the function in the next run.
struct Journal {
  struct Move {
    std::string run{};  ///< the run that wrote the entry
    std::string from;   ///< a Lambda version, or "$LATEST"; "" if LIVE was created
    std::string to;
  };
  std::map<std::string, Move> moves{};  ///< by the function's name
};

std::string to_json(const Journal& journal);
/// Reads a journal. Fails with Code::malformed if the text isn't a journal.
Result<Journal> read_journal(std::string_view json);

/// Returns the name of a prefix's journal, such as "orders-/journal.json".
std::string journal_name(const Prefix& prefix);

/// Loads a journal, which is empty if none exists. `records` must outlive the tasks.
Task<Result<Journal>> load_journal(RecordStore& records, std::string name);
Task<Result<void>> save_journal(RecordStore& records, std::string name, Journal journal);

}  // namespace martlet::deploy
