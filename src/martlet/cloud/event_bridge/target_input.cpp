#include "target_input.hpp"

#include <charconv>
#include <optional>
#include <vector>

namespace martlet::cloud::event_bridge {
namespace {

std::unexpected<ServiceError> invalid(std::string message) { return service_error(400, "ValidationException", std::move(message)); }

struct Step {
  std::string member{};
  std::optional<std::size_t> index{};
};

// Parses a path such as "$.detail.items[0]". Returns nullopt if the text isn't a path.
std::optional<std::vector<Step>> parse_path(std::string_view path) {
  if (!path.starts_with('$')) return std::nullopt;
  path.remove_prefix(1);
  std::vector<Step> steps;
  while (!path.empty()) {
    const char first = path.front();
    path.remove_prefix(1);
    if (first == '.') {
      const std::size_t end = std::min(path.find_first_of(".["), path.size());
      if (end == 0) return std::nullopt;
      steps.push_back({.member = std::string(path.substr(0, end))});
      path.remove_prefix(end);
    } else if (first == '[') {
      std::size_t index = 0;
      const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), index);
      const std::size_t length = static_cast<std::size_t>(end - path.data());
      if (error != std::errc() || !path.substr(length).starts_with(']')) return std::nullopt;
      steps.push_back({.index = index});
      path.remove_prefix(length + 1);
    } else {
      return std::nullopt;
    }
  }
  return steps;
}

// Returns nullptr if there is no value at the path.
const json::Value* value_at(const json::Value& event, std::string_view path) {
  const json::Value* at = &event;
  for (const Step& step : parse_path(path).value_or(std::vector<Step>())) {
    if (!at) return nullptr;
    const json::Array* elements = at->array();
    at = !step.index ? at->find(step.member) : elements && *step.index < elements->size() ? &(*elements)[*step.index] : nullptr;
  }
  return at;
}

// If `is_quoted`, the template has quotes around the text, so the text itself has none.
std::string shown(const json::Value& value, bool is_quoted) {
  const std::string text = value.to_text();
  if (!is_quoted) return text;
  if (value.string()) return text.substr(1, text.size() - 2);
  const std::string escaped = json::Value(text).to_text();
  return escaped.substr(1, escaped.size() - 2);
}

class Template {
 public:
  Template(const json::Value& transformer, const json::Value& event, const TransformerVariables& variables)
      : paths_(transformer.find("InputPathsMap")), text_(transformer.text("InputTemplate")), event_(event), variables_(variables) {}

  std::string fill() const {
    std::string filled;
    bool is_quoted = false;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      const std::size_t end = c == '<' ? text_.find('>', at) : std::string_view::npos;
      if (end != std::string_view::npos) {
        if (const std::optional<std::string> value = value_of(text_.substr(at + 1, end - at - 1), is_quoted)) {
          filled += *value;
          at = end;
          continue;
        }
      }
      if (c == '"' && (at == 0 || text_[at - 1] != '\\')) is_quoted = !is_quoted;
      filled += c;
    }
    return filled;
  }

 private:
  // Returns nullopt if no such variable is declared.
  std::optional<std::string> value_of(std::string_view name, bool is_quoted) const {
    if (name == "aws.events.rule-arn") return shown(variables_.rule_arn, is_quoted);
    if (name == "aws.events.rule-name") return shown(variables_.rule_name, is_quoted);
    if (name == "aws.events.event.ingestion-time") return shown(to_iso8601(variables_.now), is_quoted);
    if (name == "aws.events.event" || name == "aws.events.event.json") return shown(event_, is_quoted);
    const json::Value* path = paths_ ? paths_->find(name) : nullptr;
    if (!path || !path->string()) return std::nullopt;
    const json::Value* value = value_at(event_, *path->string());
    return value ? shown(*value, is_quoted) : "";
  }

  const json::Value* paths_;
  std::string_view text_;
  const json::Value& event_;
  const TransformerVariables& variables_;
};

}  // namespace

std::string input_of(const json::Value& target, const json::Value& event, const TransformerVariables& variables) {
  if (target.find("Input")) return std::string(target.text("Input"));
  if (const json::Value* transformer = target.find("InputTransformer")) return Template(*transformer, event, variables).fill();
  const json::Value* part = target.find("InputPath") ? value_at(event, target.text("InputPath")) : &event;
  return part ? part->to_text() : "null";
}

ServiceResult<> check_input(const json::Value& target) {
  const std::string id(target.text("Id"));
  int count = 0;
  for (const char* name : {"Input", "InputPath", "InputTransformer"}) count += target.find(name) ? 1 : 0;
  if (count > 1) return invalid("Only one of Input, InputPath, or InputTransformer must be provided for target " + id + ".");
  if (target.find("Input") && !json::parse(target.text("Input"))) return invalid("JSON syntax error in input for target " + id + ".");
  if (target.find("InputPath") && !parse_path(target.text("InputPath"))) return invalid("Invalid InputPath for target " + id + ".");
  const json::Value* transformer = target.find("InputTransformer");
  if (!transformer) return {};
  if (transformer->text("InputTemplate").empty()) return invalid("InputTemplate is required for target " + id + ".");
  const json::Value* paths = transformer->find("InputPathsMap");
  for (const auto& [name, path] : paths && paths->object() ? *paths->object() : json::Object()) {
    if (!path.string() || !parse_path(*path.string())) return invalid("Invalid InputPath for target " + id + ".");
  }
  return {};
}

}  // namespace martlet::cloud::event_bridge
