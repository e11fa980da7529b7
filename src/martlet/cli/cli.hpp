#pragma once
#include <iosfwd>
#include <string>
#include <vector>

namespace martlet::cli {

/// Where a command speaks: results to `out`, progress, logs and errors to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
};

/// The `martlet` command; `arguments` without the program's name.
/// Gives the exit status: 0 done, 1 the work failed, 2 the request was wrong and nothing was touched.
int run(const std::vector<std::string>& arguments, Console console);

}  // namespace martlet::cli
