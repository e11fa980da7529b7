#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// A lower account's version.
struct Offer {
  std::size_t source = 0;  ///< which of Access::sources
  std::string account;
  aws::GetFunctionResponse function;
};

/// What AWS said of one function: all that a decision is made on. Parts that no decision needs weren't read.
struct Observed {
  std::optional<Error> failure{};  ///< it could not be read: nothing else counts
  std::vector<aws::AliasConfiguration> aliases{};
  std::string provisioned_status{};                       ///< of LIVE, looked at where it has weights; "" for none
  std::optional<aws::GetFunctionResponse> latest{};       ///< `$LATEST`
  std::optional<aws::FunctionConfiguration> live{};       ///< the version that LIVE points at
  std::optional<aws::FunctionConfiguration> published{};  ///< the version that the wanted version's alias points at
  bool is_published_gone = false;                         ///< that alias points at a version that doesn't exist any more
  std::optional<Offer> offer{};                           ///< the first lower account that has the version
  std::vector<std::string> misses{};                      ///< why others don't offer it, a sentence each
};

const aws::AliasConfiguration* find_alias(const std::vector<aws::AliasConfiguration>& aliases, const std::string& name);
/// The alias of this version with the latest configuration; nullptr where there is none.
const aws::AliasConfiguration* find_version_alias(const std::vector<aws::AliasConfiguration>& aliases, const Version& version);
/// Of Lambda's ARNs: "222222222222"; "" for anything else.
std::string account_in_arn(const std::string& arn);
/// The account that these answers are of, by their ARNs: twelve digits; "" where no part has one.
std::string account_of(const Observed& observed);
/// What the alias `live` points at, and which of our versions that is: `wanted` if it is that, else the highest.
AliasTarget alias_target_of(const std::vector<aws::AliasConfiguration>& aliases, const std::string& live, const Version& wanted);

}  // namespace martlet::deploy
