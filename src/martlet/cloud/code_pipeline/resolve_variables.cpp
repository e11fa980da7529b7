#include "resolve_variables.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

const std::string* find_in(const std::map<std::string, std::string>& values, const std::string& key) {
  const auto found = values.find(key);
  return found == values.end() ? nullptr : &found->second;
}

const std::string* value_of(const std::string& reference, const Execution& execution) {
  const std::size_t dot = reference.find('.');
  if (dot == std::string::npos) return nullptr;
  const std::string space = reference.substr(0, dot);
  const std::string key = reference.substr(dot + 1);
  if (space == "codepipeline" && key == "PipelineExecutionId") return &execution.id;
  if (space == "variables") return find_in(execution.variables, key);
  const auto outputs = execution.namespaces.find(space);
  return outputs == execution.namespaces.end() ? nullptr : find_in(outputs->second, key);
}

}  // namespace

std::expected<std::string, std::string> resolve_variables(const std::string& text, const Execution& execution) {
  std::string resolved;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = text.find("#{", at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) return resolved + text.substr(at);
    const std::string reference = text.substr(open + 2, close - open - 2);
    const std::string* value = value_of(reference, execution);
    if (!value) return std::unexpected(reference);
    resolved += text.substr(at, open - at) + *value;
    at = close + 1;
  }
}

}  // namespace martlet::cloud::code_pipeline
