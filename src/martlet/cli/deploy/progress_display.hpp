#pragma once
#include <cstddef>
#include <iosfwd>

#include <martlet/deploy/execution/deployment_options.hpp>

namespace martlet::cli {

/// The display of a run's progress: on a terminal, one line that is overwritten; elsewhere, one line per step.
class ProgressDisplay {
 public:
  explicit ProgressDisplay(std::ostream& err);
  void show(const deploy::Step& step);
  /// Clears the line on a terminal.
  void end();

 private:
  std::ostream& err_;
  bool is_terminal_;
  std::size_t steps_ = 0;
};

}  // namespace martlet::cli
