#include "plan.hpp"

#include <algorithm>

namespace martlet::deploy {
std::string_view name_of(Action action) {
  switch (action) {
    case Action::none: return "none";
    case Action::move: return "move";
    case Action::promote: return "promote";
    case Action::reconfigure: return "reconfigure";
    case Action::refused: return "refused";
    case Action::failed: break;
  }
  return "failed";
}

bool Plan::has_refusals() const {
  return std::any_of(functions.begin(), functions.end(), [](const PlannedFunction& one) { return one.action == Action::refused; });
}

bool Plan::has_changes() const {
  return std::any_of(functions.begin(), functions.end(),
                     [](const PlannedFunction& one) { return one.action != Action::none && one.action != Action::refused; });
}

std::string to_text(const AliasTarget& target) {
  if (target.number.empty()) return "-";
  std::string text = target.version_alias ? target.version_alias->text() + " (" + target.number + ")" : target.number;
  if (!target.version_alias && !target.number.starts_with('$')) text = "unnamed (" + target.number + ")";
  return target.weights.empty() ? text : text + " +weights";
}

}  // namespace martlet::deploy
