#include "report.hpp"

#include <algorithm>

namespace martlet::deploy {

std::string_view name_of(Progress progress) {
  switch (progress) {
    case Progress::done: return "done";
    case Progress::not_started: return "not-started";
    case Progress::prepared: return "prepared";
    case Progress::reverted: return "reverted";
    case Progress::failed: break;
  }
  return "failed";
}

bool Report::is_done() const {
  return is_finished &&
         std::all_of(functions.begin(), functions.end(), [](const FunctionOutcome& one) { return one.progress == Progress::done; });
}

}  // namespace martlet::deploy
