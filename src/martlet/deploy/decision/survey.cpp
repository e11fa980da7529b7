#include "survey.hpp"

#include <algorithm>

#include "aliases_of.hpp"
#include "aws_failure_to_error.hpp"
#include "get_function.hpp"

namespace martlet::deploy {
namespace {

std::string version_list(const std::vector<aws::AliasConfiguration>& aliases) {
  constexpr std::size_t listed_max = 5;
  std::vector<VersionAlias> version_aliases;
  for (const aws::AliasConfiguration& alias : aliases) {
    if (const auto version_alias = VersionAlias::parse(alias.name); version_alias && version_alias->revision == 1)
      version_aliases.push_back(*version_alias);
  }
  std::sort(version_aliases.rbegin(), version_aliases.rend());
  std::string text;
  for (std::size_t i = 0; i < version_aliases.size() && i < listed_max; ++i)
    text += (i == 0 ? "" : ", ") + version_aliases[i].version.text();
  return version_aliases.size() > listed_max ? text + ", ..." : text;
}

}  // namespace

Task<ObservedFunction> Survey::read(const RequestedVersion& wanted) {
  ObservedFunction observed;
  Result<std::vector<aws::AliasConfiguration>> aliases = co_await aliases_of(*clients_.here, wanted.name);
  Result<void> read;
  if (aliases) {
    observed.aliases = *std::move(aliases);
    read = co_await read_versions(wanted, observed);
  } else {
    read = std::unexpected(std::move(aliases.error()));
  }
  if (!read) observed.failure = std::move(read.error());
  co_return observed;
}

Task<Result<void>> Survey::read_versions(const RequestedVersion& wanted, ObservedFunction& observed) {
  Result<void> read = co_await read_provisioned_concurrency(wanted, observed);
  if (!read) co_return read;
  const aws::AliasConfiguration* alias = find_version_alias(observed.aliases, wanted.version);
  const AliasTarget live = alias_target_of(observed.aliases, live_, wanted.version);
  const bool is_up_to_date = alias && live.number == alias->function_version && live.weights.empty();
  if (alias && !is_up_to_date) {
    read = co_await read_published(wanted, VersionNumber(alias->function_version), observed);
    if (!read) co_return read;
  }
  if (!alias || reads_all_ || wanted.configuration != ConfigurationPolicy::report) {
    read = co_await read_configuration(wanted, observed);
    if (!read) co_return read;
  }
  if (!is_up_to_date) co_await find_source_version(wanted, observed, alias == nullptr);
  co_return Result<void>();
}

Task<Result<void>> Survey::read_provisioned_concurrency(const RequestedVersion& wanted, ObservedFunction& observed) {
  const aws::AliasConfiguration* live = find_alias(observed.aliases, live_);
  if (!live || !live->routing_config || live->routing_config->additional_version_weights.empty()) co_return Result<void>();
  aws::GetProvisionedConcurrencyConfigRequest request;
  request.function_name = wanted.name.text();
  request.qualifier = live_;
  aws::Outcome<aws::GetProvisionedConcurrencyConfigResponse> outcome =
      co_await clients_.here->get_provisioned_concurrency_config(std::move(request));
  if (outcome) {
    observed.provisioned_status = outcome->status;
  } else if (!aws::is_not_found(outcome.error())) {
    co_return std::unexpected(aws_failure_to_error(outcome.error(), wanted.name));
  }
  co_return Result<void>();
}

Task<Result<void>> Survey::read_published(const RequestedVersion& wanted, VersionNumber number, ObservedFunction& observed) {
  aws::Outcome<aws::GetFunctionResponse> outcome = co_await get_function(*clients_.here, wanted.name, number);
  if (outcome) {
    observed.published = std::move(outcome->configuration);
  } else if (aws::is_not_found(outcome.error())) {
    observed.is_published_gone = true;
  } else {
    co_return std::unexpected(aws_failure_to_error(outcome.error(), wanted.name));
  }
  co_return Result<void>();
}

// Reads the configuration of `$LATEST` and of the version that LIVE points at.
Task<Result<void>> Survey::read_configuration(const RequestedVersion& wanted, ObservedFunction& observed) {
  aws::Outcome<aws::GetFunctionResponse> latest = co_await get_function(*clients_.here, wanted.name, Qualifier::latest());
  if (!latest) co_return std::unexpected(aws_failure_to_error(latest.error(), wanted.name));
  observed.latest = *std::move(latest);
  const aws::AliasConfiguration* live = find_alias(observed.aliases, live_);
  if (!live || live->function_version.starts_with('$')) co_return Result<void>();
  const bool reads_live = reads_all_ || wanted.configuration != ConfigurationPolicy::report;
  if (!reads_live) co_return Result<void>();
  aws::Outcome<aws::GetFunctionResponse> version =
      co_await get_function(*clients_.here, wanted.name, VersionNumber(live->function_version));
  if (version) {
    observed.live = std::move(version->configuration);
  } else if (!aws::is_not_found(version.error())) {
    co_return std::unexpected(aws_failure_to_error(version.error(), wanted.name));
  }
  co_return Result<void>();
}

Task<void> Survey::find_source_version(const RequestedVersion& wanted, ObservedFunction& observed, bool needs_reasons) {
  for (std::size_t i = 0; i < clients_.sources.size(); ++i) {
    const SourceClient& source = clients_.sources[i];
    aws::Outcome<aws::GetFunctionResponse> outcome =
        co_await get_function(*source.lambda, wanted.name, Qualifier::alias(wanted.version.alias()));
    if (outcome) {
      observed.source_version = SourceVersion{i, source.account, *std::move(outcome)};
      co_return;
    }
    if (!needs_reasons) continue;
    if (!aws::is_not_found(outcome.error())) {
      observed.misses.push_back("account " + source.account + " can't be reached: " + aws::to_text(outcome.error()));
      continue;
    }
    std::string reason = co_await reason_for_miss(source, wanted);
    observed.misses.push_back(std::move(reason));
  }
}

// Returns whether the function or the version is missing, since AWS returns the same error for both.
Task<std::string> Survey::reason_for_miss(const SourceClient& source, const RequestedVersion& wanted) {
  const std::string where = "account " + source.account;
  Result<std::vector<aws::AliasConfiguration>> aliases = co_await aliases_of(*source.lambda, wanted.name);
  if (!aliases && aliases.error().code == Code::not_found) co_return where + " has no function " + wanted.name.text();
  if (!aliases) co_return where + " can't be reached: " + aliases.error().what;
  const std::string versions = version_list(*aliases);
  co_return where + " has no version " + wanted.version.text() + " of the function" + (versions.empty() ? "" : " (only " + versions + ")");
}

}  // namespace martlet::deploy
