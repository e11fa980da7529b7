#include "plan_json.hpp"

namespace martlet::deploy {
namespace {

json::Array texts(const std::vector<std::string>& list) { return {list.begin(), list.end()}; }

}  // namespace

json::Value alias_target_value(const AliasTarget& target) {
  if (target.number.empty()) return {};
  json::Value value;
  value.set("number", target.number);
  if (target.version_alias) value.set("version", target.version_alias->version.text());
  if (target.version_alias && target.version_alias->revision > 1) value.set("revision", target.version_alias->revision);
  if (!target.weights.empty()) value.set("weights", weights_value(target.weights));
  return value;
}

json::Value weights_value(const std::map<std::string, double>& weights) {
  json::Value value{json::Object()};
  for (const auto& [number, weight] : weights) value.set(number, weight);
  return value;
}

json::Value error_value(const Error& error) {
  json::Value value;
  value.set("what", error.what);
  if (!error.next.empty()) value.set("next", error.next);
  if (!error.where.file.empty()) value.set("file", error.where.file);
  if (error.where.line > 0) value.set("line", error.where.line);
  if (error.where.column > 0) value.set("column", error.where.column);
  return value;
}

json::Value planned_value(const PlannedFunction& one) {
  json::Value value;
  value.set("name", one.name.text());
  value.set("version", one.version.text());
  value.set("action", name_of(one.action));
  value.set("from", alias_target_value(one.now));
  if (!one.alias.empty()) value.set("alias", one.alias);
  if (!one.code_sha256.empty()) value.set("codeSha256", one.code_sha256);
  if (!one.source.empty()) value.set("source", one.source);
  if (one.code_bytes > 0) value.set("codeBytes", one.code_bytes);
  if (one.is_downgrade) value.set("downgrade", true);
  if (!one.behind.empty()) value.set("behind", texts(one.behind));
  if (!one.notes.empty()) value.set("notes", texts(one.notes));
  if (one.refusal) value.set("error", error_value(*one.refusal));
  return value;
}

std::string to_json(const Plan& plan) {
  json::Array functions;
  for (const PlannedFunction& one : plan.functions) functions.push_back(planned_value(one));
  json::Value value;
  value.set("functions", std::move(functions));
  value.set("changes", plan.has_changes());
  value.set("refusals", plan.has_refusals());
  value.set("onFailure", name_of(plan.on_failure));
  return value.to_text() + '\n';
}

}  // namespace martlet::deploy
