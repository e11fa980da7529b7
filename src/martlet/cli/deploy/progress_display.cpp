#include "progress_display.hpp"

#include <iostream>

#include <unistd.h>

namespace martlet::cli {

ProgressDisplay::ProgressDisplay(std::ostream& err) : err_(err), is_terminal_(&err == &std::cerr && ::isatty(STDERR_FILENO) == 1) {}

void ProgressDisplay::show(const deploy::Step& step) {
  ++steps_;
  if (is_terminal_) {
    err_ << "\r\033[K" << step.function << ": " << step.what << std::flush;
  } else {
    err_ << step.function << ": " << step.what << '\n';
  }
}

void ProgressDisplay::end() {
  if (is_terminal_ && steps_ > 0) err_ << "\r\033[K" << std::flush;
}

}  // namespace martlet::cli
