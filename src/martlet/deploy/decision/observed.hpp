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
  std::size_t source = 0;  ///< which of Access::sources
  std::string account;
  aws::GetFunctionResponse function;
};

/// What AWS says about one function: everything that a decision depends on. Parts that no decision needs are not read.
struct Observed {
  std::optional<Error> failure{};  ///< the function could not be read; the other members mean nothing
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
/// The alias of this version with the latest configuration; nullptr if there is none.
const aws::AliasConfiguration* find_version_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version);
/// The account of one of Lambda's ARNs: "222222222222"; "" for anything else.
std::string account_in_arn(const std::string& arn);
/// The account that answered, by the ARNs in its answers: twelve digits; "" if they have none.
std::string account_of(const Observed& observed);
/// What the alias `live` points at, and the version alias that points there too: the one of `wanted` if it does, else the highest.
AliasTarget alias_target_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted);

}  // namespace martlet::deploy
