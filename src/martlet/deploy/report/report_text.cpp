#include "report_text.hpp"

#include <algorithm>

#include <martlet/base/text_table.hpp>
#include <martlet/deploy/decision/weights_text.hpp>

#include "error_text.hpp"

namespace martlet::deploy {
namespace {

std::string seconds_text(std::chrono::milliseconds time) {
  const auto tenths = (time.count() + 50) / 100;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " s";
}

std::string outcome_text(const FunctionOutcome& one) {
  switch (one.progress) {
    case Progress::done: return one.action == Action::none ? "nothing to do" : "done";
    case Progress::not_started: return "not started";
    case Progress::prepared: return "prepared, not live";
    case Progress::reverted: return "reverted";
    case Progress::failed: break;
  }
  return one.action == Action::refused ? "REFUSED" : "FAILED";
}

std::vector<std::string> row_of(const FunctionOutcome& one) {
  const bool is_moved = one.progress == Progress::done || one.progress == Progress::reverted;
  const std::string live = is_moved ? to_text(one.to) : to_text(one.planned.now);
  const Action action = one.action == Action::failed ? one.planned.action : one.action;
  return {one.planned.name.text(), one.planned.version.text(), std::string(name_of(action)), live,
          outcome_text(one),       seconds_text(one.duration)};
}

std::string stop_text(const Report& report) {
  if (!report.stopped) return {};
  const std::string& next = report.stopped->next;
  return '\n' + what_of(*report.stopped) + '\n' + (next.empty() ? "" : "    -> " + next + '\n');
}

std::string cleared_text(const Report& report) {
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (!one.cleared_weights.empty())
      text += '\n' + one.planned.name.text() + ": LIVE no longer sends " + weights_text(one.cleared_weights) + '\n';
  }
  return text;
}

std::string errors_text(const Report& report) {
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (!one.error) continue;
    text += '\n' + place_of(*one.error) + one.planned.name.text() + ": " + what_of(*one.error) + '\n';
    if (!one.error->next.empty()) text += "    -> " + one.error->next + '\n';
  }
  return text;
}

std::string summary_of(const Report& report) {
  const auto is_done = [](const FunctionOutcome& one) { return one.progress == Progress::done; };
  const auto done = std::count_if(report.functions.begin(), report.functions.end(), is_done);
  std::string text = std::to_string(done) + " of " + std::to_string(report.functions.size()) +
                     (report.functions.size() == 1 ? " function runs" : " functions run") + " the requested version";
  text += ", in " + seconds_text(report.duration);
  if (report.window) text += "; LIVE moved within " + seconds_text(*report.window);
  if (!report.is_finished) text += "\ntime ran out: run the command or action again to resume";
  return text + '\n';
}

}  // namespace

std::string to_text(const Report& report) {
  std::vector<std::vector<std::string>> rows = {{"FUNCTION", "WANTED", "ACTION", "LIVE", "OUTCOME", "TOOK"}};
  for (const FunctionOutcome& one : report.functions) rows.push_back(row_of(one));
  std::string text = text_table(rows) + stop_text(report) + errors_text(report) + cleared_text(report) + '\n' + summary_of(report);
  for (const std::string& note : report.notes) text += "note: " + note + '\n';
  return text;
}

}  // namespace martlet::deploy
