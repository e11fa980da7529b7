#pragma once
#include <set>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// May an entry have this name? Code::malformed, and why not.
Result<void> check_name(std::string_view name);

/// A name for an error message: quoted, truncated if it is long, without anything that could forge a log line.
std::string in_quotes(std::string_view name);

/// The names in one zip: each once, and no file whose name another entry uses as a folder.
class EntryNames {
 public:
  /// Code::conflict. `name` has passed check_name(), and must stay.
  Result<void> add(std::string_view name);

 private:
  std::set<std::string_view> files_;
  std::set<std::string_view> folders_;  // without the slash; those that have no entry of their own, too
  std::set<std::string_view> entries_;  // without the slash
};

}  // namespace martlet::archive
