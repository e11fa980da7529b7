#include "publication.hpp"

#include <array>
#include <fstream>

#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/deploy/decision/aliases_of.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/decide.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/rate_limited_clients.hpp>
#include <martlet/deploy/decision/refusals.hpp>
#include <martlet/deploy/package/bootstrap_check.hpp>

#include "version_preparation.hpp"

namespace martlet::deploy {
namespace {

struct Measured {
  std::string sha256;  // base64
  std::int64_t bytes = 0;
};

Result<Measured> measure(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(Code::not_found, "can't read " + path.string());
  Sha256 hash;
  Measured measured;
  std::array<char, 64 * 1024> part{};
  while (file) {
    file.read(part.data(), part.size());
    hash.update({part.data(), static_cast<std::size_t>(file.gcount())});
    measured.bytes += file.gcount();
  }
  if (file.bad() || measured.bytes == 0) return failure(Code::not_found, "can't read " + path.string());
  measured.sha256 = to_base64(hash.digest());
  return measured;
}

Result<void> check_function(const aws::GetFunctionResponse& latest, std::int64_t bytes, bool has_staging) {
  if (latest.configuration.package_type == aws::package_type::image) return std::unexpected(image_function());
  if (latest.code.resolved_s3_object) return std::unexpected(code_kept_here(latest.code.resolved_s3_object->s3_bucket.value_or("")));
  const Allowance allowance;
  if (bytes > allowance.code_bytes_max) return std::unexpected(code_too_large(bytes, allowance.code_bytes_max));
  if (bytes > allowance.direct_bytes_max && !has_staging) return std::unexpected(no_staging_bucket(bytes));
  return {};
}

// Checks the architecture of the build. A runtime with its own bootstrap runs on any.
Result<void> check_processor(const aws::GetFunctionResponse& latest, std::optional<Architecture> built_for) {
  if (!built_for || !latest.configuration.runtime.value_or("").starts_with("provided")) return {};
  const std::vector<std::string>& processors = latest.configuration.architectures;
  const std::string runs_on = processors.empty() ? "x86_64" : processors.front();
  if (runs_on != name_of(*built_for)) return std::unexpected(built_for_another_processor(*built_for, runs_on));
  return {};
}

Result<void> check_account(const std::vector<aws::AliasConfiguration>& aliases, const std::string& configured) {
  if (configured.empty() || aliases.empty()) return {};
  const std::string account = account_in_arn(aliases.front().alias_arn);
  if (account != configured) return std::unexpected(wrong_account(account, configured));
  return {};
}

// Returns the publication of a version that already has an alias, if the build has the same bytes. Otherwise, refuses the build.
Task<Result<Publication>> existing_publication(const DeployerClients& clients, const Build& build, const aws::AliasConfiguration& alias,
                                               const Measured& measured) {
  const FunctionName name = build.name;
  aws::Outcome<aws::GetFunctionResponse> version = co_await get_function(*clients.here, name, VersionNumber(alias.function_version));
  if (!version && aws::is_not_found(version.error())) co_return std::unexpected(version_is_gone(alias));
  if (!version) co_return std::unexpected(aws_failure_to_error(version.error(), name));
  const std::string& sha256 = version->configuration.code_sha256;
  if (sha256 != measured.sha256) co_return std::unexpected(version_taken(build.version, CodeSha256(sha256), CodeSha256(measured.sha256)));
  co_return Publication{alias.function_version, sha256, measured.bytes, false};
}

Error out_of_time(const std::string& step) {
  return {
      Code::timeout,
      "time ran out while " + step,
      {},
      "run the command again; it continues where it stopped and publishes nothing twice; if the version stays Pending, read the state's "
      "reason: `aws lambda get-function --qualifier VERSION`"};
}

Task<Result<Publication>> publish_without_time_limit(const DeployerClients& clients, const DeployerConfiguration& configuration,
                                                     const Build& build, const DeploymentOptions& options) {
  const auto work = [&build] { return measure(build.zip); };
  Result<Measured> measured = co_await blocking(work);
  if (!measured) co_return std::unexpected(std::move(measured.error()));
  const FunctionName name = build.name;
  const RateLimitedClients rate_limited(clients, configuration.rate);

  Result<std::vector<aws::AliasConfiguration>> aliases = co_await aliases_of(*rate_limited.clients().here, name);
  if (!aliases) co_return std::unexpected(std::move(aliases.error()));
  Result<void> account = check_account(*aliases, configuration.account);
  if (!account) co_return std::unexpected(std::move(account.error()));
  if (const aws::AliasConfiguration* alias = find_alias(*aliases, build.version.alias())) {
    co_return co_await existing_publication(rate_limited.clients(), build, *alias, *measured);
  }
  aws::Outcome<aws::GetFunctionResponse> latest = co_await get_function(*rate_limited.clients().here, name, Qualifier::latest());
  if (!latest) co_return std::unexpected(aws_failure_to_error(latest.error(), name));
  if (aliases->empty() && !configuration.account.empty()) {
    const std::string actual = account_in_arn(latest->configuration.function_arn);
    if (actual != configuration.account) co_return std::unexpected(wrong_account(actual, configuration.account));
  }
  const bool has_staging = clients.staging && !configuration.staging_bucket.empty();
  Result<void> checked = check_function(*latest, measured->bytes, has_staging);
  if (checked) checked = check_processor(*latest, build.architecture);
  if (!checked) co_return std::unexpected(std::move(checked.error()));

  PlannedFunction planned{build.name, build.version, Action::promote};
  planned.alias = build.version.alias();
  planned.code_sha256 = measured->sha256;
  planned.code_bytes = measured->bytes;
  VersionPreparation preparation(rate_limited.clients(), configuration, options, build.zip);
  Result<PreparedVersion> prepared = co_await preparation.prepare(planned);
  if (!prepared) co_return std::unexpected(std::move(prepared.error()));
  co_return Publication{prepared->number.text, prepared->code_sha256.text, measured->bytes, true};
}

}  // namespace

Task<Result<Publication>> publish(const DeployerClients& clients, const DeployerConfiguration& configuration, const Build& build,
                                  const DeploymentOptions& options) {
  std::string step = "reading the function";
  DeploymentOptions watched = options;
  watched.on_step = [&step, &options](const Step& now) {
    step = now.what;
    if (options.on_step) options.on_step(now);
  };
  Task<Result<Publication>> work = publish_without_time_limit(clients, configuration, build, watched);
  if (!options.deadline) co_return co_await std::move(work);
  Result<Result<Publication>> in_time = co_await with_deadline(std::move(work), *options.deadline);
  if (!in_time) co_return std::unexpected(out_of_time(step));
  co_return *std::move(in_time);
}

}  // namespace martlet::deploy
