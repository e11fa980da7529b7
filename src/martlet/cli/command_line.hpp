#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// One option of a verb, or its operand.
struct Option {
  std::string name;   ///< "port": it is given as --port; empty: the operand, which is given as it is
  std::string value;  ///< what stands behind it in the help, "P"; empty: a flag
  std::string help;
  std::function<Result<void>(std::string_view value)> take;  ///< called each time it is given
};

/// Reads `arguments` as GNU programs do: `--name value`, `--name=value`; names in full; an operand before, between or behind them. Sets
/// `wants_help` for --help, which every verb has. Fails with Code::malformed and a sentence for a person: unknown option, missing or
/// superfluous value, stray argument, or what `take` says.
Result<void> read_options(const std::vector<std::string>& arguments, const std::vector<Option>& options, bool& wants_help);

/// The options in columns, a line each.
std::string options_help(const std::vector<Option>& options);

/// A whole number from `min` to `max`, or Code::malformed.
Result<std::uint64_t> read_number(std::string_view text, std::uint64_t min, std::uint64_t max);

}  // namespace martlet::cli
