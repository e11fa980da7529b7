#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// A version that a lower account offers.
struct Offer {
  std::size_t source = 0;  ///< index in Access::sources
  std::string account;
  aws::GetFunctionResponse function;
};

/// The state of one function in AWS, as far as decisions depend on it.
struct Observed {
  std::optional<Error> failure{};  ///< the function could not be read; then the other members have no meaning
  std::vector<aws::AliasConfiguration> aliases{};
  std::string provisioned_status{};                       ///< of LIVE, read only if it has weights; "" for none
  std::optional<aws::GetFunctionResponse> latest{};       ///< `$LATEST`
  std::optional<aws::FunctionConfiguration> live{};       ///< the version that LIVE points at
  std::optional<aws::FunctionConfiguration> published{};  ///< the version that the wanted version's alias points at
  bool is_published_gone = false;                         ///< that alias points at a version that no longer exists
  std::optional<Offer> offer{};                           ///< the first lower account that has the version
  std::vector<std::string> misses{};                      ///< why the sources before it don't offer it, one sentence each
};

const aws::AliasConfiguration* find_alias(const std::vector<aws::AliasConfiguration>& aliases, const std::string& name);
/// Returns the alias of this version with the latest configuration, or nullptr.
const aws::AliasConfiguration* find_version_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version);
/// Returns the account in a Lambda ARN, "222222222222", or "" for any other text.
std::string account_in_arn(const std::string& arn);
/// Returns the account's twelve digits from the ARNs in its answers, or "".
std::string account_of(const Observed& observed);
/// Returns what the alias `live` points at, with a version alias that points there too: that of `wanted` if it does, otherwise the highest.
AliasTarget alias_target_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted);

}  // namespace martlet::deploy
