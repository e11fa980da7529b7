#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/plan.hpp>

/// The messages for refused functions. Each message exists only here.
namespace martlet::deploy {

Error no_source(const RequestedVersion& wanted, const std::vector<std::string>& misses);
/// The code of a version in one account; "here" is the deployer's account.
struct AccountCode {
  std::string account;
  CodeSha256 code_sha256;
};
Error bytes_differ(const Version& version, const AccountCode& here, const AccountCode& there);
Error version_taken(const Version& version, const CodeSha256& here, const CodeSha256& build);
Error image_function();
Error version_is_gone(const aws::AliasConfiguration& alias);
Error not_active(const FunctionName& name, const aws::FunctionConfiguration& version);
Error function_failed(const aws::FunctionConfiguration& latest);
Error foreign_weights(const AliasTarget& live, const std::string& alias);
/// Returns the note that replaces foreign_weights() if weights may be cleared.
std::string weights_are_cleared(const AliasTarget& live, const std::string& alias);
/// Returns the error for credentials of the wrong account. `account` is "" if unknown.
Error wrong_account(const std::string& account, const std::string& configured);
Error configuration_refused(const std::vector<std::string>& keys);
Error configuration_unreadable();

Error package_type_differs(const std::string& here, const std::string& there);
Error architecture_differs(const std::string& here, const std::string& there);
Error runtime_differs(const std::string& here, const std::string& there);
Error signer_differs();
Error code_unreadable(const std::string& account, const aws::PartError& error);
Error code_kept_in_bucket(const std::string& account, const std::string& bucket);
Error code_kept_here(const std::string& bucket);
Error code_without_link(const std::string& account);
Error image_without_digest(const std::string& account);
Error code_too_large(std::int64_t bytes, std::int64_t bytes_max);
Error no_staging_bucket(std::int64_t bytes);
Error storage_full(std::int64_t needed, std::int64_t left);

}  // namespace martlet::deploy
