#include "rollout.hpp"

#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/decide.hpp>
#include <martlet/deploy/decision/function_lookup.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds poll = 10s;  // of a control call, while AWS moves provisioned concurrency, which takes minutes

bool has_weights(const aws::AliasConfiguration& alias) {
  return alias.routing_config && !alias.routing_config->additional_version_weights.empty();
}

Error moved_by_somebody(const std::string& live, const std::string& from, const aws::AliasConfiguration& now) {
  const std::string where = now.function_version + (has_weights(now) ? " with weights" : "");
  return {Code::conflict,
          live + " was moved by somebody else: from " + from + " to " + where,
          {},
          "it was left where they put it; run this again to look anew"};
}

}  // namespace

Task<Result<Moved>> Rollout::move(std::string name, std::string number, std::optional<aws::AliasConfiguration> read) {
  if (!read) co_return co_await make(name, number);
  const bool waits = has_weights(*read) && !read->description.starts_with(rollout_mark);
  if (waits) {
    Result<aws::AliasConfiguration> still = co_await wait_for_aws(name, *read);
    if (!still) co_return std::unexpected(std::move(still.error()));
    *read = *std::move(still);
  }
  aws::UpdateAliasRequest request;
  request.function_name = name;
  request.name = live_;
  request.function_version = number;
  request.routing_config = aws::AliasRoutingConfiguration();  // AWS keeps the old weights when it is absent, so send it empty
  request.revision_id = read->revision_id;
  if (read->description.starts_with(rollout_mark)) request.description = "";
  aws::Answer<aws::AliasConfiguration> answer = co_await lambda_.update_alias(std::move(request));
  if (!answer) {
    if (!aws::is_conflict(answer.error())) co_return std::unexpected(function_error(answer.error(), name));
    co_return co_await look_again(name, number, *read);
  }
  Moved moved{read->function_version, number, answer->revision_id};
  moved.when = co_await loop_now();
  co_return moved;
}

// The first deployment, where the infrastructure has made no alias.
Task<Result<Moved>> Rollout::make(std::string name, std::string number) {
  aws::CreateAliasRequest request;
  request.function_name = name;
  request.name = live_;
  request.function_version = number;
  aws::Answer<aws::AliasConfiguration> answer = co_await lambda_.create_alias(std::move(request));
  if (!answer) {
    if (!aws::is_conflict(answer.error())) co_return std::unexpected(function_error(answer.error(), name));
    aws::AliasConfiguration nothing;
    nothing.function_version = "nothing";
    Result<Moved> looked = co_await look_again(name, number, nothing);
    if (looked) looked->from.clear();
    co_return looked;
  }
  Moved moved{"", number, answer->revision_id};
  moved.when = co_await loop_now();
  co_return moved;
}

// While provisioned concurrency moves, AWS itself puts weights on the alias, and its RevisionId changes under us.
Task<Result<aws::AliasConfiguration>> Rollout::wait_for_aws(std::string name, aws::AliasConfiguration read) {
  while (true) {
    Result<aws::AliasConfiguration> now = co_await read_live(name);
    if (!now) co_return now;
    if (now->function_version != read.function_version) co_return std::unexpected(moved_by_somebody(live_, read.function_version, *now));
    if (!has_weights(*now)) co_return now;
    aws::GetProvisionedConcurrencyConfigRequest request;
    request.function_name = name;
    request.qualifier = live_;
    aws::Answer<aws::GetProvisionedConcurrencyConfigResponse> status =
        co_await lambda_.get_provisioned_concurrency_config(std::move(request));
    if (!status && !aws::is_not_found(status.error())) co_return std::unexpected(function_error(status.error(), name));
    // It could not be moved, and AWS leaves its weights there: the version and the weights are set in one call.
    if (status && status->status == "FAILED") co_return now;
    co_await sleep(poll);
  }
}

// The RevisionId isn't the one that was read. Perhaps this very move took place, and its answer was lost; or another run made the same one.
Task<Result<Moved>> Rollout::look_again(std::string name, std::string number, aws::AliasConfiguration read) {
  Result<aws::AliasConfiguration> now = co_await read_live(name);
  if (!now) co_return std::unexpected(std::move(now.error()));
  const bool is_there = now->function_version == number && !has_weights(*now);
  if (!is_there) co_return std::unexpected(moved_by_somebody(live_, read.function_version, *now));
  Moved moved{read.function_version, number, now->revision_id};
  moved.when = co_await loop_now();
  co_return moved;
}

Task<Result<aws::AliasConfiguration>> Rollout::read_live(std::string name) {
  aws::GetAliasRequest request;
  request.function_name = name;
  request.name = live_;
  aws::Answer<aws::AliasConfiguration> answer = co_await lambda_.get_alias(std::move(request));
  if (!answer) co_return std::unexpected(function_error(answer.error(), name));
  co_return *std::move(answer);
}

}  // namespace martlet::deploy
