#include "run_record.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/deploy/report/plan_json.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {

std::string run_record(const DeploymentOptions& options, const Report& report) {
  json::Array functions;
  for (const FunctionOutcome& outcome : report.functions) {
    if (outcome.action == Action::none) continue;
    json::Value one;
    one.set("name", outcome.planned.name.text());
    one.set("wanted", outcome.planned.version.text());
    one.set("action", name_of(outcome.action));
    one.set("progress", name_of(outcome.progress));
    one.set("from", alias_target_value(outcome.planned.now));
    one.set("to", alias_target_value(outcome.to));
    if (!outcome.revision_id.empty()) one.set("revision", outcome.revision_id);
    if (!outcome.cleared_weights.empty()) one.set("clearedWeights", weights_value(outcome.cleared_weights));
    if (!outcome.code_sha256.empty()) one.set("codeSha256", outcome.code_sha256);
    if (!outcome.planned.source.empty()) one.set("source", outcome.planned.source);
    if (outcome.error) one.set("error", to_text(*outcome.error));
    functions.push_back(std::move(one));
  }
  json::Value value;
  value.set("run", options.id);
  value.set("when", to_iso8601(wall_now()));
  value.set("who", options.caller);
  value.set("why", options.reason);
  if (report.stopped) value.set("stopped", to_text(*report.stopped));
  value.set("functions", std::move(functions));
  return value.to_text() + '\n';
}

std::string runs_folder(const Prefix& prefix) { return prefix.text() + "/runs/"; }

std::string planned_record_name(const Prefix& prefix, const DeploymentOptions& options) {
  return runs_folder(prefix) + options.id + '/' + std::to_string(2 * options.round - 1) + "-planned.json";
}

std::string done_record_name(const Prefix& prefix, const DeploymentOptions& options) {
  return runs_folder(prefix) + options.id + '/' + std::to_string(2 * options.round) + "-done.json";
}

}  // namespace martlet::deploy
