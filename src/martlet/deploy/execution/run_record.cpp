#include "run_record.hpp"

#include <random>

#include <martlet/base/encoding.hpp>
#include <martlet/deploy/report/plan_json.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
std::string run_record(const Run& run, const Report& report) {
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
    if (!outcome.code_sha256.empty()) one.set("codeSha256", outcome.code_sha256);
    if (!outcome.planned.source.empty()) one.set("source", outcome.planned.source);
    if (outcome.error) one.set("error", to_text(*outcome.error));
    functions.push_back(std::move(one));
  }
  json::Value value;
  value.set("run", run.id);
  value.set("when", to_iso8601(wall_now()));
  value.set("who", run.who);
  value.set("why", run.why);
  value.set("functions", std::move(functions));
  return value.to_text() + '\n';
}

std::string runs_folder(const Settings& settings) { return settings.prefix.text() + "/runs/"; }
std::string planned_record_name(const Settings& settings, const Run& run) { return runs_folder(settings) + run.id + "/1-planned.json"; }
std::string done_record_name(const Settings& settings, const Run& run) { return runs_folder(settings) + run.id + "/2-done.json"; }

std::string make_run_id(WallTime now) {
  std::string time = to_iso8601(now).substr(0, 19);  // without fraction and Z
  std::erase(time, '-');
  std::erase(time, ':');
  std::random_device random;
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(random() & 0xFF);
  return time + "Z-" + to_hex(bytes);
}

}  // namespace martlet::deploy
