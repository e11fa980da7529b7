#include "continuation.hpp"

#include <martlet/deploy/records/run_id.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t token_bytes_max = 2048;
constexpr std::int64_t rounds_max = 100'000;
constexpr std::chrono::minutes clocks_differ_max{5};

}  // namespace

std::string Continuation::token() const {
  json::Value value;
  value.set("run", run);
  value.set("round", round);
  value.set("begun", to_iso8601(begun));
  return value.to_text();
}

Result<Continuation> Continuation::parse(std::string_view token, WallTime now) {
  const auto no_token = [] { return failure(Code::malformed, "the continuation token was not created by this deployer"); };
  const auto value = token.size() <= token_bytes_max ? json::parse(token) : failure(Code::too_large, "too large");
  if (!value || !value->object() || value->object()->size() != 3) return no_token();
  const json::Value* round = value->find("round");
  const bool is_round = round && round->int64() && *round->int64() >= 1 && *round->int64() <= rounds_max;
  const std::optional<WallTime> begun = from_iso8601(value->text("begun"));
  if (!is_round || !is_run_id(value->text("run")) || !begun || *begun > now + clocks_differ_max) return no_token();
  if (now - *begun > longest) {
    return failure(Code::timeout, "the deployment has taken more than the 24 hours that CodePipeline allows an action",
                   "start the pipeline again; the deployer continues where it stopped");
  }
  return Continuation{std::string(value->text("run")), static_cast<int>(*round->int64()), *begun};
}

}  // namespace martlet::deploy
