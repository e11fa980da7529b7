#include <martlet/config/settings.hpp>

#include <algorithm>

#include <martlet/base/similar_name.hpp>
#include <martlet/schema/read.hpp>

#include "setting_variables.hpp"

namespace martlet::config {

namespace {

// Error messages.

std::string remedy_of(const SettingVariable& variable) {
  const std::string set = "set " + variable.name + " to " + expected(variable);
  return variable.may_be_left_out ? set + ", or leave it out" : set;
}
Error missing_variable(const SettingVariable& variable) { return {Code::missing, variable.name + " is not set", {}, remedy_of(variable)}; }
Error invalid_variable(const SettingVariable& variable, const std::string& reason) {
  return {Code::malformed, variable.name + reason, {}, remedy_of(variable)};
}
Error shared_variable(const SettingVariable& one, const SettingVariable& other) {
  return {Code::conflict, one.path + " and " + other.path + " would both be read from " + one.name, {}, "rename one of these fields"};
}

class Report {
 public:
  explicit Report(const CollectedSettings& collected) : collected_(collected) {}

  void add_collisions() {
    const std::vector<SettingVariable>& all = collected_.variables;
    for (auto one = all.begin(); one != all.end(); ++one) {
      const auto other = std::ranges::find(all.begin(), one, one->name, &SettingVariable::name);
      if (other != one) errors_.push_back(shared_variable(*other, *one));
    }
  }

  void add(const Problems& problems) {
    for (const UnreadableVariable& unreadable : collected_.unreadable)
      errors_.push_back(invalid_variable(unreadable.variable, " " + unreadable.reason));
    for (const Problem& problem : problems.list) add(problem);
  }

  Result<void> result() && {
    if (errors_.empty()) return {};
    if (errors_.size() == 1) return std::unexpected(std::move(errors_.front()));
    Error all{errors_.front().code, std::to_string(errors_.size()) + " settings are missing or wrong:", {}, {}};
    for (const Error& error : errors_) all.what += "\n  " + martlet::to_text(error);
    return std::unexpected(std::move(all));
  }

 private:
  void add(const Problem& problem) {
    const SettingVariable* variable = variable_at(problem.path);
    if (!variable) return errors_.push_back({Code::malformed, problem.message_without_value(), {}, see(problem)});
    const auto is_told = [&](const UnreadableVariable& unreadable) { return unreadable.variable.path == variable->path; };
    if (std::ranges::any_of(collected_.unreadable, is_told)) return;
    if (problem.path != variable->path) return errors_.push_back(invalid_variable(*variable, ": " + problem.message_without_value()));
    errors_.push_back(problem.cause == Problem::Cause::missing ? missing_variable(*variable)
                                                               : invalid_variable(*variable, ' ' + problem.reason));
  }

  // Returns the variable of a field or of a value inside it: `origins[1]`.
  const SettingVariable* variable_at(std::string_view path) const {
    for (const SettingVariable& variable : collected_.variables) {
      if (!path.starts_with(variable.path)) continue;
      if (path.size() == variable.path.size() || path[variable.path.size()] == '.' || path[variable.path.size()] == '[') return &variable;
    }
    return nullptr;
  }

  // Returns the variables of the keys that the message of a rule across fields names.
  std::string see(const Problem& problem) const {
    const std::string message = problem.message_without_value();
    std::string names;
    for (const SettingVariable& variable : collected_.variables) {
      if (message.find(variable.field->key) == std::string::npos) continue;
      names += (names.empty() ? "see " : ", ") + variable.name;
    }
    return names;
  }

  const CollectedSettings& collected_;
  std::vector<Error> errors_;
};

}  // namespace

Result<void> read_settings(const Schema& schema, void* settings, const Environment& environment, const SettingsOptions& options) {
  const Result<void> compiled = schema.compile();
  if (!compiled) return compiled;
  const CollectedSettings collected = collect_settings(schema.declaration(), environment, options.prefix);
  Report report(collected);
  report.add_collisions();
  ReadOptions all_converted;  // environment variables are text
  all_converted.convert = true;
  all_converted.abort_early = false;
  Problems problems;
  read_value(schema, settings, collected.document, all_converted, problems);
  report.add(problems);
  return std::move(report).result();
}

std::vector<std::string> misspelled_settings(const Schema& schema, const Environment& environment, const SettingsOptions& options) {
  const std::vector<SettingVariable> settings = collect_settings(schema.declaration(), environment, options.prefix).variables;
  std::vector<std::string> sentences;
  for (const std::string& name : environment.names()) {
    if (std::ranges::find(settings, name, &SettingVariable::name) != settings.end()) continue;
    const auto meant = std::ranges::find_if(
        settings, [&](const SettingVariable& one) { return is_similar(name, one.name) && !environment.get(one.name).has_value(); });
    if (meant != settings.end()) sentences.push_back("the variable " + name + " isn't a setting; did you mean " + meant->name + "?");
  }
  return sentences;
}

}  // namespace martlet::config
