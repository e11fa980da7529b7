#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// A version as a lower account has it.
struct SourceVersion {
  std::size_t source = 0;  ///< index in DeployerClients::sources
  std::string account;
  aws::GetFunctionResponse function;
};

/// The state of one function in AWS, as far as decisions depend on it.
struct ObservedFunction {
  std::optional<Error> failure{};  ///< set if the function could not be read; the other members are then meaningless
  std::vector<aws::AliasConfiguration> aliases{};
  std::string provisioned_status{};                       ///< LIVE's provisioned concurrency, read only if LIVE has weights; "" if none
  std::optional<aws::GetFunctionResponse> latest{};       ///< `$LATEST`
  std::optional<aws::FunctionConfiguration> live{};       ///< the version that LIVE points at
  std::optional<aws::FunctionConfiguration> published{};  ///< the Lambda version that the wanted version's alias points at
  bool is_published_gone = false;                         ///< that alias points at a version that no longer exists
  std::optional<SourceVersion> source_version{};          ///< the first lower account that has the version
  std::vector<std::string> misses{};  ///< one sentence for each source searched before it: why it doesn't have the version
};

const aws::AliasConfiguration* find_alias(const std::vector<aws::AliasConfiguration>& aliases, const std::string& name);
/// Returns the alias of this version with the latest configuration, or nullptr.
const aws::AliasConfiguration* find_version_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version);
/// Returns the account in a Lambda ARN, "222222222222", or "" for any other text.
std::string account_in_arn(const std::string& arn);
/// Returns the account's twelve digits, from the ARNs in AWS's responses, or "" if there are none.
std::string account_of(const ObservedFunction& observed);
/// Returns the version that the alias `live` points at, and a version alias that points at the same version: that of `wanted`, or else the
/// highest.
AliasTarget alias_target_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted);

}  // namespace martlet::deploy
