#include "user_parameters.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
namespace {

// Returns whether this is an ID according to CodePipeline API Reference, PipelineExecutionId.
bool is_execution_id(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  bool is_right = text.size() == shape.size();
  for (std::size_t i = 0; is_right && i < shape.size(); ++i) {
    const bool is_hex = is_ascii_digit(text[i]) || (text[i] >= 'a' && text[i] <= 'f');
    is_right = shape[i] == 'x' ? is_hex : text[i] == '-';
  }
  return is_right;
}

// Returns whether this is a name according to CodePipeline API Reference, PipelineName.
bool is_pipeline_name(std::string_view text) {
  constexpr std::size_t bytes_max = 100;
  const auto fits = [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view(".@-_").find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= bytes_max && std::all_of(text.begin(), text.end(), fits);
}

// Returns the object in the text, or null if the text isn't an object.
json::Value object_in(std::string_view text) {
  if (text.size() > DeployerConfiguration::bytes_max) return {};
  Result<json::Value> value = json::parse(text);
  return value && value->object() ? *std::move(value) : json::Value();
}

}  // namespace

std::optional<std::string> parameter_in(std::string_view text) {
  const json::Value value = object_in(text);
  const std::string_view name = value.text("parameter");
  if (name.empty()) return std::nullopt;
  const auto may_be_there = [](const auto& member) {
    return member.first == "parameter" || member.first == "pipeline" || member.first == "execution";
  };
  if (!std::ranges::all_of(*value.object(), may_be_there)) return std::nullopt;
  return std::string(name);
}

std::optional<ExecutionName> execution_in(std::string_view text) {
  const json::Value value = object_in(text);
  ExecutionName name{std::string(value.text("pipeline")), std::string(value.text("execution"))};
  if (!is_pipeline_name(name.pipeline) || !is_execution_id(name.execution)) return std::nullopt;
  return name;
}

}  // namespace martlet::deploy
