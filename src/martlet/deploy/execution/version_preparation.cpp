#include "version_preparation.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/configuration_differences.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/refusals.hpp>
#include <martlet/deploy/input/version.hpp>

#include "poll_interval.hpp"
#include "wait_until_active.hpp"

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;
using aws::FunctionConfiguration;

constexpr std::size_t description_bytes_max = 256;    // AWS Lambda API Reference, PublishVersion
constexpr std::chrono::minutes conflict_time = 5min;  // longer than any operation on a function

Error changed_by_others(const FunctionName& name, const std::string& why) {
  return {Code::conflict,
          name.text() + " is being changed at the same time: $LATEST was different each time" + why,
          {},
          "run the command or action again when the other changes are done"};
}

Error alias_differs(const std::string& alias, const FunctionConfiguration& version, const std::string& expected) {
  return {Code::conflict,
          "the alias " + alias + " now points at different bytes: " + version.code_sha256 + ", not " + expected,
          {},
          "the bytes of a version never change: release these under a new version"};
}

// Returns whether something else has changed the function, or it is unknown whether the deployer's own call took effect.
bool should_read_again(const Error& error) { return error.code == Code::conflict; }

}  // namespace

Task<Result<PreparedVersion>> VersionPreparation::prepare(const PlannedFunction& planned) {
  Result<VersionNumber> number = failure(Code::internal, "not tried");
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    number = co_await published_version(planned);
    if (number || !should_read_again(number.error())) break;
    co_await sleep(poll_first * (attempt + 1));
  }
  if (!number) co_return std::unexpected(std::move(number.error()));
  options_.report_step(planned.name.text(), "waiting until version " + number->text + " is Active");
  Result<void> active = co_await wait_until_active(*clients_.here, planned.name, *number, CodeSha256(planned.code_sha256));
  if (!active) co_return std::unexpected(std::move(active.error()));
  PreparedVersion prepared{*number, CodeSha256(planned.code_sha256)};
  Result<void> named = co_await name_version(planned, prepared);
  if (!named) co_return std::unexpected(std::move(named.error()));
  co_return prepared;
}

Task<Result<VersionNumber>> VersionPreparation::published_version(const PlannedFunction& planned) {
  Result<std::optional<VersionNumber>> found = co_await find_published(planned);
  if (!found) co_return std::unexpected(std::move(found.error()));
  if (*found) co_return **found;
  Result<FunctionConfiguration> latest = co_await bring_code(planned);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  options_.report_step(planned.name.text(), "publishing");
  co_return co_await publish(planned, *latest);
}

// Finds a version with the wanted bytes. PublishVersion compares with the latest version only. A search through all versions also finds
// those that a run published before it died, and code that was published, replaced and published again.
Task<Result<std::optional<VersionNumber>>> VersionPreparation::find_published(const PlannedFunction& planned) {
  std::optional<FunctionConfiguration> latest;
  std::optional<VersionNumber> number;
  aws::ListVersionsByFunctionRequest request;
  request.function_name = planned.name.text();
  while (true) {
    aws::ListVersionsByFunctionRequest page = request;
    aws::Outcome<aws::ListVersionsByFunctionResponse> outcome = co_await clients_.here->list_versions_by_function(std::move(page));
    if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), planned.name));
    for (const FunctionConfiguration& version : outcome->versions) {
      if (version.version == "$LATEST") {
        latest = version;  // Lambda lists it first
      } else if (latest && version.code_sha256 == planned.code_sha256 && !is_unreadable(version) &&
                 differing_keys(version, *latest).empty()) {
        number = VersionNumber(version.version);
      }
    }
    if (!outcome->next_marker) co_return number;
    request.marker = outcome->next_marker;
  }
}

// Returns `$LATEST` with the wanted bytes and no update in progress.
Task<Result<FunctionConfiguration>> VersionPreparation::bring_code(const PlannedFunction& planned) {
  Result<aws::GetFunctionResponse> latest = co_await settled(planned.name);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  if (latest->configuration.code_sha256 == planned.code_sha256) co_return std::move(latest->configuration);
  Result<void> sent = co_await upload_.send(planned, *latest);
  if (!sent) co_return std::unexpected(std::move(sent.error()));
  latest = co_await settled(planned.name);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  if (latest->configuration.code_sha256 != planned.code_sha256) co_return std::unexpected(changed_by_others(planned.name, ""));
  if (latest->configuration.last_update_status == aws::update_status::failed)
    co_return std::unexpected(function_failed(latest->configuration));
  co_return std::move(latest->configuration);
}

// Waits while an update is in progress or the function is being created.
Task<Result<aws::GetFunctionResponse>> VersionPreparation::settled(FunctionName name) {
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::Outcome<aws::GetFunctionResponse> outcome = co_await get_function(*clients_.here, name, Qualifier::latest());
    if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), name));
    const FunctionConfiguration& latest = outcome->configuration;
    if (latest.state == aws::function_state::failed) co_return std::unexpected(function_failed(latest));
    if (latest.last_update_status != aws::update_status::in_progress && latest.state != aws::function_state::pending)
      co_return *std::move(outcome);
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

// Publishes `$LATEST`, guarded by the SHA-256 and by the RevisionId of the `$LATEST` that was just read.
Task<Result<VersionNumber>> VersionPreparation::publish(const PlannedFunction& planned, const FunctionConfiguration& latest) {
  aws::PublishVersionRequest request;
  request.function_name = planned.name.text();
  request.code_sha256 = planned.code_sha256;
  request.revision_id = latest.revision_id;
  request.description = description_of(planned);
  aws::Outcome<FunctionConfiguration> outcome = co_await clients_.here->publish_version(std::move(request));
  if (!outcome) {
    Error error = co_await publish_error(planned, outcome.error());
    co_return std::unexpected(std::move(error));
  }
  if (outcome->code_sha256 != planned.code_sha256) {
    co_return std::unexpected(stored_bytes_differ(planned.name, outcome->code_sha256, planned.code_sha256));
  }
  co_return VersionNumber(outcome->version);
}

// Returns the error. InvalidParameterValueException can mean that `$LATEST` has another CodeSha256, among other things, so `$LATEST` is
// read.
Task<Error> VersionPreparation::publish_error(const PlannedFunction& planned, aws::Failure failure) {
  Error error = aws_failure_to_error(failure, planned.name);
  if (aws::is_transient(failure)) error.code = Code::conflict;  // the call may have published a version, so check that first
  if (failure.code != "InvalidParameterValueException") co_return error;
  aws::Outcome<aws::GetFunctionResponse> latest = co_await get_function(*clients_.here, planned.name, Qualifier::latest());
  const bool has_changed = latest && latest->configuration.code_sha256 != planned.code_sha256;
  if (has_changed) error = changed_by_others(planned.name, " (" + aws::to_text(failure) + ")");
  co_return error;
}

std::string VersionPreparation::description_of(const PlannedFunction& planned) const {
  std::string text = "martlet " + planned.version.text() + " sha256=" + planned.code_sha256;
  const std::string origin = planned.source.empty() ? "version " + planned.number : planned.source;
  text += " from=" + (upload_.is_build() ? "build" : origin) + " run=" + options_.id;
  text.resize(std::min(text.size(), description_bytes_max));
  return text;
}

// Creates the alias. A conflict means that it exists (created by a run that died afterwards, by a concurrent run, or by this call if its
// response was lost), or that another operation on the function is in progress. Reads the alias to find out.
Task<Result<void>> VersionPreparation::name_version(const PlannedFunction& planned, PreparedVersion& prepared) {
  const SteadyTime begun = co_await loop_now();
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::CreateAliasRequest request;
    request.function_name = planned.name.text();
    request.name = planned.alias;
    request.function_version = prepared.number.text;
    aws::Outcome<aws::AliasConfiguration> made = co_await clients_.here->create_alias(std::move(request));
    if (made) co_return Result<void>();
    if (!aws::is_conflict(made.error())) co_return std::unexpected(aws_failure_to_error(made.error(), planned.name));
    aws::Outcome<aws::GetFunctionResponse> there = co_await get_function(*clients_.here, planned.name, Qualifier::alias(planned.alias));
    if (there) co_return co_await use_version_alias(planned, std::move(there->configuration), prepared);
    if (!aws::is_not_found(there.error())) co_return std::unexpected(aws_failure_to_error(there.error(), planned.name));
    const SteadyTime now = co_await loop_now();
    if (now - begun >= conflict_time) co_return std::unexpected(aws_failure_to_error(made.error(), planned.name));
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

// Uses the alias if it points at the right bytes.
Task<Result<void>> VersionPreparation::use_version_alias(const PlannedFunction& planned, FunctionConfiguration version,
                                                         PreparedVersion& prepared) {
  if (version.code_sha256 != planned.code_sha256) co_return std::unexpected(alias_differs(planned.alias, version, planned.code_sha256));
  prepared.number = VersionNumber(version.version);
  co_return co_await wait_until_active(*clients_.here, planned.name, prepared.number, prepared.code_sha256);
}

}  // namespace martlet::deploy
