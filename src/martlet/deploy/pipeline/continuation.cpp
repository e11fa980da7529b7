#include "continuation.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy::pipeline {
namespace {

constexpr std::size_t token_bytes_max = 2048;
constexpr std::chrono::minutes clocks_differ_max{5};

// "20261126T022605Z-1a2b3c4d": it becomes part of a record's name.
bool is_run_id(std::string_view text) {
  constexpr std::string_view shape = "00000000T000000Z-xxxxxxxx";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = text[i];
    const bool is_hex = is_ascii_digit(c) || (c >= 'a' && c <= 'f');
    const bool fits = shape[i] == '0' ? is_ascii_digit(c) : shape[i] == 'x' ? is_hex : c == shape[i];
    if (!fits) return false;
  }
  return true;
}

std::unexpected<JobFailure> no_token() { return job_failure(aws::failure_type::job_failed, "the continuation token is none of this deployer's"); }

}  // namespace

std::string to_token(const Continuation& continuation) {
  json::Value value;
  value.set("run", continuation.run);
  value.set("begun", to_iso8601(continuation.begun));
  return value.to_text();
}

JobResult<Continuation> read_token(std::string_view token, WallTime now) {
  const Result<json::Value> value = token.size() <= token_bytes_max ? json::parse(token) : failure(Code::too_large, "too large");
  if (!value || !value->object() || value->object()->size() != 2) return no_token();
  const std::optional<WallTime> begun = from_iso8601(value->text("begun"));
  if (!is_run_id(value->text("run")) || !begun || *begun > now + clocks_differ_max) return no_token();
  if (now - *begun > Continuation::longest) {
    return job_failure(aws::failure_type::job_failed, "the deployment has taken more than 24 hours, which is all that CodePipeline gives an action; starting it again goes on where it stands");
  }
  return Continuation{std::string(value->text("run")), *begun};
}

}  // namespace martlet::deploy::pipeline
