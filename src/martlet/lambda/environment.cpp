#include "environment.hpp"

#include <charconv>
#include <cstdlib>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

std::uint32_t positive_or_one(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size() && number > 0 ? number : 1;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  split(text, ',', [&](std::string_view part) {
    if (part = trim(part); !part.empty()) parts.emplace_back(part);
  });
  return parts;
}

}  // namespace

LambdaEnvironment LambdaEnvironment::read() {
  LambdaEnvironment environment;
  environment.runtime_api = variable("AWS_LAMBDA_RUNTIME_API");
  environment.function_name = variable("AWS_LAMBDA_FUNCTION_NAME");
  environment.function_version = variable("AWS_LAMBDA_FUNCTION_VERSION");
  environment.region = variable("AWS_REGION");
  environment.handler = variable("_HANDLER");
  environment.log_level = level_named(variable("AWS_LAMBDA_LOG_LEVEL"), Level::info);
  environment.concurrency_max = positive_or_one(variable("AWS_LAMBDA_MAX_CONCURRENCY"));
  environment.base_path = variable("MARTLET_BASE_PATH");
  environment.binary_media_types = split_list(variable("MARTLET_BINARY_MEDIA_TYPES"));
  environment.invoke_mode = variable("MARTLET_INVOKE_MODE");
  return environment;
}

}  // namespace martlet::lambda
