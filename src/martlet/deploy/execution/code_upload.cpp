#include "code_upload.hpp"

#include <algorithm>

#include <martlet/async/blocking.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/refusals.hpp>
#include <martlet/deploy/decision/size_text.hpp>
#include <martlet/deploy/package/bootstrap_check.hpp>

namespace martlet::deploy {
namespace {

// The size up to which code is always sent in the call itself. Larger code is uploaded through the staging bucket, if there is one.
constexpr std::int64_t small_bytes_max = 1024 * 1024;

StartTarget target_of(const aws::FunctionConfiguration& function) {
  StartTarget target;
  target.runtime = function.runtime.value_or("");
  target.architecture = function.architectures.empty() ? "x86_64" : function.architectures.front();
  target.has_layers = function.layers && !function.layers->empty();
  return target;
}

// Checks that the package can be started, since Lambda accepts one that can't and fails only when it is invoked.
Task<Result<void>> check_startable(std::filesystem::path zip, StartTarget target) {
  const auto look = [&zip, &target] { return check_can_start(zip, target); };
  Result<void> checked = co_await blocking(look);
  co_return checked;
}

Error no_disk_space(std::int64_t bytes, std::uint64_t bytes_max) {
  return {Code::too_large,
          "the code is " + size_text(bytes) + ", and " + size_text(static_cast<std::int64_t>(bytes_max)) +
              " of disk are free to download it to",
          {},
          "give the deployer function more ephemeral storage"};
}

std::string staging_key(const DeploymentOptions& options, const PlannedFunction& planned) {
  return "martlet-staging/" + options.id + '/' + planned.name.text() + ".zip";
}

}  // namespace

Error stored_bytes_differ(const FunctionName& name, const std::string& got, const std::string& expected) {
  return {
      Code::malformed, "Lambda has stored " + got + " for " + name.text() + ", and " + expected + " was sent", {}, "nothing was published"};
}

Task<Result<void>> CodeUpload::send(const PlannedFunction& planned, const aws::GetFunctionResponse& latest) {
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
  Result<ReservedCode> code = co_await code_of(planned);
  if (!code) co_return std::unexpected(std::move(code.error()));
  if (!build_) {  // a build has already been checked, or is published without a check
    Result<void> checked = co_await check_startable(code->file.path(), target_of(latest.configuration));
    if (!checked) co_return std::unexpected(std::move(checked.error()));
  }
  options_.report_step(planned.name.text(), "uploading");
  const bool is_staged = planned.code_bytes > small_bytes_max && clients_.staging && !configuration_.staging_bucket.empty();
  if (is_staged) co_return co_await send_staged(planned, code->file, std::move(request));
  co_return co_await send_direct(planned, code->file, std::move(request));
}

CodeOrigin CodeUpload::origin_of(const PlannedFunction& planned) const {
  CodeOrigin origin{clients_.here, "here", planned.name, VersionNumber(planned.number), CodeSha256(planned.code_sha256)};
  if (planned.source.empty()) return origin;
  const SourceClient& source = clients_.sources.at(planned.source_index);  // by index, since two roles may belong to one account
  origin.lambda = source.lambda;
  origin.account = source.account;
  origin.qualifier = Qualifier::alias(planned.version.alias());
  return origin;
}

Task<Result<CodeUpload::ReservedCode>> CodeUpload::code_of(const PlannedFunction& planned) {
  if (build_) co_return ReservedCode(ByteBudget::Hold(), FetchedCode::borrowed(*build_));
  const std::uint64_t bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(planned.code_bytes, 0));
  if (bytes > options_.download_bytes_max) co_return std::unexpected(no_disk_space(planned.code_bytes, options_.download_bytes_max));
  ByteBudget::Hold hold = co_await download_bytes_left_.take(bytes);
  options_.report_step(planned.name.text(), "fetching " + size_text(planned.code_bytes) + " from " +
                                                (planned.source.empty() ? "version " + planned.number : planned.source));
  const CodeOrigin origin = origin_of(planned);
  Result<FetchedCode> file = co_await fetch_code(origin, *clients_.download, options_.download_folder);
  if (!file) co_return std::unexpected(std::move(file.error()));
  co_return ReservedCode(std::move(hold), *std::move(file));
}

Task<Result<aws::UpdateFunctionCodeRequest>> CodeUpload::image_request(const PlannedFunction& planned) {
  const CodeOrigin origin = origin_of(planned);
  aws::Outcome<aws::GetFunctionResponse> outcome = co_await get_function(*origin.lambda, origin.name, origin.qualifier);
  if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), origin.name));
  if (!outcome->code.resolved_image_uri) co_return std::unexpected(image_without_digest(origin.account));
  aws::UpdateFunctionCodeRequest request;
  request.image_uri = outcome->code.resolved_image_uri;
  co_return request;
}

Task<Result<void>> CodeUpload::send_direct(const PlannedFunction& planned, const FetchedCode& file,
                                           aws::UpdateFunctionCodeRequest request) {
  std::optional<Semaphore::Permit> place;
  if (planned.code_bytes > small_bytes_max) place.emplace(co_await large_uploads_.acquire());
  Result<std::string> bytes = read_checked(file, CodeSha256(planned.code_sha256));
  if (!bytes) co_return std::unexpected(std::move(bytes.error()));
  request.zip_file = aws::Blob(*bytes);
  bytes = std::string();
  co_return co_await update(planned, std::move(request));
}

Task<Result<void>> CodeUpload::send_staged(const PlannedFunction& planned, const FetchedCode& file,
                                           aws::UpdateFunctionCodeRequest request) {
  Result<aws::UploadContent> content = aws::UploadContent::file(file.path());
  if (!content) co_return std::unexpected(std::move(content.error()));
  aws::PutObjectRequest put;
  put.bucket = configuration_.staging_bucket;
  put.key = staging_key(options_, planned);
  put.body = *content;
  request.s3_bucket = put.bucket;
  request.s3_key = put.key;
  request.s3_object_storage_mode = std::string(aws::object_storage_mode::copy);
  aws::DeleteObjectRequest clear;
  clear.bucket = put.bucket;
  clear.key = put.key;
  aws::Outcome<aws::PutObjectResponse> stored = co_await clients_.staging->put_object(std::move(put));
  if (!stored) co_return std::unexpected(aws::to_error(stored.error()));
  Result<void> updated = co_await update(planned, std::move(request));
  // Lambda has copied the object. If it can't be deleted, a lifecycle rule removes it.
  aws::Outcome<aws::DeleteObjectResponse> cleared = co_await clients_.staging->delete_object(std::move(clear));
  (void)cleared;
  co_return updated;
}

Task<Result<void>> CodeUpload::update(const PlannedFunction& planned, aws::UpdateFunctionCodeRequest request) {
  aws::Outcome<aws::FunctionConfiguration> outcome = co_await clients_.here->update_function_code(std::move(request));
  if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), planned.name));
  if (outcome->code_sha256 != planned.code_sha256) {
    co_return std::unexpected(stored_bytes_differ(planned.name, outcome->code_sha256, planned.code_sha256));
  }
  co_return Result<void>();
}

}  // namespace martlet::deploy
