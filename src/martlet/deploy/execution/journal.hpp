#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/records/records.hpp>

namespace martlet::deploy {

/// Where each function of a group stood before the first move, so that the group can go back, also when the process that moved it died.
struct Journal {
  struct Entry {
    std::string from;  ///< Lambda versions; "" where LIVE was made, "$LATEST" where it was on that
    std::string to;
  };
  std::string run{};
  std::string group{};   ///< which functions were to be brought to which versions: group_of()
  bool is_open = false;  ///< the run that wrote it hasn't come to its end
  std::map<std::string, Entry> moves{};
};

/// The same for definitions that want the same.
std::string group_of(const Definition& definition);

std::string to_json(const Journal& journal);
/// Code::malformed for what is none.
Result<Journal> read_journal(std::string_view json);

/// The group's journal; one that is closed or missing is empty. `records` must outlive the tasks.
Task<Result<Journal>> load_journal(Records& records, std::string name);
Task<Result<void>> save_journal(Records& records, std::string name, Journal journal);

}  // namespace martlet::deploy
