#include "report_json.hpp"

#include <martlet/json/value.hpp>

#include "plan_json.hpp"

namespace martlet::deploy {

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
