#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/plan.hpp>

/// Why nothing is done with a function: each text has its one home here.
namespace martlet::deploy {

Error no_source(const Wanted& wanted, const std::vector<std::string>& misses);
Error bytes_differ(const Wanted& wanted, const std::string& here, const std::string& there, const std::string& account);
Error version_taken(const std::string& version, const std::string& here, const std::string& build);
Error image_function();
Error bearing_is_gone(const aws::AliasConfiguration& alias);
Error not_active(const std::string& name, const aws::FunctionConfiguration& version);
Error function_failed(const aws::FunctionConfiguration& latest);
Error foreign_weights(const AliasTarget& live, const std::string& alias);
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

/// "12.3 MB"
std::string size_text(std::int64_t bytes);

}  // namespace martlet::deploy
