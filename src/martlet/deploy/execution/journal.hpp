#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/records/records.hpp>

namespace martlet::deploy {

/// What each function ran before the first move of a run that hasn't ended, so that it can be reverted even if the process that moved it
/// has died. All runs of a prefix share one journal. An entry belongs to its function, whichever definition file names that next.
struct Journal {
  struct Move {
    std::string run{};  ///< that wrote it
    std::string from;   ///< Lambda versions; "" if LIVE was created, "$LATEST" if it pointed at that
    std::string to;
  };
  std::map<std::string, Move> moves{};  ///< by the function's name
};

std::string to_json(const Journal& journal);
/// Code::malformed for a text that isn't a journal.
Result<Journal> read_journal(std::string_view json);

/// "orders-/journal.json"
std::string journal_name(const Prefix& prefix);

/// Empty where there is none. `records` must outlive the tasks.
Task<Result<Journal>> load_journal(Records& records, std::string name);
Task<Result<void>> save_journal(Records& records, std::string name, Journal journal);

}  // namespace martlet::deploy
