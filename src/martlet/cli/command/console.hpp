#pragma once
#include <iosfwd>

namespace martlet::cli {

/// Where a command writes: results to `out`; progress, logs and errors to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
};

}  // namespace martlet::cli
