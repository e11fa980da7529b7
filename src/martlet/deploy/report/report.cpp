#include "report.hpp"

#include <algorithm>

#include <martlet/base/text_table.hpp>
#include <martlet/deploy/decision/weights_text.hpp>
#include <martlet/json/value.hpp>

#include "error_text.hpp"
#include "plan_json.hpp"

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

std::string to_text(const Report& report) {
  std::vector<std::vector<std::string>> rows = {{"FUNCTION", "WANTED", "ACTION", "LIVE", "OUTCOME", "TOOK"}};
  for (const FunctionOutcome& one : report.functions) rows.push_back(row_of(one));
  std::string text = text_table(rows) + stop_text(report) + errors_text(report) + cleared_text(report) + '\n' + summary_of(report);
  for (const std::string& note : report.notes) text += "note: " + note + '\n';
  return text;
}

std::string to_json(const Report& report) {
  json::Array functions;
  for (const FunctionOutcome& one : report.functions) {
    json::Value value = planned_value(one.planned);
    value.set("action", name_of(one.action));
    value.set("progress", name_of(one.progress));
    value.set("to", alias_target_value(one.to));
    if (!one.cleared_weights.empty()) value.set("clearedWeights", weights_value(one.cleared_weights));
    if (!one.code_sha256.empty()) value.set("codeSha256", one.code_sha256);
    value.set("durationMs", one.duration.count());
    if (one.error) value.set("error", error_value(*one.error));
    functions.push_back(std::move(value));
  }
  json::Value value;
  value.set("run", report.run);
  value.set("begun", to_iso8601(report.begun));
  value.set("done", report.is_done());
  value.set("finished", report.is_finished);
  value.set("durationMs", report.duration.count());
  value.set("windowMs", report.window ? json::Value(report.window->count()) : json::Value());
  if (report.stopped) value.set("stopped", error_value(*report.stopped));
  value.set("functions", std::move(functions));
  if (!report.notes.empty()) value.set("notes", json::Array(report.notes.begin(), report.notes.end()));
  return value.to_text() + '\n';
}

}  // namespace martlet::deploy
