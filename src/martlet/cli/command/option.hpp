#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// An option of a command, or its operand.
struct Option {
  std::string name;  ///< "port" for --port; empty for the operand
  /// The value's name in the help, such as "P"; empty for a flag. Shells complete FILE, PATH, PATH[=NAME] and PROGRAM with the names of
  /// files, and DIR with those of folders.
  std::string value;
  std::string help;
  std::function<Result<void>(std::string_view value)> take;  ///< called each time the option is given
  std::vector<std::string> choices{};                        ///< all allowed values, if they are few; shells complete them

  bool takes_files() const { return value == "FILE" || value == "PROGRAM" || value.starts_with("PATH"); }
  bool takes_folders() const { return value == "DIR"; }
};

/// Returns the option --name VALUE, which is stored in `to`. `to` must outlive the option.
Option text_option(std::string name, std::string value, std::string help, std::string& to);

/// Returns the option --name, which sets `to` or calls `set`.
Option flag_option(std::string name, std::string help, bool& to);
Option flag_option(std::string name, std::string help, std::function<void()> set);

/// Returns the operand of a subcommand that accepts one name. `what` is its help: "the function".
Option name_operand(std::string what, std::string& name);

/// Reads a whole number from `min` to `max`. Fails with Code::malformed.
Result<std::uint64_t> read_number(std::string_view text, std::uint64_t min, std::uint64_t max);

}  // namespace martlet::cli
