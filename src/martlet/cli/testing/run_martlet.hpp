#pragma once
#include <sstream>
#include <string>
#include <vector>

#include <martlet/cli/cli.hpp>

namespace martlet::cli {

/// What the `martlet` command has printed, and its exit status.
struct Done {
  int status;
  std::string out;
  std::string err;
};

inline Done run_martlet(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = run(arguments, {out, err});
  return {status, out.str(), err.str()};
}

}  // namespace martlet::cli
