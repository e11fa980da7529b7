#include "rollout.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/weights_origin.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds provisioned_poll = 10s;  // AWS takes minutes to move provisioned concurrency
constexpr std::chrono::milliseconds retry_first = 500ms;
constexpr std::chrono::milliseconds retry_max = 10s;
constexpr std::chrono::minutes retry_time = 5min;  // longer than an update of a function's code or configuration

bool has_weights(const std::optional<aws::AliasConfiguration>& alias) {
  return alias && alias->routing_config && !alias->routing_config->additional_version_weights.empty();
}

bool is_our_rollout(const std::optional<aws::AliasConfiguration>& alias) { return alias && alias->description.starts_with(rollout_mark); }

std::string target_of(const std::optional<aws::AliasConfiguration>& alias) {
  if (!alias) return "nothing";
  return alias->function_version + (has_weights(alias) ? " with weights" : "");
}

Error moved_in_the_meantime(const std::string& live, const std::optional<aws::AliasConfiguration>& read,
                            const std::optional<aws::AliasConfiguration>& now, const std::string& why) {
  return {Code::conflict,
          live + " was moved by something else: from " + (read ? read->function_version : "nothing") + " to " + target_of(now) + why,
          {},
          "it was left unchanged; run the command or action again"};
}

std::string in_brackets(const aws::Failure& failure) { return " (" + aws::to_text(failure) + ")"; }

Moved moved_to(const VersionNumber& number, const std::optional<aws::AliasConfiguration>& read, const aws::AliasConfiguration& now,
               SteadyTime when) {
  Moved moved{read ? read->function_version : "", number.text, now.revision_id};
  if (has_weights(read)) moved.cleared_weights = read->routing_config->additional_version_weights;
  moved.when = when;
  return moved;
}

}  // namespace

Task<Result<Moved>> Rollout::move(FunctionName name, VersionNumber number, Live read) {
  const SteadyTime begun = co_await loop_now();
  std::chrono::milliseconds wait = retry_first;
  while (true) {
    Result<Live> before = co_await settled(name, read);
    if (!before) co_return std::unexpected(std::move(before.error()));
    read = *std::move(before);
    Result<void> allowed = co_await permission_.request_unless_valid();
    if (!allowed) co_return std::unexpected(std::move(allowed.error()));
    aws::Outcome<aws::AliasConfiguration> outcome = co_await set(name, number, read);
    const SteadyTime now = co_await loop_now();
    if (outcome) co_return moved_to(number, read, *outcome, now);
    if (!aws::is_conflict(outcome.error())) co_return std::unexpected(aws_failure_to_error(outcome.error(), name));
    // An operation on the function is in progress, or LIVE has changed since it was read. This move may have taken effect although its
    // response was lost, or another run may have made the same move.
    Result<Live> live = co_await read_live(name);
    if (!live) co_return std::unexpected(std::move(live.error()));
    if (*live && (*live)->function_version == number.text && !has_weights(*live)) co_return moved_to(number, read, **live, now);
    if (std::optional<Error> error = obstacle(read, *live, outcome.error())) co_return std::unexpected(*std::move(error));
    if (now - begun >= retry_time) co_return std::unexpected(aws_failure_to_error(outcome.error(), name));
    read = *std::move(live);
    co_await sleep(wait);
    wait = std::min(wait * 2, retry_max);
  }
}

std::optional<Error> Rollout::obstacle(const Live& read, const Live& now, const aws::Failure& failure) const {
  const bool is_same_version = read ? now && now->function_version == read->function_version : !now;
  const bool has_new_weights = has_weights(now) && !has_weights(read) && !is_our_rollout(now);
  if (is_same_version && !(has_new_weights && configuration_.refuses_foreign_weights)) return std::nullopt;
  return moved_in_the_meantime(configuration_.alias, read, now, in_brackets(failure));
}

Task<aws::Outcome<aws::AliasConfiguration>> Rollout::set(const FunctionName& name, const VersionNumber& number, const Live& read) {
  if (!read) {  // this is the first deployment, and the infrastructure hasn't created the alias
    aws::CreateAliasRequest request;
    request.function_name = name.text();
    request.name = configuration_.alias;
    request.function_version = number.text;
    return lambda_.create_alias(std::move(request));
  }
  aws::UpdateAliasRequest request;
  request.function_name = name.text();
  request.name = configuration_.alias;
  request.function_version = number.text;
  request.routing_config = aws::AliasRoutingConfiguration();  // AWS keeps the old weights if this is absent, so send an empty map
  request.revision_id = read->revision_id;
  if (is_our_rollout(read)) request.description = "";
  return lambda_.update_alias(std::move(request));
}

// Waits while provisioned concurrency moves, when AWS itself sets weights on the alias and changes its RevisionId. The move clears any
// other weights.
Task<Result<Rollout::Live>> Rollout::settled(FunctionName name, Live read) {
  if (!has_weights(read) || is_our_rollout(read)) co_return read;
  while (true) {
    Result<Live> now = co_await read_live(name);
    if (!now) co_return now;
    const bool is_same_version = *now && (*now)->function_version == read->function_version;
    if (!is_same_version) co_return std::unexpected(moved_in_the_meantime(configuration_.alias, read, *now, ""));
    if (!has_weights(*now)) co_return now;
    aws::GetProvisionedConcurrencyConfigRequest request;
    request.function_name = name.text();
    request.qualifier = configuration_.alias;
    aws::Outcome<aws::GetProvisionedConcurrencyConfigResponse> status =
        co_await lambda_.get_provisioned_concurrency_config(std::move(request));
    if (!status && !aws::is_not_found(status.error())) co_return std::unexpected(aws_failure_to_error(status.error(), name));
    if (!status || status->status != "IN_PROGRESS") co_return now;
    co_await sleep(provisioned_poll);
  }
}

Task<Result<Rollout::Live>> Rollout::read_live(FunctionName name) {
  aws::GetAliasRequest request;
  request.function_name = name.text();
  request.name = configuration_.alias;
  aws::Outcome<aws::AliasConfiguration> outcome = co_await lambda_.get_alias(std::move(request));
  if (outcome) co_return Live(*std::move(outcome));
  if (aws::is_not_found(outcome.error())) co_return Live();
  co_return std::unexpected(aws_failure_to_error(outcome.error(), name));
}

}  // namespace martlet::deploy
