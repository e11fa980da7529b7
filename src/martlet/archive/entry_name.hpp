#pragma once
#include <set>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// Checks an entry's name. Fails with Code::malformed and the reason if it isn't allowed.
Result<void> check_name(std::string_view name);

/// Returns a name for an error message: quoted, truncated if it is long, without anything that could forge a log line.
std::string quoted_name(std::string_view name);

/// The names in one zip. Each must be unique, and a file's name must not be another entry's folder.
class EntryNames {
 public:
  /// Adds a name. Fails with Code::conflict. `name` must have passed check_name(), and must outlive this object.
  Result<void> add(std::string_view name);

 private:
  std::set<std::string_view> files_;
  std::set<std::string_view> folders_;  // without the slash; includes folders without an entry
  std::set<std::string_view> entries_;  // without the slash
};

}  // namespace martlet::archive
