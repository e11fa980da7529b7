#include "promotion.hpp"

#include <algorithm>

#include <martlet/async/blocking.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/deploy/decision/frozen_configuration.hpp>
#include <martlet/deploy/decision/function_lookup.hpp>
#include <martlet/deploy/decision/refusals.hpp>
#include <martlet/deploy/input/version.hpp>
#include <martlet/deploy/package/startable.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;
using aws::FunctionConfiguration;

constexpr std::int64_t small_bytes_max = 1024 * 1024;  // goes up in the call itself; beyond it through the staging bucket, if there is one
constexpr std::size_t description_bytes_max = 256;     // AWS Lambda API Reference, PublishVersion
constexpr std::chrono::milliseconds poll_first = 300ms;  // of GetFunction, which has a limit of its own
constexpr std::chrono::milliseconds poll_max = 5s;
constexpr std::chrono::minutes conflict_time = 5min;  // an operation on a function is over by then

std::chrono::milliseconds next_poll(std::chrono::milliseconds last) { return std::min<std::chrono::milliseconds>(last * 3 / 2, poll_max); }

StartTarget target_of(const FunctionConfiguration& function) {
  StartTarget target;
  target.runtime = function.runtime.value_or("");
  target.architecture = function.architectures.empty() ? "x86_64" : function.architectures.front();
  target.has_layers = function.layers && !function.layers->empty();
  return target;
}

// A package that can't be started would run nowhere, and Lambda would say so only when it is invoked.
Task<Result<void>> look_into(std::filesystem::path zip, StartTarget target) {
  const auto look = [&zip, &target] { return check_can_start(zip, target); };
  Result<void> looked = co_await blocking(look);
  co_return looked;
}

Error changed_by_others(const FunctionName& name, const std::string& why) {
  return {Code::conflict,
          name.text() + " is being changed by somebody else: $LATEST was different each time" + why,
          {},
          "run it again when they are done"};
}

Error alias_differs(const std::string& alias, const FunctionConfiguration& version, const std::string& expected) {
  return {Code::conflict,
          "the alias " + alias + " now points at different bytes: " + version.code_sha256 + " and not " + expected,
          {},
          "a version's bytes never change: release them under a new version"};
}

Error stored_bytes_differ(const FunctionName& name, const std::string& got, const std::string& expected) {
  return {
      Code::malformed, "Lambda has stored " + got + " for " + name.text() + ", and " + expected + " was sent", {}, "nothing was published"};
}

Error version_differs(const VersionNumber& number, const std::string& got, const CodeSha256& expected) {
  return {Code::malformed, "version " + number.text + " has the bytes " + got + ", and " + expected.text + " was expected", {}, {}};
}

Error no_disk_space(std::int64_t bytes, std::uint64_t bytes_max) {
  return {
      Code::too_large,
      "the code has " + size_text(bytes) + ", and " + size_text(static_cast<std::int64_t>(bytes_max)) + " of disk are free to fetch it to",
      {},
      "give the deployer's function more ephemeral storage"};
}

std::string staging_key(const Run& run, const PlannedFunction& planned) {
  return "martlet-staging/" + run.id + '/' + planned.name.text() + ".zip";
}

// Somebody else was there, or we don't know what we have done ourselves.
bool is_worth_another_look(const Error& error) { return error.code == Code::conflict; }

}  // namespace

void Promotion::tell(const PlannedFunction& planned, std::string what) const {
  if (run_.watch) run_.watch(Step{planned.name.text(), std::move(what)});
}

Task<Result<Prepared>> Promotion::prepare(const PlannedFunction& planned) {
  Result<VersionNumber> number = failure(Code::internal, "not tried");
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    number = co_await published_version(planned);
    if (number || !is_worth_another_look(number.error())) break;
    co_await sleep(poll_first * (attempt + 1));
  }
  if (!number) co_return std::unexpected(std::move(number.error()));
  tell(planned, "waiting until version " + number->text + " is Active");
  Result<void> active = co_await wait_until_active(*access_.here, planned.name, *number, CodeSha256(planned.code_sha256));
  if (!active) co_return std::unexpected(std::move(active.error()));
  Prepared prepared{*number, CodeSha256(planned.code_sha256)};
  Result<void> named = co_await name_version(planned, prepared);
  if (!named) co_return std::unexpected(std::move(named.error()));
  co_return prepared;
}

Task<Result<VersionNumber>> Promotion::published_version(const PlannedFunction& planned) {
  Result<std::optional<VersionNumber>> found = co_await find_published(planned);
  if (!found) co_return std::unexpected(std::move(found.error()));
  if (*found) co_return **found;
  Result<FunctionConfiguration> latest = co_await bring_code(planned);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  tell(planned, "publishing");
  co_return co_await publish(planned, *latest);
}

// PublishVersion compares with the last version only. A run that died after it, and A - B - A, are found by looking at all of them.
Task<Result<std::optional<VersionNumber>>> Promotion::find_published(const PlannedFunction& planned) {
  std::optional<FunctionConfiguration> latest;
  std::optional<VersionNumber> number;
  aws::ListVersionsByFunctionRequest request;
  request.function_name = planned.name.text();
  while (true) {
    aws::ListVersionsByFunctionRequest page = request;
    aws::Answer<aws::ListVersionsByFunctionResponse> answer = co_await access_.here->list_versions_by_function(std::move(page));
    if (!answer) co_return std::unexpected(function_error(answer.error(), planned.name));
    for (const FunctionConfiguration& version : answer->versions) {
      if (version.version == "$LATEST") {
        latest = version;  // the first of all, as Lambda lists them
      } else if (latest && version.code_sha256 == planned.code_sha256 && !is_unreadable(version) &&
                 differing_keys(version, *latest).empty()) {
        number = VersionNumber(version.version);
      }
    }
    if (!answer->next_marker) co_return number;
    request.marker = answer->next_marker;
  }
}

// `$LATEST` with the wanted bytes, nothing under way.
Task<Result<FunctionConfiguration>> Promotion::bring_code(const PlannedFunction& planned) {
  Result<aws::GetFunctionResponse> latest = co_await settled(planned.name);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  if (latest->configuration.code_sha256 == planned.code_sha256) co_return std::move(latest->configuration);
  Result<void> sent = co_await upload(planned, *latest);
  if (!sent) co_return std::unexpected(std::move(sent.error()));
  latest = co_await settled(planned.name);
  if (!latest) co_return std::unexpected(std::move(latest.error()));
  if (latest->configuration.code_sha256 != planned.code_sha256) co_return std::unexpected(changed_by_others(planned.name, ""));
  if (latest->configuration.last_update_status == aws::update_status::failed)
    co_return std::unexpected(function_failed(latest->configuration));
  co_return std::move(latest->configuration);
}

// Waits while somebody's update is in progress, or the function is being made.
Task<Result<aws::GetFunctionResponse>> Promotion::settled(FunctionName name) {
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::Answer<aws::GetFunctionResponse> answer = co_await get_function(*access_.here, name, Qualifier::latest());
    if (!answer) co_return std::unexpected(function_error(answer.error(), name));
    const FunctionConfiguration& latest = answer->configuration;
    if (latest.state == aws::function_state::failed) co_return std::unexpected(function_failed(latest));
    if (latest.last_update_status != aws::update_status::in_progress && latest.state != aws::function_state::pending)
      co_return *std::move(answer);
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

CodeOrigin Promotion::origin_of(const PlannedFunction& planned) const {
  CodeOrigin origin{access_.here, "here", planned.name, VersionNumber(planned.number), CodeSha256(planned.code_sha256)};
  if (planned.source.empty()) return origin;
  const SourceAccess& source = access_.sources.at(planned.source_index);  // two roles may lead to one account
  origin.lambda = source.lambda;
  origin.account = source.account;
  origin.qualifier = Qualifier::alias(planned.version.alias());
  return origin;
}

Task<Result<Promotion::FetchedCode>> Promotion::code_of(const PlannedFunction& planned) {
  if (build_) co_return FetchedCode(ByteBudget::Hold(), CodeFile::borrowed(*build_));
  const std::uint64_t bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(planned.code_bytes, 0));
  if (bytes > run_.scratch_bytes_max) co_return std::unexpected(no_disk_space(planned.code_bytes, run_.scratch_bytes_max));
  ByteBudget::Hold hold = co_await scratch_left_.take(bytes);
  tell(planned,
       "fetching " + size_text(planned.code_bytes) + " from " + (planned.source.empty() ? "version " + planned.number : planned.source));
  const CodeOrigin origin = origin_of(planned);
  Result<CodeFile> file = co_await fetch_code(origin, *access_.download, run_.scratch);
  if (!file) co_return std::unexpected(std::move(file.error()));
  co_return FetchedCode(std::move(hold), *std::move(file));
}

Task<Result<void>> Promotion::upload(const PlannedFunction& planned, const aws::GetFunctionResponse& latest) {
  aws::UpdateFunctionCodeRequest request;
  request.function_name = planned.name.text();
  request.revision_id = latest.configuration.revision_id;
  request.architectures = latest.configuration.architectures;
  request.source_kms_key_arn = latest.code.source_kms_key_arn;
  if (latest.configuration.package_type == aws::package_type::image) {
    Result<aws::UpdateFunctionCodeRequest> image = co_await image_request(planned);
    if (!image) co_return std::unexpected(std::move(image.error()));
    request.image_uri = image->image_uri;
    co_return co_await update(planned, std::move(request));
  }
  Result<FetchedCode> code = co_await code_of(planned);
  if (!code) co_return std::unexpected(std::move(code.error()));
  if (!build_) {  // a build was looked at before, and may have been forced
    Result<void> looked = co_await look_into(code->file.path(), target_of(latest.configuration));
    if (!looked) co_return std::unexpected(std::move(looked.error()));
  }
  tell(planned, "uploading");
  const bool is_staged = planned.code_bytes > small_bytes_max && access_.staging && !configuration_.staging_bucket.empty();
  if (is_staged) co_return co_await send_staged(planned, code->file, std::move(request));
  co_return co_await send_direct(planned, code->file, std::move(request));
}

Task<Result<aws::UpdateFunctionCodeRequest>> Promotion::image_request(const PlannedFunction& planned) {
  const CodeOrigin origin = origin_of(planned);
  aws::Answer<aws::GetFunctionResponse> answer = co_await get_function(*origin.lambda, origin.name, origin.qualifier);
  if (!answer) co_return std::unexpected(function_error(answer.error(), origin.name));
  if (!answer->code.resolved_image_uri) co_return std::unexpected(image_without_digest(origin.account));
  aws::UpdateFunctionCodeRequest request;
  request.image_uri = answer->code.resolved_image_uri;
  co_return request;
}

Task<Result<void>> Promotion::send_direct(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request) {
  std::optional<Semaphore::Permit> place;
  if (planned.code_bytes > small_bytes_max) place.emplace(co_await large_uploads_.acquire());
  Result<std::string> bytes = read_checked(file, CodeSha256(planned.code_sha256));
  if (!bytes) co_return std::unexpected(std::move(bytes.error()));
  request.zip_file = aws::Blob(*bytes);
  bytes = std::string();
  co_return co_await update(planned, std::move(request));
}

Task<Result<void>> Promotion::send_staged(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request) {
  Result<aws::Content> content = aws::Content::file(file.path());
  if (!content) co_return std::unexpected(std::move(content.error()));
  aws::PutObjectRequest put;
  put.bucket = configuration_.staging_bucket;
  put.key = staging_key(run_, planned);
  put.body = *content;
  request.s3_bucket = put.bucket;
  request.s3_key = put.key;
  request.s3_object_storage_mode = std::string(aws::object_storage_mode::copy);
  aws::DeleteObjectRequest clear;
  clear.bucket = put.bucket;
  clear.key = put.key;
  aws::Answer<aws::PutObjectResponse> stored = co_await access_.staging->put_object(std::move(put));
  if (!stored) co_return std::unexpected(aws::to_error(stored.error()));
  Result<void> updated = co_await update(planned, std::move(request));
  // Lambda has copied it. An object that stays does no harm; a lifecycle rule takes it.
  aws::Answer<aws::DeleteObjectResponse> cleared = co_await access_.staging->delete_object(std::move(clear));
  (void)cleared;
  co_return updated;
}

Task<Result<void>> Promotion::update(const PlannedFunction& planned, aws::UpdateFunctionCodeRequest request) {
  aws::Answer<FunctionConfiguration> answer = co_await access_.here->update_function_code(std::move(request));
  if (!answer) co_return std::unexpected(function_error(answer.error(), planned.name));
  if (answer->code_sha256 != planned.code_sha256) {
    co_return std::unexpected(stored_bytes_differ(planned.name, answer->code_sha256, planned.code_sha256));
  }
  co_return Result<void>();
}

// Guarded twice: only these bytes, and only the $LATEST that was just looked at.
Task<Result<VersionNumber>> Promotion::publish(const PlannedFunction& planned, const FunctionConfiguration& latest) {
  aws::PublishVersionRequest request;
  request.function_name = planned.name.text();
  request.code_sha256 = planned.code_sha256;
  request.revision_id = latest.revision_id;
  request.description = description_of(planned);
  aws::Answer<FunctionConfiguration> answer = co_await access_.here->publish_version(std::move(request));
  if (!answer) {
    Error error = co_await publish_error(planned, answer.error());
    co_return std::unexpected(std::move(error));
  }
  if (answer->code_sha256 != planned.code_sha256) {
    co_return std::unexpected(stored_bytes_differ(planned.name, answer->code_sha256, planned.code_sha256));
  }
  co_return VersionNumber(answer->version);
}

// InvalidParameterValueException is said of another CodeSha256 than `$LATEST` has, and of much else: which it is, `$LATEST` tells.
Task<Error> Promotion::publish_error(const PlannedFunction& planned, aws::Failure failure) {
  Error error = function_error(failure, planned.name);
  if (aws::is_transient(failure)) error.code = Code::conflict;  // it may have been published: that is looked at first
  if (failure.code != "InvalidParameterValueException") co_return error;
  aws::Answer<aws::GetFunctionResponse> latest = co_await get_function(*access_.here, planned.name, Qualifier::latest());
  const bool has_changed = latest && latest->configuration.code_sha256 != planned.code_sha256;
  if (has_changed) error = changed_by_others(planned.name, " (" + aws::to_text(failure) + ")");
  co_return error;
}

std::string Promotion::description_of(const PlannedFunction& planned) const {
  std::string text = "martlet " + planned.version.text() + " sha256=" + planned.code_sha256;
  const std::string origin = planned.source.empty() ? "version " + planned.number : planned.source;
  text += " from=" + (build_ ? "build" : origin) + " run=" + run_.id;
  text.resize(std::min(text.size(), description_bytes_max));
  return text;
}

// A conflict means that the alias exists (made by a run that died after it, by one at the same time, or by this call, whose answer was
// lost), or that another operation on the function is in progress: which it is, the alias tells.
Task<Result<void>> Promotion::name_version(const PlannedFunction& planned, Prepared& prepared) {
  const SteadyTime begun = co_await loop_now();
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::CreateAliasRequest request;
    request.function_name = planned.name.text();
    request.name = planned.alias;
    request.function_version = prepared.number.text;
    aws::Answer<aws::AliasConfiguration> made = co_await access_.here->create_alias(std::move(request));
    if (made) co_return Result<void>();
    if (!aws::is_conflict(made.error())) co_return std::unexpected(function_error(made.error(), planned.name));
    aws::Answer<aws::GetFunctionResponse> there = co_await get_function(*access_.here, planned.name, Qualifier::alias(planned.alias));
    if (there) co_return co_await use_version_alias(planned, std::move(there->configuration), prepared);
    if (!aws::is_not_found(there.error())) co_return std::unexpected(function_error(there.error(), planned.name));
    const SteadyTime now = co_await loop_now();
    if (now - begun >= conflict_time) co_return std::unexpected(function_error(made.error(), planned.name));
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

// What counts is which bytes it points at.
Task<Result<void>> Promotion::use_version_alias(const PlannedFunction& planned, FunctionConfiguration version, Prepared& prepared) {
  if (version.code_sha256 != planned.code_sha256) co_return std::unexpected(alias_differs(planned.alias, version, planned.code_sha256));
  prepared.number = VersionNumber(version.version);
  co_return co_await wait_until_active(*access_.here, planned.name, prepared.number, prepared.code_sha256);
}

Task<Result<void>> wait_until_active(aws::Lambda& lambda, FunctionName name, VersionNumber number, CodeSha256 code_sha256) {
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::Answer<aws::GetFunctionResponse> answer = co_await get_function(lambda, name, number);
    if (!answer) co_return std::unexpected(function_error(answer.error(), name));
    const FunctionConfiguration& version = answer->configuration;
    if (version.code_sha256 != code_sha256.text) co_return std::unexpected(version_differs(number, version.code_sha256, code_sha256));
    if (version.state == aws::function_state::active) co_return Result<void>();
    if (version.state != aws::function_state::pending) co_return std::unexpected(not_active(name, version));
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

}  // namespace martlet::deploy
