#pragma once
#include <cstddef>
#include <iosfwd>

#include <martlet/deploy/execution/run.hpp>

namespace martlet::cli {

/// Shows what a run does: one line that is written over on a terminal, a line a step anywhere else.
class Progress {
 public:
  explicit Progress(std::ostream& err);
  void show(const deploy::Step& step);
  /// Clears the line on a terminal.
  void end();

 private:
  std::ostream& err_;
  bool is_terminal_;
  std::size_t steps_ = 0;
};

}  // namespace martlet::cli
