#include "plan_text.hpp"

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/text_table.hpp>
#include <martlet/deploy/decision/size_text.hpp>

#include "error_text.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t sha_shown = 12;

std::string then_text(const PlannedFunction& one) {
  if (one.action == Action::refused || one.action == Action::none) return to_text(one.now);
  const auto bearer = VersionAlias::parse(one.alias);
  const std::string version = bearer ? bearer->text() : one.version.text();
  return one.action == Action::move ? version + " (" + one.number + ")" : version + " (new)";
}

std::string bytes_text(const PlannedFunction& one) {
  return size_text(one.code_bytes) + ", sha256 " + one.code_sha256.substr(0, sha_shown);
}

std::string how_text(const PlannedFunction& one) {
  switch (one.action) {
    case Action::none: return "nothing to do";
    case Action::move: return one.is_downgrade ? "move, BACK" : "move";
    case Action::promote:
      return std::string(one.is_downgrade ? "promote, BACK," : "promote") + " from " + one.source + ", " + bytes_text(one);
    case Action::reconfigure: return "publish again with the configuration of $LATEST, " + bytes_text(one);
    case Action::refused:
    case Action::failed: break;
  }
  return "REFUSED, requested " + one.version.text();
}

void add_rows(const PlannedFunction& one, std::vector<std::vector<std::string>>& rows) {
  rows.push_back({one.name.text(), to_text(one.now), then_text(one), how_text(one)});
  if (one.refusal) {
    rows.push_back({"    " + place_of(*one.refusal) + what_of(*one.refusal)});
    if (!one.refusal->next.empty()) rows.push_back({"    -> " + one.refusal->next});
  }
  for (const std::string& note : one.notes) rows.push_back({"    note: " + note});
  const bool carries = one.action == Action::reconfigure;
  if (!one.behind.empty() && !one.refusal) {
    rows.push_back(
        {(carries ? "    carries over: " : "    $LATEST has configuration that is not carried over: ") + join(one.behind, ", ")});
  }
}

std::string summary_of(const Plan& plan) {
  const auto count = [&](Action action) {
    return std::count_if(plan.functions.begin(), plan.functions.end(), [&](const PlannedFunction& one) { return one.action == action; });
  };
  const auto back = std::count_if(plan.functions.begin(), plan.functions.end(),
                                  [](const PlannedFunction& one) { return one.is_downgrade && one.action != Action::refused; });
  std::string text = std::to_string(count(Action::promote)) + " to promote, " + std::to_string(count(Action::move)) + " to move";
  if (const auto anew = count(Action::reconfigure); anew > 0) text += ", " + std::to_string(anew) + " to publish again";
  text += ", " + std::to_string(count(Action::none)) + " with nothing to do";
  if (back > 0) text += "; " + std::to_string(back) + (back == 1 ? " goes" : " go") + " back to a lower version";
  if (const auto refused = count(Action::refused); refused > 0) {
    text += "\n" + std::to_string(refused) + " refused: ";
    text += plan.on_failure == OnFailure::proceed ? "apply would do the rest, since on_failure is \"continue\", and fail"
                                                  : "apply would change nothing";
  }
  return text + '\n';
}

}  // namespace

std::string to_text(const Plan& plan) {
  std::vector<std::vector<std::string>> rows = {{"FUNCTION", "LIVE NOW", "LIVE THEN", "HOW"}};
  for (const PlannedFunction& one : plan.functions) add_rows(one, rows);
  return text_table(rows) + '\n' + summary_of(plan);
}

}  // namespace martlet::deploy
