#pragma once
#include <iosfwd>

namespace martlet::cli {

/// The output of a command: results go to `out`; progress, logs and errors to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
};

}  // namespace martlet::cli
